using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Workloads;

/// <summary>What the core can do at most, measured in the same run as everything else.</summary>
internal static class Limits
{
    private const int Rounds = 1024;

    private const int Chains = 12;

    /// <summary>Floats in a line of the cache; loads that cross lines take twice as long.</summary>
    private const int LineLength = 16;

    private static float _sink;

    public static IEnumerable<Workload> All =>
    [
        .. Vector512.IsHardwareAccelerated ? [MultiplyAdds(512, Multiply512)] : Array.Empty<Workload>(),
        MultiplyAdds(256, Multiply256),
        Reads("L1", 24 * 1024),
        Reads("L2", 512 * 1024),
    ];

    private static string? Nothing() => null;

    private static Workload MultiplyAdds(int bits, Action<int> run) =>
        new($"limit multiply-adds, {bits} bit", null, () => new Trial(Rounds * Chains * bits / 32, run, Nothing));

    private static Workload Reads(string cache, int bytes) => new($"limit reads from {cache}", null, () =>
    {
        float[] block = GC.AllocateArray<float>(bytes / sizeof(float) + LineLength, pinned: true);
        // What nobody has written to is the same page over and over, which the cache is slow at.
        block.AsSpan().Fill(1);
        int start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(block, 0) & (LineLength * sizeof(float) - 1)) / sizeof(float);
        return new Trial(bytes, count => Read(block.AsSpan(start, bytes / sizeof(float)), count), Nothing);
    });

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

    private static void Read(Span<float> block, int count)
    {
        var (a, b, c, d) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
        ref float start = ref block[0];
        for (int repetition = 0; repetition < count; repetition++)
        {
            for (nuint i = 0; i < (nuint)block.Length; i += 128)
            {
                a |= Vector512.LoadUnsafe(ref start, i);
                b |= Vector512.LoadUnsafe(ref start, i + 16);
                c |= Vector512.LoadUnsafe(ref start, i + 32);
                d |= Vector512.LoadUnsafe(ref start, i + 48);
                a |= Vector512.LoadUnsafe(ref start, i + 64);
                b |= Vector512.LoadUnsafe(ref start, i + 80);
                c |= Vector512.LoadUnsafe(ref start, i + 96);
                d |= Vector512.LoadUnsafe(ref start, i + 112);
            }
        }

        _sink = Vector512.Sum(a + b + c + d);
    }
}
