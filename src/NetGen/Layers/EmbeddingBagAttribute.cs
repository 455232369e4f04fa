namespace NetGen;

/// <summary>
/// The sum of learned rows, those whose indices are in a list: <c>a = activation(b + Σ w[i])</c>. It stands first in a network whose inputs are lists of indices, which may be
/// of any lengths; an index that is twice in a list counts twice, and an empty list gives the bias. Rows begin uniform within ±0.05.
/// </summary>
/// <example>
/// <code>
/// [EmbeddingBag(768, 256, ReLU)]
/// [Layer(32, ReLU)]
/// [Layer(1)]
/// public partial class Evaluation;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class EmbeddingBagAttribute : NetworkLayerAttribute
{
    /// <summary>With one of the library's activations.</summary>
    /// <param name="entries">How many rows there are: indices are from 0 to below it.</param>
    /// <param name="size">How many numbers a row has.</param>
    /// <param name="activation">The function that is applied to each sum.</param>
    public EmbeddingBagAttribute(int entries, int size, Activation activation = Activation.Identity) => (Entries, Size, Activation) = (entries, size, activation);

    /// <summary>With an activation of the user's own.</summary>
    /// <param name="entries">How many rows there are: indices are from 0 to below it.</param>
    /// <param name="size">How many numbers a row has.</param>
    /// <param name="activationFunction">The name of a static method with <c>[Activation]</c> of the network's class, or of <see cref="ActivationType"/>.</param>
    public EmbeddingBagAttribute(int entries, int size, string activationFunction) => (Entries, Size, ActivationFunction) = (entries, size, activationFunction);

    /// <summary>How many rows there are: indices are from 0 to below it.</summary>
    public int Entries { get; }

    /// <summary>How many numbers a row has.</summary>
    public int Size { get; }

    /// <summary>The function that is applied to each sum, where it is one of the library's.</summary>
    public Activation Activation { get; }

    /// <summary>The name of the user's own function, where it is none of the library's.</summary>
    public string? ActivationFunction { get; }

    /// <summary>The class of the same project that has the method <see cref="ActivationFunction"/>. When not set, the network's own.</summary>
    public Type? ActivationType { get; set; }

    /// <summary>Whether a bias is added to each sum. When not set, <see cref="NetworkAttribute.Bias"/> applies.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>
    /// Whether a step changes the rows alone that lists of its batch name, as PyTorch's <c>SparseAdam</c> does: others keep their moments. For <see cref="Optimizer.SGD"/>,
    /// <see cref="Optimizer.AdaGrad"/> and <see cref="Optimizer.Adam"/> without decay, penalties and clipping by norm. False by default.
    /// </summary>
    public bool SparseUpdates { get; set; }

    /// <summary>The slope of <see cref="Activation.LeakyReLU"/> below 0. 0.01 by default.</summary>
    public double Slope { get; set; } = 0.01;

    /// <summary>α of <see cref="Activation.ELU"/>. 1 by default.</summary>
    public double Alpha { get; set; } = 1;

    /// <summary>Whether training changes the layer's parameters; if not, their gradient is not computed and stays 0. True by default.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
