namespace NetGen;

/// <summary>The parameters of a recurrent layer: a view of its part of the network's parameters, so that writing here changes the network.</summary>
/// <typeparam name="T">The network's type of number.</typeparam>
public readonly ref struct RecurrentParameters<T>
    where T : unmanaged
{
    /// <summary>Divides a layer's part of the parameters into its tensors.</summary>
    /// <param name="parameters">The layer's part, the direction from the first step to the last before the other one.</param>
    /// <param name="inputs">The values of a step that it takes.</param>
    /// <param name="units">The numbers that it carries from step to step.</param>
    /// <param name="gates">The sums of each unit: 1 of an RNN, 3 of a GRU, 4 of an LSTM.</param>
    /// <param name="bias">Whether it has biases.</param>
    /// <param name="recurrentBias">Whether it has one inside of what the reset multiplies, as a GRU with biases has.</param>
    /// <param name="bidirectional">Whether it goes through the steps in both directions.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parameters"/> is shorter than the layer.</exception>
    public RecurrentParameters(Span<T> parameters, int inputs, int units, int gates, bool bias, bool recurrentBias, bool bidirectional)
    {
        var sums = (long)gates * units;
        var direction = (inputs + (long)units + (bias ? 1 : 0)) * sums + (recurrentBias ? units : 0);
        var needed = direction * (bidirectional ? 2 : 1);
        if (inputs < 0 || units < 0 || gates < 0 || needed > parameters.Length)
            throw new ArgumentOutOfRangeException(
                nameof(parameters),
                FormattableString.Invariant($"A recurrent layer of {inputs} inputs, {units} units and {gates} gates has {needed} parameters, not {parameters.Length}."));
        var other = bidirectional ? parameters.Slice((int)direction, (int)direction) : default;
        parameters = parameters[..(int)direction];
        Weights = Take(ref parameters, inputs * sums);
        RecurrentWeights = Take(ref parameters, units * sums);
        Bias = Take(ref parameters, bias ? sums : 0);
        RecurrentBias = parameters;
        if (!bidirectional)
            return;
        ReverseWeights = Take(ref other, inputs * sums);
        ReverseRecurrentWeights = Take(ref other, units * sums);
        ReverseBias = Take(ref other, bias ? sums : 0);
        ReverseRecurrentBias = other;
    }

    /// <summary>The weights of the inputs, <c>[inputs][gates·units]</c> row by row: i, f, g and o of an LSTM, r, z and n of a GRU.</summary>
    public Span<T> Weights { get; }

    /// <summary>The weights of what the step before has left, <c>[units][gates·units]</c>.</summary>
    public Span<T> RecurrentWeights { get; }

    /// <summary>The bias of each sum; empty for a layer without.</summary>
    public Span<T> Bias { get; }

    /// <summary>Of a GRU the bias of the candidate inside of what the reset multiplies, <c>[units]</c>; else empty.</summary>
    public Span<T> RecurrentBias { get; }

    /// <summary>The <see cref="Weights"/> of the direction from the last step to the first; empty where there is none.</summary>
    public Span<T> ReverseWeights { get; }

    /// <summary>The <see cref="RecurrentWeights"/> of that direction.</summary>
    public Span<T> ReverseRecurrentWeights { get; }

    /// <summary>The <see cref="Bias"/> of that direction.</summary>
    public Span<T> ReverseBias { get; }

    /// <summary>The <see cref="RecurrentBias"/> of that direction.</summary>
    public Span<T> ReverseRecurrentBias { get; }

    private static Span<T> Take(scoped ref Span<T> parameters, long length)
    {
        var taken = parameters[..(int)length];
        parameters = parameters[(int)length..];
        return taken;
    }
}
