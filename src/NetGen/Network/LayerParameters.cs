namespace NetGen;

/// <summary>The parameters of one layer: a view of its part of the network's parameters, so that writing here changes the network.</summary>
/// <typeparam name="T">The network's type of number.</typeparam>
public readonly ref struct LayerParameters<T>
    where T : unmanaged
{
    /// <summary>Divides a layer's part of the parameters into weights and bias.</summary>
    /// <param name="parameters">The layer's part: <c>inputs·outputs</c> weights, then <c>outputs</c> biases if there are any.</param>
    /// <param name="inputs">The inputs of the layer; of a convolution the places of a window times the inputs of a group.</param>
    /// <param name="outputs">The outputs of the layer.</param>
    /// <param name="bias">Whether the layer has a bias.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parameters"/> is shorter than the layer.</exception>
    public LayerParameters(Span<T> parameters, int inputs, int outputs, bool bias)
    {
        var needed = ((long)inputs + (bias ? 1 : 0)) * outputs;
        if (inputs < 0 || outputs < 0 || needed > parameters.Length)
            throw new ArgumentOutOfRangeException(
                nameof(parameters),
                FormattableString.Invariant($"A layer of {inputs} inputs and {outputs} outputs has {needed} parameters, not {parameters.Length}."));
        Inputs = inputs;
        Outputs = outputs;
        Weights = parameters[..(inputs * outputs)];
        Bias = parameters.Slice(inputs * outputs, bias ? outputs : 0);
    }

    /// <summary>The weights <c>[inputs][outputs]</c>, row by row: the weight from input <c>i</c> to output <c>o</c> is <c>Weights[i·Outputs + o]</c>. Those of a
    /// convolution are <c>[window's axes…][inputs / groups][outputs]</c>.</summary>
    public Span<T> Weights { get; }

    /// <summary>The bias of each output; empty for a layer without.</summary>
    public Span<T> Bias { get; }

    /// <summary>The inputs of the layer; of a convolution the places of a window times the inputs of a group.</summary>
    public int Inputs { get; }

    /// <summary>The outputs of the layer.</summary>
    public int Outputs { get; }
}
