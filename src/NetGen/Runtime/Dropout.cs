using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The random masks of dropout. A mask follows from its seed alone, so that a run can be repeated, whatever else draws random numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[CLSCompliant(false)]
public static class Dropout
{
    /// <summary>The step of SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).</summary>
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The seed of the next training call; moves the network's state on.</summary>
    /// <param name="memory">The network's memory.</param>
    public static ulong NextSeed<T>(NetworkMemory<T> memory)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(memory);
        var state = unchecked((ulong)memory.DropoutSeed + Golden);
        memory.DropoutSeed = unchecked((long)state);
        return Mix(state);
    }

    /// <summary>A seed of its own for a part: a block of a batch, a layer.</summary>
    /// <param name="seed">The seed of the whole.</param>
    /// <param name="part">Which part.</param>
    public static ulong Seed(ulong seed, int part) => Mix(unchecked(seed + (ulong)(uint)part * Golden));

    /// <summary>Fills a mask: 0 with probability <paramref name="rate"/>, else <c>1/(1 − rate)</c>.</summary>
    /// <param name="mask">The first element.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="rate">From 0 to below 1.</param>
    /// <param name="seed">The mask's own seed.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Fill<T>(ref T mask, int count, double rate, ulong seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var kept = T.CreateTruncating(1 / (1 - rate));
        var threshold = (uint)(rate * 4294967296.0);
        for (var i = 0; i < count; i += 2)
        {
            var bits = Mix(seed);
            seed = unchecked(seed + Golden);
            Unsafe.Add(ref mask, i) = (uint)bits < threshold ? T.Zero : kept;
            if (i + 1 < count) Unsafe.Add(ref mask, i + 1) = (uint)(bits >> 32) < threshold ? T.Zero : kept;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong state)
    {
        state = unchecked((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9);
        state = unchecked((state ^ (state >> 27)) * 0x94D049BB133111EB);
        return state ^ (state >> 31);
    }
}
