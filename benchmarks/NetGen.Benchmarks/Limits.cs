using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks;

/// <summary>What the core can do at most, measured in the same run as everything else.</summary>
internal static class Limits
{
    private const int Rounds = 1024;

    private const int Chains = 12;

    private static readonly float[] Block = new float[4096];

    private static readonly float[] LargeBlock = new float[128 * 1024];

    private static float _sink;

    /// <summary>Multiply-adds of float, in GFLOP/s.</summary>
    public static double MultiplyAdds(int lanes)
    {
        Action<int> loop = lanes == 16 ? Multiply512 : Multiply256;
        return 2.0 * Rounds * Chains * lanes / Clock.Time(loop).Least / 1000;
    }

    /// <summary>Reads from the first-level cache, then from the second, in GB/s.</summary>
    public static (double First, double Second) Reads() =>
        (Block.Length * 4 / Clock.Time(count => Read(Block, count)).Least / 1000, LargeBlock.Length * 4 / Clock.Time(count => Read(LargeBlock, count)).Least / 1000);

    /// <summary>All of them in one line.</summary>
    public static string Text()
    {
        string wide = Vector512.IsHardwareAccelerated ? $"512 bit {MultiplyAdds(16):0}, " : "";
        var (first, second) = Reads();
        return $"multiply-adds, GFLOP/s: {wide}256 bit {MultiplyAdds(8):0}; reads, GB/s: L1 {first:0}, L2 {second:0}";
    }

    private static void Multiply512(int count)
    {
        var factor = Vector512.Create(0.999f);
        var (a, b, c, d, e, f) = (factor, factor, factor, factor, factor, factor);
        var (g, h, i, j, k, l) = (factor, factor, factor, factor, factor, factor);
        for (int round = 0; round < count * Rounds; round++)
        {
            a = Vector512.FusedMultiplyAdd(a, factor, factor);
            b = Vector512.FusedMultiplyAdd(b, factor, factor);
            c = Vector512.FusedMultiplyAdd(c, factor, factor);
            d = Vector512.FusedMultiplyAdd(d, factor, factor);
            e = Vector512.FusedMultiplyAdd(e, factor, factor);
            f = Vector512.FusedMultiplyAdd(f, factor, factor);
            g = Vector512.FusedMultiplyAdd(g, factor, factor);
            h = Vector512.FusedMultiplyAdd(h, factor, factor);
            i = Vector512.FusedMultiplyAdd(i, factor, factor);
            j = Vector512.FusedMultiplyAdd(j, factor, factor);
            k = Vector512.FusedMultiplyAdd(k, factor, factor);
            l = Vector512.FusedMultiplyAdd(l, factor, factor);
        }

        _sink = Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    private static void Multiply256(int count)
    {
        var factor = Vector256.Create(0.999f);
        var (a, b, c, d, e, f) = (factor, factor, factor, factor, factor, factor);
        var (g, h, i, j, k, l) = (factor, factor, factor, factor, factor, factor);
        for (int round = 0; round < count * Rounds; round++)
        {
            a = Vector256.FusedMultiplyAdd(a, factor, factor);
            b = Vector256.FusedMultiplyAdd(b, factor, factor);
            c = Vector256.FusedMultiplyAdd(c, factor, factor);
            d = Vector256.FusedMultiplyAdd(d, factor, factor);
            e = Vector256.FusedMultiplyAdd(e, factor, factor);
            f = Vector256.FusedMultiplyAdd(f, factor, factor);
            g = Vector256.FusedMultiplyAdd(g, factor, factor);
            h = Vector256.FusedMultiplyAdd(h, factor, factor);
            i = Vector256.FusedMultiplyAdd(i, factor, factor);
            j = Vector256.FusedMultiplyAdd(j, factor, factor);
            k = Vector256.FusedMultiplyAdd(k, factor, factor);
            l = Vector256.FusedMultiplyAdd(l, factor, factor);
        }

        _sink = Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    private static void Read(float[] block, int count)
    {
        var (a, b, c, d) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (int repetition = 0; repetition < count; repetition++)
        {
            for (nuint i = 0; i < (nuint)block.Length; i += 32)
            {
                a += Vector256.LoadUnsafe(ref block[0], i);
                b += Vector256.LoadUnsafe(ref block[0], i + 8);
                c += Vector256.LoadUnsafe(ref block[0], i + 16);
                d += Vector256.LoadUnsafe(ref block[0], i + 24);
            }
        }

        _sink = Vector256.Sum(a + b + c + d);
    }
}
