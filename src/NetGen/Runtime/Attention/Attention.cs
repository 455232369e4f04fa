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

    /// <summary>The same of the next steps of some sequences, of which the rows of all steps so far are kept.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides: as many steps as there may be.</typeparam>
    /// <param name="source">Rows of queries, keys and values side by side: those of the first step, one for each sequence, then those of the next.</param>
    /// <param name="mask">What probabilities are multiplied by, for each key of each head of a sequence as many numbers as steps are given; anything where there is none.</param>
    /// <param name="kept">The rows of all steps of the first sequence, then those of the next: the given ones are added.</param>
    /// <param name="position">How many steps there have been.</param>
    /// <param name="room">Room for (3·size + steps) vectors of the widest kind.</param>
    /// <param name="result">A row for each query, as they are given.</param>
    /// <param name="samples">How many rows are given.</param>
    /// <param name="sequences">How many of them a step has.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ForwardOfSteps<T, TNest>(ref T source, ref T mask, ref T kept, ref T position, ref T room, ref T result, int samples, int sequences)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int begin = int.CreateTruncating(position);
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            AttentionOfSteps.Forward<Simd512<T>, T, TNest>(ref source, ref mask, ref kept, begin, ref room, ref result, samples, sequences);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            AttentionOfSteps.Forward<Simd256<T>, T, TNest>(ref source, ref mask, ref kept, begin, ref room, ref result, samples, sequences);
        else if (Vector128.IsHardwareAccelerated)
            AttentionOfSteps.Forward<Simd128<T>, T, TNest>(ref source, ref mask, ref kept, begin, ref room, ref result, samples, sequences);
        else
            AttentionOfSteps.Forward<Scalar<T>, T, TNest>(ref source, ref mask, ref kept, begin, ref room, ref result, samples, sequences);
    }

    /// <summary>The gradients by queries, keys and values of the last steps that were given; none reaches those before.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides: as many steps as there may be.</typeparam>
    /// <param name="gradient">The gradients by the result, which lie as that does.</param>
    /// <param name="mask">What probabilities are multiplied by, as the forward pass had it; anything where there is none.</param>
    /// <param name="kept">The rows of all steps.</param>
    /// <param name="position">How many steps there were before.</param>
    /// <param name="room">Room for 2·(size + steps) vectors of the widest kind, and for steps rows of the source and of the result.</param>
    /// <param name="result">The gradients, which lie as the source does.</param>
    /// <param name="samples">How many rows were given.</param>
    /// <param name="sequences">How many of them a step has.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BackwardOfSteps<T, TNest>(ref T gradient, ref T mask, ref T kept, ref T position, ref T room, ref T result, int samples, int sequences)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int begin = int.CreateTruncating(position);
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            AttentionOfSteps.Backward<Simd512<T>, T, TNest>(ref gradient, ref mask, ref kept, begin, ref room, ref result, samples, sequences);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            AttentionOfSteps.Backward<Simd256<T>, T, TNest>(ref gradient, ref mask, ref kept, begin, ref room, ref result, samples, sequences);
        else if (Vector128.IsHardwareAccelerated)
            AttentionOfSteps.Backward<Simd128<T>, T, TNest>(ref gradient, ref mask, ref kept, begin, ref room, ref result, samples, sequences);
        else
            AttentionOfSteps.Backward<Scalar<T>, T, TNest>(ref gradient, ref mask, ref kept, begin, ref room, ref result, samples, sequences);
    }
}
