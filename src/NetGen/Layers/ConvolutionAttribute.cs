namespace NetGen;

/// <summary>
/// What all convolutions have in common: <c>a = activation(b + Σ x·w)</c> over the places of a window and the channels of a group, the same weights wherever the window
/// stands. Weights are <c>[window's axes…][inputs / groups][filters]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class ConvolutionAttribute : NetworkLayerAttribute
{
    /// <summary>With one of the library's activations.</summary>
    /// <param name="filters">How many channels the layer gives.</param>
    /// <param name="activation">The function that is applied to each sum.</param>
    protected ConvolutionAttribute(int filters, Activation activation) => (Filters, Activation) = (filters, activation);

    /// <summary>With an activation of the user's own.</summary>
    /// <param name="filters">How many channels the layer gives.</param>
    /// <param name="activationFunction">The name of a static method with <c>[Activation]</c> of the network's class, or of <see cref="ActivationType"/>.</param>
    protected ConvolutionAttribute(int filters, string activationFunction) => (Filters, ActivationFunction) = (filters, activationFunction);

    /// <summary>How many channels the layer gives.</summary>
    public int Filters { get; }

    /// <summary>The function that is applied to each sum, where it is one of the library's.</summary>
    public Activation Activation { get; }

    /// <summary>The name of the user's own function, where it is none of the library's.</summary>
    public string? ActivationFunction { get; }

    /// <summary>The class of the same project that has the method <see cref="ActivationFunction"/>. When not set, the network's own.</summary>
    public Type? ActivationType { get; set; }

    /// <summary>How far apart windows stand, on each axis. 1 by default.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>How far apart the places of a window are, on each axis. 1 by default.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>
    /// Into how many groups channels are divided, inputs and filters alike: a filter sees those of its group alone. 1 by default; as many as there are channels is called
    /// depthwise.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>How many zeros stand at either end of each axis. 0 by default.</summary>
    public int Pad { get; set; }

    /// <summary>Whether a bias is added to each sum. When not set, <see cref="NetworkAttribute.Bias"/> applies.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>What the weights are drawn from. When not set, <see cref="NetworkAttribute.Initializer"/> applies.</summary>
    public Initializer Initializer { get; set; }

    /// <summary>
    /// The share of the layer's outputs that training sets to 0, chosen anew for each sample, from 0 to below 1; the others are divided by what is left of 1. 0 by default.
    /// Not for the last layer.
    /// </summary>
    public double Dropout { get; set; }

    /// <summary>The slope of <see cref="Activation.LeakyReLU"/> below 0. 0.01 by default.</summary>
    public double Slope { get; set; } = 0.01;

    /// <summary>α of <see cref="Activation.ELU"/>. 1 by default.</summary>
    public double Alpha { get; set; } = 1;

    /// <summary>Whether training changes the layer's parameters; if not, their gradient is not computed and stays 0. True by default.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
