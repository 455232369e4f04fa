namespace NetGen;

/// <summary>
/// The shape of a sample, before all layers: those that follow infer their inputs from it. <c>[Input(3)]</c> is three numbers, <c>[Input(28, 28, 1)]</c> a picture of height,
/// width and channels, and <c>[Input(6, Steps = 128)]</c> a sequence of 128 steps with six values each.
/// </summary>
/// <example>
/// <code>
/// [Input(3)]
/// [Layer(4, Sigmoid)]
/// [Layer(1, Sigmoid)]
/// public partial class Xor;
/// </code>
/// </example>
/// <param name="axes">How long each axis of a sample is, channels last; with <see cref="Steps"/> the axes of a step.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute(params int[] axes) : NetworkLayerAttribute
{
    /// <summary>A sequence of single numbers, whose length is <see cref="Steps"/>.</summary>
    public InputAttribute()
        : this([])
    {
    }

    /// <summary>How long each axis of a sample is, channels last; with <see cref="Steps"/> the axes of a step.</summary>
    public IReadOnlyList<int> Axes { get; } = axes;

    /// <summary>How many steps a sequence has, which are its first axis. When not set, a sample is no sequence.</summary>
    public int Steps { get; set; }
}
