namespace NetGen;

/// <summary>The shape of a sample, before all layers: those that follow infer their inputs from it.</summary>
/// <example>
/// <code>
/// [Input(3)]
/// [Layer(4, Sigmoid)]
/// [Layer(1, Sigmoid)]
/// public partial class Xor;
/// </code>
/// </example>
/// <param name="size">How many numbers a sample has.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute(int size) : NetworkLayerAttribute
{
    /// <summary>How many numbers a sample has.</summary>
    public int Size { get; } = size;
}
