namespace NetGen;

/// <summary>
/// A convolution over steps: from <c>steps × inputs</c> to <c>⌊(steps + padding − dilation·(kernel − 1) − 1)/stride⌋ + 1</c> steps of <c>filters</c> values. As in
/// PyTorch the kernel is not turned round.
/// </summary>
/// <example>
/// <code>
/// [Input(6, Steps = 128)]
/// [Conv1D(16, 5, ReLU, Stride = 2)]
/// [GlobalAveragePool]
/// [Layer(4, Softmax)]
/// public partial class Gestures;
/// </code>
/// </example>
public sealed class Conv1DAttribute : ConvolutionAttribute
{
    /// <summary>A convolution with one of the library's activations.</summary>
    /// <param name="filters">How many values each step of the outputs has.</param>
    /// <param name="kernel">How many steps a window has.</param>
    /// <param name="activation">The function that is applied to each sum.</param>
    public Conv1DAttribute(int filters, int kernel, Activation activation = Activation.Identity)
        : base(filters, activation) => Kernel = kernel;

    /// <summary>A convolution with an activation of the user's own.</summary>
    /// <param name="filters">How many values each step of the outputs has.</param>
    /// <param name="kernel">How many steps a window has.</param>
    /// <param name="activationFunction">
    /// The name of a static method with <c>[Activation]</c> of the network's class, or of <see cref="ConvolutionAttribute.ActivationType"/>.
    /// </param>
    public Conv1DAttribute(int filters, int kernel, string activationFunction)
        : base(filters, activationFunction) => Kernel = kernel;

    /// <summary>How many steps a window has.</summary>
    public int Kernel { get; }

    /// <summary><see cref="Padding.Same"/> chooses the zeros itself. <see cref="Padding.None"/> by default.</summary>
    public Padding Padding { get; set; }

    /// <summary>Whether all zeros stand before the first step, as many as it takes that a step sees none behind it. False by default.</summary>
    public bool Causal { get; set; }
}
