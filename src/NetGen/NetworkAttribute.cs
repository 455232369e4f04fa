namespace NetGen;

/// <summary>How a network learns. A class with layers and without this attribute has every default.</summary>
/// <example>
/// <code>
/// [Network(Loss = Loss.CrossEntropy, Optimizer = Optimizer.Adam)]
/// [Layer(784, 128, ReLU)]
/// [Layer(128, 10, Softmax)]
/// public partial class Digits;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>
    /// What training makes small. When not set, <see cref="Loss.CrossEntropy"/> where the last activation is
    /// <see cref="Activation.Softmax"/>, else <see cref="Loss.HalfSquaredError"/>.
    /// </summary>
    public Loss Loss { get; set; }

    /// <summary>How gradients change the parameters. <see cref="Optimizer.SGD"/> by default.</summary>
    public Optimizer Optimizer { get; set; }

    /// <summary>How the losses of a batch become one. <see cref="Reduction.Mean"/> by default.</summary>
    public Reduction Reduction { get; set; }

    /// <summary>The type of every number of the network. <see cref="Precision.Single"/> by default.</summary>
    public Precision Precision { get; set; }

    /// <summary>
    /// What the weights of every layer without an initializer of its own are drawn from. When not set,
    /// <see cref="Initializer.HeUniform"/> under <see cref="Activation.ReLU"/> and <see cref="Initializer.GlorotUniform"/> otherwise.
    /// </summary>
    public Initializer Initializer { get; set; }

    /// <summary>Whether layers that do not say it themselves have a bias. True by default.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>β₁ of <see cref="Optimizer.Adam"/>, the decay of the gradient's mean. 0.9 by default.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>β₂ of <see cref="Optimizer.Adam"/>, the decay of the squared gradient's mean. 0.999 by default.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>ε of <see cref="Optimizer.Adam"/>, which keeps a division by a tiny mean of squares finite. 1e-8 by default.</summary>
    public double Epsilon { get; set; } = 1e-8;
}
