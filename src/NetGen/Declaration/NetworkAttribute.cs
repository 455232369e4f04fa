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
    /// What the weights of every layer without an initializer of its own are drawn from. When not set, <see cref="Initializer.HeUniform"/> under
    /// <see cref="Activation.ReLU"/> and the activations like it (LeakyReLU, ELU, GELU, GELUTanh, SiLU, Mish, HardSwish),
    /// <see cref="Initializer.LeCunNormal"/> under <see cref="Activation.SELU"/> and <see cref="Initializer.GlorotUniform"/> otherwise.
    /// </summary>
    public Initializer Initializer { get; set; }

    /// <summary>
    /// The trained weights that the constructor without a seed starts from: the path of a safetensors file in the project, for which the project
    /// file has <c>&lt;NetGenWeights Include="digits.safetensors" /&gt;</c>. The build checks that it fits and puts it into the assembly. When not
    /// set, initial weights are random.
    /// </summary>
    public string? Weights { get; set; }

    /// <summary>Whether layers that do not say it themselves have a bias. True by default.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>
    /// The share <c>s</c> of each target that <see cref="Loss.CrossEntropy"/> spreads over all <c>n</c> classes, <c>t ← t·(1 − s) + s/n</c>, from 0 to below 1. 0 by
    /// default.
    /// </summary>
    public double LabelSmoothing { get; set; }

    /// <summary>
    /// What <see cref="Loss.CrossEntropy"/> multiplies the target of each class with, a number for each output; none by default. The mean over
    /// the batch divides by the samples, not by their weights.
    /// </summary>
    public double[]? ClassWeights { get; set; }

    /// <summary>δ of <see cref="Loss.Huber"/>, the distance from which on it grows linearly. 1 by default.</summary>
    public double HuberDelta { get; set; } = 1;

    /// <summary>
    /// The name of the user's own loss, instead of <see cref="Loss"/>: a static method with <c>[Loss]</c> of the network's class, or of
    /// <see cref="LossType"/>.
    /// </summary>
    public string? LossFunction { get; set; }

    /// <summary>The class of the same project that has the method <see cref="LossFunction"/>. When not set, the network's own.</summary>
    public Type? LossType { get; set; }

    /// <summary>μ of <see cref="Optimizer.Momentum"/> and <see cref="Optimizer.Nesterov"/>, how much of the last step goes on. 0.9 by default.</summary>
    public double Momentum { get; set; } = 0.9;

    /// <summary>ρ of <see cref="Optimizer.RMSProp"/>, the decay of the squared gradient's mean. 0.99 by default.</summary>
    public double Rho { get; set; } = 0.99;

    /// <summary>β₁ of the Adam family and of Lion, the decay of the gradient's mean. 0.9 by default.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>β₂ of the Adam family, the decay of the squared gradient's mean, 0.999 by default; of Lion, the decay of the gradient's mean, 0.99 by default.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>ε of the optimizers that divide by a root, which keeps that finite. 1e-8 by default, 1e-10 for <see cref="Optimizer.AdaGrad"/>, as in PyTorch.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>
    /// λ, how strongly parameters are pulled to 0: <c>g ← g + λ·θ</c>, or <c>θ ← θ·(1 − η·λ)</c> for <see cref="Optimizer.AdamW"/> and
    /// <see cref="Optimizer.Lion"/>. 0.01 by default for AdamW, else 0.
    /// </summary>
    public double WeightDecay { get; set; }

    /// <summary>Whether <see cref="WeightDecay"/>, <see cref="L1"/> and <see cref="L2"/> hold for biases too. True by default, as in PyTorch.</summary>
    public bool DecayBias { get; set; } = true;

    /// <summary>
    /// Says that most numbers of an input are 0, as those of drawings are: computing and training a single sample then lists those that are not, and leaves
    /// out the weights of the others: a weight that is NaN then does not show. It pays where half of the numbers are 0, or more; batches are computed as ever. False by default.
    /// </summary>
    public bool SparseInputs { get; set; }

    /// <summary>
    /// Whether the processor's cores share batches that are large enough to gain, in training, <c>Evaluate</c> and <c>Forward</c>: as many threads as
    /// <see cref="NetworkThreads.Limit"/> says. Results are the same bits for any number of them. Networks that are computed in registers stay on one thread, as does a call while
    /// another has the threads. False by default.
    /// </summary>
    public bool Parallel { get; set; }

    /// <summary>The penalty <c>L1·Σ|θ|</c>: a step adds its gradient <c>L1·sign(θ)</c>. The losses that are returned leave it out. 0 by default.</summary>
    public double L1 { get; set; }

    /// <summary>The penalty <c>½·L2·Σθ²</c>: a step adds its gradient <c>L2·θ</c>. The losses that are returned leave it out. 0 by default.</summary>
    public double L2 { get; set; }

    /// <summary>
    /// The largest length <c>c</c> of the gradient of all parameters that a step takes: longer ones are scaled by <c>c/(‖g‖ + 1e-6)</c>. 0, the
    /// default, is any.
    /// </summary>
    public double ClipNorm { get; set; }

    /// <summary>The largest size of one parameter's gradient that a step takes, after <see cref="ClipNorm"/>. 0, the default, is any.</summary>
    public double ClipValue { get; set; }
}
