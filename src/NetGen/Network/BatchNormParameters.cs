namespace NetGen;

/// <summary>The parameters of a <c>[BatchNorm]</c>: a view of its part of the network's parameters, so that writing here changes the network.</summary>
/// <typeparam name="T">The network's type of number.</typeparam>
public readonly ref struct BatchNormParameters<T>
    where T : unmanaged
{
    /// <summary>Divides a layer's part of the parameters into its four tensors.</summary>
    /// <param name="parameters">The layer's part: weights, bias, running mean and running variance, <c>channels</c> numbers each.</param>
    /// <param name="channels">The channels of the layer.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parameters"/> is shorter than the layer.</exception>
    public BatchNormParameters(Span<T> parameters, int channels)
    {
        if (channels < 0 || 4L * channels > parameters.Length)
            throw new ArgumentOutOfRangeException(
                nameof(parameters), FormattableString.Invariant($"A BatchNorm of {channels} channels has {4L * channels} parameters, not {parameters.Length}."));
        Weights = parameters[..channels];
        Bias = parameters.Slice(channels, channels);
        RunningMean = parameters.Slice(2 * channels, channels);
        RunningVariance = parameters.Slice(3 * channels, channels);
    }

    /// <summary>What each channel is multiplied with.</summary>
    public Span<T> Weights { get; }

    /// <summary>What is added to each channel.</summary>
    public Span<T> Bias { get; }

    /// <summary>The mean of each channel, as training has seen it lately. It is not trained: gradients there are 0.</summary>
    public Span<T> RunningMean { get; }

    /// <summary>The variance of each channel, as training has seen it lately. It is not trained: gradients there are 0.</summary>
    public Span<T> RunningVariance { get; }
}
