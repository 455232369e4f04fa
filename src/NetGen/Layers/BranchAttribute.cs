namespace NetGen;

/// <summary>
/// Begins a branch: each starts from what entered the first, and <c>[Concat]</c>, <c>[Add]</c> or <c>[Multiply]</c> joins them. An empty branch is what entered. To
/// nest branches, put the inner ones between <c>[Repeat(1)]</c> and <c>[End]</c>.
/// </summary>
/// <example>
/// <code>
/// [Input(8)]
/// [Branch] [Layer(4, Tanh)]
/// [Branch] [Layer(6, ReLU)]
/// [Concat]
/// [Layer(10, 2)]
/// public partial class Joined;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BranchAttribute : NetworkLayerAttribute;
