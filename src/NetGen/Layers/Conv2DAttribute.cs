namespace NetGen;

/// <summary>
/// A convolution over pictures: from <c>height × width × inputs</c> to pictures of <c>filters</c> channels, each axis
/// <c>⌊(length + padding − dilation·(kernel − 1) − 1)/stride⌋ + 1</c> long. As in PyTorch the kernel is not turned round; channels come last.
/// </summary>
/// <example>
/// <code>
/// [Input(28, 28, 1)]
/// [Conv2D(6, 5, ReLU)] [MaxPool2D(2)]
/// [Flatten]
/// [Layer(10, Softmax)]
/// public partial class Digits;
/// </code>
/// </example>
public sealed class Conv2DAttribute : ConvolutionAttribute
{
    /// <summary>A convolution of square windows with one of the library's activations.</summary>
    /// <param name="filters">How many channels the layer gives.</param>
    /// <param name="kernel">The height and width of a window.</param>
    /// <param name="activation">The function that is applied to each sum.</param>
    public Conv2DAttribute(int filters, int kernel, Activation activation = Activation.Identity)
        : base(filters, activation) => (KernelHeight, KernelWidth) = (kernel, kernel);

    /// <summary>A convolution of square windows with an activation of the user's own.</summary>
    /// <param name="filters">How many channels the layer gives.</param>
    /// <param name="kernel">The height and width of a window.</param>
    /// <param name="activationFunction">
    /// The name of a static method with <c>[Activation]</c> of the network's class, or of <see cref="ConvolutionAttribute.ActivationType"/>.
    /// </param>
    public Conv2DAttribute(int filters, int kernel, string activationFunction)
        : base(filters, activationFunction) => (KernelHeight, KernelWidth) = (kernel, kernel);

    /// <summary>A convolution of any windows with one of the library's activations.</summary>
    /// <param name="filters">How many channels the layer gives.</param>
    /// <param name="kernelHeight">The height of a window.</param>
    /// <param name="kernelWidth">The width of a window.</param>
    /// <param name="activation">The function that is applied to each sum.</param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth, Activation activation = Activation.Identity)
        : base(filters, activation) => (KernelHeight, KernelWidth) = (kernelHeight, kernelWidth);

    /// <summary>A convolution of any windows with an activation of the user's own.</summary>
    /// <param name="filters">How many channels the layer gives.</param>
    /// <param name="kernelHeight">The height of a window.</param>
    /// <param name="kernelWidth">The width of a window.</param>
    /// <param name="activationFunction">
    /// The name of a static method with <c>[Activation]</c> of the network's class, or of <see cref="ConvolutionAttribute.ActivationType"/>.
    /// </param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth, string activationFunction)
        : base(filters, activationFunction) => (KernelHeight, KernelWidth) = (kernelHeight, kernelWidth);

    /// <summary>The height of a window.</summary>
    public int KernelHeight { get; }

    /// <summary>The width of a window.</summary>
    public int KernelWidth { get; }

    /// <summary><see cref="Padding.Same"/> chooses the zeros itself. <see cref="Padding.None"/> by default.</summary>
    public Padding Padding { get; set; }
}
