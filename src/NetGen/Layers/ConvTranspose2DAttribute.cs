namespace NetGen;

/// <summary>
/// What takes a picture the way back that a convolution came: the adjoint of <see cref="Conv2DAttribute"/>, as PyTorch's. From <c>height × width × inputs</c> to pictures of
/// <c>filters</c> channels, each axis <c>(length − 1)·stride − 2·pad + dilation·(kernel − 1) + 1</c> long.
/// </summary>
/// <example>
/// <code>
/// [Input(7, 7, 8)]
/// [ConvTranspose2D(4, 2, ReLU, Stride = 2)]
/// [ConvTranspose2D(1, 2, Sigmoid, Stride = 2)]
/// public partial class Decoder;
/// </code>
/// </example>
public sealed class ConvTranspose2DAttribute : ConvolutionAttribute
{
    /// <summary>Square windows and one of the library's activations.</summary>
    /// <param name="filters">How many channels the layer gives.</param>
    /// <param name="kernel">The height and width of a window.</param>
    /// <param name="activation">The function that is applied to each sum.</param>
    public ConvTranspose2DAttribute(int filters, int kernel, Activation activation = Activation.Identity)
        : base(filters, activation) => (KernelHeight, KernelWidth) = (kernel, kernel);

    /// <summary>Square windows and an activation of the user's own.</summary>
    /// <param name="filters">How many channels the layer gives.</param>
    /// <param name="kernel">The height and width of a window.</param>
    /// <param name="activationFunction">
    /// The name of a static method with <c>[Activation]</c> of the network's class, or of <see cref="ConvolutionAttribute.ActivationType"/>.
    /// </param>
    public ConvTranspose2DAttribute(int filters, int kernel, string activationFunction)
        : base(filters, activationFunction) => (KernelHeight, KernelWidth) = (kernel, kernel);

    /// <summary>Windows of any form and one of the library's activations.</summary>
    /// <param name="filters">How many channels the layer gives.</param>
    /// <param name="kernelHeight">The height of a window.</param>
    /// <param name="kernelWidth">The width of a window.</param>
    /// <param name="activation">The function that is applied to each sum.</param>
    public ConvTranspose2DAttribute(int filters, int kernelHeight, int kernelWidth, Activation activation = Activation.Identity)
        : base(filters, activation) => (KernelHeight, KernelWidth) = (kernelHeight, kernelWidth);

    /// <summary>Windows of any form and an activation of the user's own.</summary>
    /// <param name="filters">How many channels the layer gives.</param>
    /// <param name="kernelHeight">The height of a window.</param>
    /// <param name="kernelWidth">The width of a window.</param>
    /// <param name="activationFunction">
    /// The name of a static method with <c>[Activation]</c> of the network's class, or of <see cref="ConvolutionAttribute.ActivationType"/>.
    /// </param>
    public ConvTranspose2DAttribute(int filters, int kernelHeight, int kernelWidth, string activationFunction)
        : base(filters, activationFunction) => (KernelHeight, KernelWidth) = (kernelHeight, kernelWidth);

    /// <summary>The height of a window.</summary>
    public int KernelHeight { get; }

    /// <summary>The width of a window.</summary>
    public int KernelWidth { get; }
}
