using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// Attention of the steps of a sequence to one another, head by head: Vaswani et al., "Attention Is All You Need" (2017). A vector's lanes are queries, so
/// that neither products nor softmax need sums of lanes; of one block of lanes there are scores at a time, and no others.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Attention
{
    /// <summary>softmax(q·kᵀ/√size)·v of each head.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides.</typeparam>
    /// <param name="source">Rows of queries, keys and values side by side, of each those of all heads.</param>
    /// <param name="mask">What probabilities are multiplied by; anything where there is none.</param>
    /// <param name="room">Room for (2·size + steps) vectors of the widest kind.</param>
    /// <param name="result">A row for each query, the heads side by side.</param>
    /// <param name="samples">How many sequences there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Forward<T, TNest>(ref T source, ref T mask, ref T room, ref T result, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            AttentionLoops.Forward<Simd512<T>, T, TNest>(ref source, ref mask, ref room, ref result, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            AttentionLoops.Forward<Simd256<T>, T, TNest>(ref source, ref mask, ref room, ref result, samples);
        else if (Vector128.IsHardwareAccelerated)
            AttentionLoops.Forward<Simd128<T>, T, TNest>(ref source, ref mask, ref room, ref result, samples);
        else
            AttentionLoops.Forward<Scalar<T>, T, TNest>(ref source, ref mask, ref room, ref result, samples);
    }

    /// <summary>The gradients by queries, keys and values.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides.</typeparam>
    /// <param name="source">Rows of queries, keys and values side by side, of each those of all heads.</param>
    /// <param name="gradient">The gradients by the result, which lie as that does.</param>
    /// <param name="mask">What probabilities are multiplied by; anything where there is none.</param>
    /// <param name="room">Room for 2·(size + steps) vectors of the widest kind.</param>
    /// <param name="result">The gradients, which lie as the source does.</param>
    /// <param name="samples">How many sequences there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Backward<T, TNest>(ref T source, ref T gradient, ref T mask, ref T room, ref T result, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            AttentionGradientLoops.Backward<Simd512<T>, T, TNest>(ref source, ref gradient, ref mask, ref room, ref result, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            AttentionGradientLoops.Backward<Simd256<T>, T, TNest>(ref source, ref gradient, ref mask, ref room, ref result, samples);
        else if (Vector128.IsHardwareAccelerated)
            AttentionGradientLoops.Backward<Simd128<T>, T, TNest>(ref source, ref gradient, ref mask, ref room, ref result, samples);
        else
            AttentionGradientLoops.Backward<Scalar<T>, T, TNest>(ref source, ref gradient, ref mask, ref room, ref result, samples);
    }
}
