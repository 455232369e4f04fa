using NetGen.Generators.Graph;
using NetGen.Generators.Onnx.Primitives;
using Pool = NetGen.Generators.Onnx.Primitives.Pool;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>What primitives with windows compute.</summary>
internal static class WindowOperations
{
    public static void Run(Pool pool, TensorMemory values)
    {
        var (operand, result) = (values[pool.Operand], values.New(pool.Result));
        WindowAxis[] windows = [.. pool.Windows];
        int i = 0;
        foreach (long[] place in Numbers.Places(result.Shape))
        {
            double[] seen = [.. Seen(windows, place, operand.Shape).Select(at => operand.Values[at.Place])];
            result.Values[i++] = pool.Kind switch
            {
                PoolKind.Max => seen.DefaultIfEmpty(double.NegativeInfinity).Max(),
                PoolKind.Average => seen.Average(),
                _ => seen.Sum(),
            };
        }
    }

    /// <summary>A convolution reads through windows of its input; a transposed one writes through windows of its result.</summary>
    public static void Run(Convolution convolution, TensorMemory values)
    {
        var (input, weights, result) = (values[convolution.Input], values[convolution.Weights], values.New(convolution.Result));
        var (small, large) = convolution.IsTransposed ? (input, result) : (result, input);
        WindowAxis[] windows = [.. convolution.Windows];
        long[] smallPlaces = small.Shape[2..], largePlaces = large.Shape[2..];
        var seen = Numbers.Places(smallPlaces).Select(place => Seen(windows, place, largePlaces).ToArray()).ToArray();
        var sizes = new Sizes(result.Shape[0], small.Shape[1], large.Shape[1], seen.Length, Product(largePlaces), Product(weights.Shape[2..]), convolution.Groups);
        if (convolution.IsTransposed)
            sizes.ForEachWindow((smallAt, largeAt, weightAt, place) => Scatter(input.Values[smallAt + place], weights.Values, weightAt, result.Values, largeAt, seen[place]));
        else
            sizes.ForEachWindow((smallAt, largeAt, weightAt, place) => result.Values[smallAt + place] += Dot(weights.Values, weightAt, input.Values, largeAt, seen[place]));
    }

    private static void Scatter(double value, double[] weights, long weightAt, double[] result, long at, (long Place, long Tap)[] seen)
    {
        foreach (var (place, tap) in seen)
            result[at + place] += value * weights[weightAt + tap];
    }

    private static double Dot(double[] weights, long weightAt, double[] input, long at, (long Place, long Tap)[] seen)
    {
        double sum = 0;
        foreach (var (place, tap) in seen)
            sum += weights[weightAt + tap] * input[at + place];
        return sum;
    }

    /// <summary>The places that a window lies on, and its taps there; those beyond the edges are none.</summary>
    private static IEnumerable<(long Place, long Tap)> Seen(WindowAxis[] windows, long[] place, long[] lengths)
    {
        IEnumerable<(long Place, long Tap)> seen = [(0, 0)];
        for (int axis = 0; axis < windows.Length; axis++)
        {
            var window = windows[axis];
            long first = (window.Stride * place[axis]) - window.Before, length = lengths[axis];
            var taps = Enumerable.Range(0, window.Size).Select(tap => (At: first + (window.Dilation * tap), Tap: tap)).Where(tap => tap.At >= 0 && tap.At < length).ToArray();
            seen = seen.SelectMany(outer => taps.Select(tap => ((outer.Place * length) + tap.At, (outer.Tap * window.Size) + tap.Tap))).ToArray();
        }

        return seen;
    }

    private static long Product(long[] lengths) => lengths.Aggregate(1L, (count, length) => count * length);

    /// <summary>
    /// The sizes of a convolution. The small picture has a place for each window, the large one is what windows lie on; weights are by the channels of the small one first.
    /// </summary>
    private sealed record Sizes(long Samples, long SmallChannels, long LargeChannels, int SmallPlaces, long LargePlaces, long Taps, int Groups)
    {
        /// <summary>Calls with where the channels and their weights begin, and with each place.</summary>
        public void ForEachWindow(Action<long, long, long, int> window)
        {
            long smallEach = SmallChannels / Groups, largeEach = LargeChannels / Groups;
            for (long sample = 0; sample < Samples; sample++)
            {
                for (long small = 0; small < SmallChannels; small++)
                {
                    for (long other = 0; other < largeEach; other++)
                    {
                        long large = (small / smallEach * largeEach) + other;
                        long smallAt = ((sample * SmallChannels) + small) * SmallPlaces, largeAt = ((sample * LargeChannels) + large) * LargePlaces;
                        for (int place = 0; place < SmallPlaces; place++)
                            window(smallAt, largeAt, ((small * largeEach) + other) * Taps, place);
                    }
                }
            }
        }
    }
}
