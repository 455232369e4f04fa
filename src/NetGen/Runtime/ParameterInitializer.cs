using System.ComponentModel;
using System.Numerics;

namespace NetGen.Runtime;

/// <summary>Draws a layer's initial parameters.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterInitializer
{
    /// <summary>
    /// Fills a layer's weights row by row, each drawn in double and then rounded. The bias becomes 0 and draws nothing, except under
    /// <see cref="Initializer.PyTorch"/>, where it is drawn after the weights.
    /// </summary>
    /// <param name="kind">What to draw; its formula stands at each value of <see cref="Initializer"/>.</param>
    /// <param name="random">Where the draws come from.</param>
    /// <param name="weights">The weights, the numbers of each sum in a column: <c>[inputs][outputs]</c> of a dense layer.</param>
    /// <param name="bias">The bias, or nothing.</param>
    /// <param name="inputs">The numbers of each sum: a dense layer's inputs; of a convolution the places of a window times the inputs of a group.</param>
    /// <param name="outputs">A dense layer's outputs; of a convolution the places of a window times the outputs.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is no <see cref="Initializer"/>.</exception>
    public static void Initialize<T>(Initializer kind, RandomState random, Span<T> weights, Span<T> bias, int inputs, int outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(random);
        double fanIn = inputs;
        var fanBoth = fanIn + outputs;
        bias.Clear();
        switch (kind)
        {
            case Initializer.Uniform01: Uniform(random, weights, 0, 1); break;
            case Initializer.UniformSymmetric: Uniform(random, weights, -1, 1); break;
            case Initializer.GlorotUniform: UniformWithin(random, weights, Math.Sqrt(6 / fanBoth)); break;
            case Initializer.GlorotNormal: Normal(random, weights, Math.Sqrt(2 / fanBoth)); break;
            case Initializer.HeUniform: UniformWithin(random, weights, Math.Sqrt(6 / fanIn)); break;
            case Initializer.HeNormal: Normal(random, weights, Math.Sqrt(2 / fanIn)); break;
            case Initializer.LeCunUniform: UniformWithin(random, weights, Math.Sqrt(3 / fanIn)); break;
            case Initializer.LeCunNormal: Normal(random, weights, Math.Sqrt(1 / fanIn)); break;
            case Initializer.PyTorch:
                UniformWithin(random, weights, 1 / Math.Sqrt(fanIn));
                UniformWithin(random, bias, 1 / Math.Sqrt(fanIn));
                break;
            case Initializer.Orthogonal: OrthogonalMatrix.Draw(random, weights, inputs, weights.Length / inputs); break;
            case Initializer.Zeros: weights.Clear(); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such initializer.");
        }
    }

    /// <summary>Fills recurrent weights with an orthogonal matrix for each gate, drawn gate by gate: Saxe et al., "Exact solutions to the nonlinear dynamics of learning in deep
    /// linear neural networks" (2013).</summary>
    /// <param name="random">Where the draws come from.</param>
    /// <param name="weights">The weights <c>[units][gates·units]</c>.</param>
    /// <param name="units">The numbers that a step hands on.</param>
    public static void OrthogonalGates<T>(RandomState random, Span<T> weights, int units)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(random);
        var sums = weights.Length / units;
        var matrix = new T[units * units];
        for (var gate = 0; gate < sums; gate += units)
        {
            OrthogonalMatrix.Draw<T>(random, matrix, units, units);
            for (var row = 0; row < units; row++) matrix.AsSpan(row * units, units).CopyTo(weights[(row * sums + gate)..]);
        }
    }

    /// <summary>Draws the rows of an embedding, uniform within ±0.05.</summary>
    /// <param name="random">Where the draws come from.</param>
    /// <param name="rows">The rows, one after another.</param>
    public static void Embedding<T>(RandomState random, Span<T> rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(random);
        foreach (ref var value in rows) value = T.CreateTruncating((2 * random.RandomSample() - 1) * 0.05);
    }

    private static void UniformWithin<T>(RandomState random, Span<T> values, double bound)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Uniform(random, values, -bound, bound);

    /// <summary>The operations and their order are those of numpy's <c>uniform(low, high)</c>, so that the draws are the same to the bit.</summary>
    private static void Uniform<T>(RandomState random, Span<T> values, double low, double high)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (ref var value in values) value = T.CreateTruncating(low + (high - low) * random.RandomSample());
    }

    private static void Normal<T>(RandomState random, Span<T> values, double deviation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (ref var value in values) value = T.CreateTruncating(deviation * random.StandardNormal());
    }
}
