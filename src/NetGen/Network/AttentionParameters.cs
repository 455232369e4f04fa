namespace NetGen;

/// <summary>The parameters of an <c>[Attention]</c>: a view of its part of the network's parameters, so that writing here changes the network.</summary>
/// <typeparam name="T">The network's type of number.</typeparam>
public readonly ref struct AttentionParameters<T>
    where T : unmanaged
{
    /// <summary>Divides a layer's part of the parameters into its tensors.</summary>
    /// <param name="parameters">The layer's part.</param>
    /// <param name="values">The values of a step.</param>
    /// <param name="bias">Whether it has biases.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parameters"/> is shorter than the layer.</exception>
    public AttentionParameters(Span<T> parameters, int values, bool bias)
    {
        long square = (long)values * values, needed = 4 * (square + (bias ? values : 0));
        if (values < 0 || needed > parameters.Length)
            throw new ArgumentOutOfRangeException(
                nameof(parameters), FormattableString.Invariant($"Attention of {values} values has {needed} parameters, not {parameters.Length}."));
        int biases = bias ? values : 0;
        Weights = parameters[..(3 * (int)square)];
        Bias = parameters.Slice(Weights.Length, 3 * biases);
        OutputWeights = parameters.Slice(Weights.Length + Bias.Length, (int)square);
        OutputBias = parameters.Slice(Weights.Length + Bias.Length + OutputWeights.Length, biases);
    }

    /// <summary>The weights of queries, keys and values, <c>[values][3·values]</c> row by row.</summary>
    public Span<T> Weights { get; }

    /// <summary>The bias of each of these; empty for a layer without.</summary>
    public Span<T> Bias { get; }

    /// <summary>The weights of what the heads give, <c>[values][values]</c>.</summary>
    public Span<T> OutputWeights { get; }

    /// <summary>The bias of each output; empty for a layer without.</summary>
    public Span<T> OutputBias { get; }
}
