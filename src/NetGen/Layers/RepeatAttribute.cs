namespace NetGen;

/// <summary>Repeats all up to its <c>[End]</c>, with parameters of their own each time. Repetitions nest.</summary>
/// <example>
/// <code>
/// [Input(8)]
/// [Repeat(3)] [Layer(8, ReLU)] [End]
/// [Layer(2)]
/// public partial class Deep;
/// </code>
/// </example>
/// <param name="times">How many times.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RepeatAttribute(int times) : NetworkLayerAttribute
{
    /// <summary>How many times.</summary>
    public int Times { get; } = times;
}
