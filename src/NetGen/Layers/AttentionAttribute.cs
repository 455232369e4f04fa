namespace NetGen;

/// <summary>
/// Attention of the steps of a sequence to one another, from <c>steps × c</c> to <c>steps × c</c>: <c>[q k v] = x·W + b</c>, <c>softmax(q·kᵀ/√(c/heads))·v</c> of each head's
/// columns, and the heads side by side <c>·W' + b'</c>. Vaswani et al., "Attention Is All You Need" (2017); PyTorch's <c>MultiheadAttention</c> on itself.
/// </summary>
/// <example>
/// <code>
/// [Input(32, Steps = 64)]
/// [Skip] [LayerNorm] [Attention(4, Causal = true)] [Add]
/// [Layer(96, Softmax)]
/// public partial class Characters;
/// </code>
/// </example>
/// <param name="heads">In how many parts the values of a step are divided, of which each attends by itself. It divides their number.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AttentionAttribute(int heads) : NetworkLayerAttribute
{
    /// <summary>In how many parts the values of a step are divided, of which each attends by itself.</summary>
    public int Heads { get; } = heads;

    /// <summary>Whether a step sees none behind it. False by default.</summary>
    public bool Causal { get; set; }

    /// <summary>The share of the probabilities that training drops, from 0 to below 1. 0 by default.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether there are biases. When not set, <see cref="NetworkAttribute.Bias"/> applies.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>Whether training changes the layer's parameters; if not, their gradient is not computed and stays 0. True by default.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
