namespace NetGen;

/// <summary>A plain recurrent layer: <c>h = activation(x·W + h₋₁·U + b)</c>. Elman, "Finding Structure in Time" (1990).</summary>
/// <example>
/// <code>
/// [Input(3, Steps = 20)]
/// [RNN(8)]
/// [LastStep]
/// [Layer(2, Softmax)]
/// public partial class Gesture;
/// </code>
/// </example>
/// <param name="units">How many numbers the layer carries from step to step, and gives for each.</param>
/// <param name="activation"><see cref="Activation.Tanh"/> or <see cref="Activation.ReLU"/>.</param>
public sealed class RNNAttribute(int units, Activation activation = Activation.Tanh) : RecurrentAttribute(units)
{
    /// <summary>The function that is applied to each sum: <see cref="Activation.Tanh"/> or <see cref="Activation.ReLU"/>.</summary>
    public Activation Activation { get; } = activation;
}
