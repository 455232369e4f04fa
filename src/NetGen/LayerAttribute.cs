namespace NetGen;

/// <summary>
/// A dense layer: <c>a = activation(x·W + b)</c>, where <c>x</c> are the layer's inputs, <c>W</c> its weights
/// <c>[inputs][outputs]</c> and <c>b</c> its bias.
/// </summary>
/// <example>
/// <code>
/// [Layer(3, 4, Sigmoid)]
/// [Layer(4, 1, Sigmoid)]
/// public partial class Xor;
/// </code>
/// </example>
/// <param name="inputs">How many numbers a sample brings into the layer: for the first layer the network's inputs, else the outputs of the layer before.</param>
/// <param name="outputs">How many neurons the layer has.</param>
/// <param name="activation">The function that is applied to each neuron's sum.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LayerAttribute(int inputs, int outputs, Activation activation = Activation.Identity) : NetworkLayerAttribute
{
    /// <summary>How many numbers a sample brings into the layer.</summary>
    public int Inputs { get; } = inputs;

    /// <summary>How many neurons the layer has.</summary>
    public int Outputs { get; } = outputs;

    /// <summary>The function that is applied to each neuron's sum.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>Whether a bias is added to each neuron's sum. When not set, <see cref="NetworkAttribute.Bias"/> applies.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>
    /// What the weights are drawn from. When not set, <see cref="NetworkAttribute.Initializer"/> applies, and where that is not set either,
    /// <see cref="Initializer.HeUniform"/> under <see cref="Activation.ReLU"/> and <see cref="Initializer.GlorotUniform"/> otherwise.
    /// </summary>
    public Initializer Initializer { get; set; }
}
