namespace NetGen;

/// <summary>
/// Opens a group whose layers are skipped too: <c>[Add]</c> adds what entered here to what they give, <c>[Multiply]</c> multiplies by it, and <c>[Concat]</c> puts it
/// before. Groups nest.
/// </summary>
/// <example>
/// <code>
/// [Input(8)]
/// [Skip] [Layer(16, ReLU)] [Layer(8)] [Add]
/// [Layer(2)]
/// public partial class Residual;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SkipAttribute : NetworkLayerAttribute;
