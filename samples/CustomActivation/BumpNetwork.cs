namespace CustomActivation;

/// <summary>A place → its height, with an activation and a loss that the library does not have: NetGen reads both and differentiates them.</summary>
[Network(LossFunction = nameof(LogCosh), Optimizer = Optimizer.Adam)]
[Layer(2, 16, nameof(Bump))]
[Layer(16, 1)]
public partial class BumpNetwork
{
    /// <summary>A hill at 0, and flat ground far from it.</summary>
    [Activation]
    private static float Bump(float x) => MathF.Exp(-x * x);

    /// <summary>Squared for small errors and linear for large ones, so that wrong measurements do not count for much.</summary>
    [Loss]
    internal static float LogCosh(float output, float target) => MathF.Log(MathF.Cosh(output - target));
}
