namespace NetGen;

/// <summary>
/// Marks a static method of an output and its target that a network may use as loss: <c>[Network(LossFunction = nameof(LogCosh))]</c>. A sample's loss is
/// its sum over the outputs. Its body is one expression, which the compiler differentiates and computes in the network's precision.
/// </summary>
/// <example>
/// <code>
/// [Loss]
/// static float LogCosh(float output, float target) => MathF.Log(MathF.Cosh(output - target));
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class LossAttribute : Attribute;
