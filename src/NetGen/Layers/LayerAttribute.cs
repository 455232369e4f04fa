namespace NetGen;

/// <summary>
/// A dense layer: <c>a = activation(x·W + b)</c>, where <c>x</c> are the layer's inputs, <c>W</c> its weights
/// <c>[inputs][outputs]</c> and <c>b</c> its bias.
/// </summary>
/// <example>
/// <code>
/// [Layer(3, 4, Sigmoid)]
/// [Layer(1, Sigmoid)]
/// public partial class Xor;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LayerAttribute : NetworkLayerAttribute
{
    /// <summary>A layer that takes whatever comes, without an activation.</summary>
    /// <param name="outputs">How many neurons the layer has.</param>
    public LayerAttribute(int outputs) => Outputs = outputs;

    /// <summary>A layer that takes whatever comes, with one of the library's activations.</summary>
    /// <param name="outputs">How many neurons the layer has.</param>
    /// <param name="activation">The function that is applied to each neuron's sum.</param>
    public LayerAttribute(int outputs, Activation activation)
    {
        Outputs = outputs;
        Activation = activation;
    }

    /// <summary>A layer that takes whatever comes, with an activation of the user's own.</summary>
    /// <param name="outputs">How many neurons the layer has.</param>
    /// <param name="activationFunction">
    /// The name of a static method with <c>[Activation]</c> of the network's class, or of <see cref="ActivationType"/>.
    /// </param>
    public LayerAttribute(int outputs, string activationFunction)
    {
        Outputs = outputs;
        ActivationFunction = activationFunction;
    }

    /// <summary>A layer with one of the library's activations that states its inputs, which the editor checks.</summary>
    /// <param name="inputs">How many numbers a sample brings into the layer: for the first layer the network's inputs, else the outputs of the layer before.</param>
    /// <param name="outputs">How many neurons the layer has.</param>
    /// <param name="activation">The function that is applied to each neuron's sum.</param>
    public LayerAttribute(int inputs, int outputs, Activation activation = Activation.Identity)
    {
        Inputs = inputs;
        Outputs = outputs;
        Activation = activation;
    }

    /// <summary>A layer with an activation of the user's own that states its inputs, which the editor checks.</summary>
    /// <param name="inputs">How many numbers a sample brings into the layer: for the first layer the network's inputs, else the outputs of the layer before.</param>
    /// <param name="outputs">How many neurons the layer has.</param>
    /// <param name="activationFunction">
    /// The name of a static method with <c>[Activation]</c> of the network's class, or of <see cref="ActivationType"/>.
    /// </param>
    public LayerAttribute(int inputs, int outputs, string activationFunction)
    {
        Inputs = inputs;
        Outputs = outputs;
        ActivationFunction = activationFunction;
    }

    /// <summary>How many numbers a sample brings into the layer; 0 where that is left to what comes before.</summary>
    public int Inputs { get; }

    /// <summary>How many neurons the layer has.</summary>
    public int Outputs { get; }

    /// <summary>The function that is applied to each neuron's sum, where it is one of the library's.</summary>
    public Activation Activation { get; }

    /// <summary>The name of the user's own function, where it is none of the library's.</summary>
    public string? ActivationFunction { get; }

    /// <summary>The class of the same project that has the method <see cref="ActivationFunction"/>. When not set, the network's own.</summary>
    public Type? ActivationType { get; set; }

    /// <summary>Whether a bias is added to each neuron's sum. When not set, <see cref="NetworkAttribute.Bias"/> applies.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>What the weights are drawn from. When not set, <see cref="NetworkAttribute.Initializer"/> applies.</summary>
    public Initializer Initializer { get; set; }

    /// <summary>
    /// The share of the layer's outputs that training sets to 0, chosen anew for each sample, from 0 to below 1; the others are divided by what
    /// is left of 1. 0 by default. Not for the last layer.
    /// </summary>
    public double Dropout { get; set; }

    /// <summary>The slope of <see cref="Activation.LeakyReLU"/> below 0. 0.01 by default.</summary>
    public double Slope { get; set; } = 0.01;

    /// <summary>α of <see cref="Activation.ELU"/>. 1 by default.</summary>
    public double Alpha { get; set; } = 1;

    /// <summary>Whether training changes the layer's parameters; if not, their gradient is not computed and stays 0. True by default.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>
    /// What the member with the layer's parameters is called, and what files call them: <c>Name = "conv1"</c> is <c>Conv1</c>, and <c>conv1.weight</c>. When not
    /// set, layers are numbered.
    /// </summary>
    public string? Name { get; set; }
}
