namespace NetGen;

/// <summary>
/// Marks a static method of one number that layers may use as activation: <c>[Layer(3, 4, nameof(Bump))]</c>. Its body is one expression, which the
/// compiler differentiates and computes in the network's precision.
/// </summary>
/// <example>
/// <code>
/// [Activation]
/// static float Bump(float x) => MathF.Exp(-x * x);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class ActivationAttribute : Attribute;
