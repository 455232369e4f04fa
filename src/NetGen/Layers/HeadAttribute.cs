namespace NetGen;

/// <summary>
/// Begins an end of the network with a loss of its own, behind all other layers. Each head starts from what entered the first; the network's loss is the weighted sum of
/// theirs.
/// </summary>
/// <example>
/// <code>
/// [Input(8)]
/// [Layer(16, ReLU)]
/// [Head("Policy")] [Layer(4, Softmax)]
/// [Head("Value", Loss = Loss.MeanSquaredError, LossWeight = 0.5)] [Layer(1, Tanh)]
/// public partial class Player;
/// </code>
/// </example>
/// <param name="name">What the head is called.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class HeadAttribute(string name) : NetworkLayerAttribute
{
    /// <summary>What the head is called: an identifier, which parameters of generated methods are named after.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// What training makes small. When not set, <see cref="Loss.CrossEntropy"/> where the head ends in <see cref="Activation.Softmax"/>, else the loss of
    /// <see cref="NetworkAttribute"/>.
    /// </summary>
    public Loss Loss { get; set; }

    /// <summary>
    /// The name of the user's own loss, instead of <see cref="Loss"/>: a static method with <c>[Loss]</c> of the network's class, or of
    /// <see cref="LossType"/>.
    /// </summary>
    public string? LossFunction { get; set; }

    /// <summary>The class of the same project that has the method <see cref="LossFunction"/>. When not set, the network's own.</summary>
    public Type? LossType { get; set; }

    /// <summary>What the loss is multiplied with in the network's. 1 by default.</summary>
    public double LossWeight { get; set; } = 1;

    /// <summary>As <see cref="NetworkAttribute.LabelSmoothing"/>, which holds when this is not set.</summary>
    public double LabelSmoothing { get; set; }

    /// <summary>As <see cref="NetworkAttribute.ClassWeights"/>, which hold when these are not set.</summary>
    public double[]? ClassWeights { get; set; }

    /// <summary>As <see cref="NetworkAttribute.HuberDelta"/>, which holds when this is not set.</summary>
    public double HuberDelta { get; set; } = 1;
}
