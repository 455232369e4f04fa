using System.Numerics;
using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Attention from a state against plain loops: every width of vector, heads narrower and wider than one, few steps at once and many.</summary>
public class AttentionTests
{
    [Fact]
    public void Steps_of_floats_are_answered_as_plain_loops_answer_them() => CheckAll<float>(1e-6);

    [Fact]
    public void Steps_of_doubles_are_answered_as_plain_loops_answer_them() => CheckAll<double>(1e-14);

    private static void CheckAll<T>(double precision)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (int widest in new[] { 16, 32, 64 })
        {
            foreach (var (steps, heads, size) in new[] { (1, 1, 1), (3, 9, 2), (7, 5, 1), (20, 4, 8), (21, 5, 3), (33, 2, 20), (18, 3, 16), (9, 1, 40) })
            {
                (AnyAttention.WidestVector, AnyAttention.Steps, AnyAttention.Heads, AnyAttention.Size) = (widest, steps, heads, size);
                foreach (int piece in new[] { 1, 2, 4, 17 })
                {
                    Check<T>(sequences: 1 + piece % 2, piece, hasMask: false, precision);
                    Check<T>(sequences: 1 + piece % 2, piece, hasMask: true, precision);
                }
            }
        }
    }

    private static void Check<T>(int sequences, int piece, bool hasMask, double precision)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(1);
        AnyAttention.MaskStride = hasMask ? 1 : 0;
        int steps = AnyAttention.Steps, heads = AnyAttention.Heads, size = AnyAttention.Size, row = AnyAttention.SourceStride;

        // A sequence that is not the first finds what another has left behind the rows of its own.
        T[] kept = Draw<T>(random, sequences * steps * row + 16), room = new T[(3 * size + steps) * 64];
        double[][] all = [.. Enumerable.Range(0, sequences * steps).Select(_ => new double[row])];
        for (int begin = 0; begin < steps; begin += piece)
        {
            int count = Math.Min(piece, steps - begin), samples = count * sequences;
            T[] source = Draw<T>(random, samples * row), mask = Draw<T>(random, sequences * heads * steps * count), result = new T[samples * AnyAttention.ResultStride + 16];
            for (int sample = 0; sample < samples; sample++)
                all[sample % sequences * steps + begin + sample / sequences] = [.. source.AsSpan(sample * row, row).ToArray().Select(double.CreateChecked)];

            T position = T.CreateChecked(begin);
            Attention.ForwardOfSteps<T, AnyAttention>(ref source[0], ref mask[0], ref kept[0], ref position, ref room[0], ref result[0], samples, sequences);
            for (int sample = 0; sample < samples; sample++)
            {
                int sequence = sample % sequences, query = begin + sample / sequences;
                for (int i = 0; i < heads * size; i++)
                {
                    int of = (sequence * heads + i / size) * steps * count + query - begin;
                    double expected = Expected(all.AsSpan(sequence * steps, query + 1), i, key => hasMask ? double.CreateChecked(mask[of + key * count]) : 1);
                    Assert.Equal(expected, double.CreateChecked(result[sample * AnyAttention.ResultStride + i]), precision * (query + 1));
                }
            }
        }
    }

    /// <summary>An element of what the last of some rows gets.</summary>
    private static double Expected(Span<double[]> rows, int element, Func<int, double> mask)
    {
        int size = AnyAttention.Size, width = AnyAttention.Heads * size, part = element / size * size;
        double sum = 0, weights = 0;
        for (int key = 0; key < rows.Length; key++)
        {
            double score = 0;
            for (int i = part; i < part + size; i++)
                score += rows[^1][i] * rows[key][width + i];
            double weight = Math.Exp(score / Math.Sqrt(size));
            weights += weight;
            sum += weight * mask(key) * rows[key][2 * width + element];
        }

        return sum / weights;
    }

    private static T[] Draw<T>(Random random, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(2 * random.NextDouble() - 1))];
}
