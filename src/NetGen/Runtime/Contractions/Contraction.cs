using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// Matrix products in tiles of the result that are kept in registers: vectors run along the columns, elements of the left operand are broadcast.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Contraction
{
    /// <summary>A row of the result for each sample: the sums of a layer, or the gradient by its inputs.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides.</typeparam>
    /// <typeparam name="TEpilogue">What becomes of the sums.</typeparam>
    /// <param name="left">The samples' rows.</param>
    /// <param name="right">The weights, a row for each term.</param>
    /// <param name="bias">What rows start from; anything where they start from 0.</param>
    /// <param name="first">The epilogue's first operand; anything where it has none.</param>
    /// <param name="second">Its second operand.</param>
    /// <param name="result">Where the rows go. They have room for whole panels: two vectors, or one that holds the row.</param>
    /// <param name="samples">How many samples there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void EachSample<T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        if (HoldsRow<T, TNest>())
            Rows<T, TNest, TEpilogue, OneVectorSamples>(ref left, ref right, ref bias, ref first, ref second, ref result, samples);
        else
            Rows<T, TNest, TEpilogue, TwoVectorSamples>(ref left, ref right, ref bias, ref first, ref second, ref result, samples);
    }

    /// <summary>The same of a single sample whose inputs are mostly 0: those, with their rows of weights, are left out.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides.</typeparam>
    /// <typeparam name="TEpilogue">What becomes of the sums.</typeparam>
    /// <param name="left">The sample's row.</param>
    /// <param name="right">The weights, a row for each term.</param>
    /// <param name="bias">What the row starts from; anything where it starts from 0.</param>
    /// <param name="first">The epilogue's first operand; anything where it has none.</param>
    /// <param name="second">Its second operand.</param>
    /// <param name="result">Where the row goes, which has room for whole vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfNonZeros<T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            NonZeroLoops.Run<Simd512<T>, T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            NonZeroLoops.Run<Simd256<T>, T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
        else if (Vector128.IsHardwareAccelerated)
            NonZeroLoops.Run<Simd128<T>, T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
        else
            NonZeroLoops.Run<Scalar<T>, T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
    }

    /// <summary>The same for weights that fill the caches: a block of their rows at a time.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides, and how many rows a block has.</typeparam>
    /// <param name="left">The samples' rows.</param>
    /// <param name="right">The weights, a row for each term.</param>
    /// <param name="bias">What rows start from; anything where they start from 0.</param>
    /// <param name="result">Where the rows go. They have room for whole panels of two vectors.</param>
    /// <param name="samples">How many samples there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void EachSampleByBlocks<T, TNest>(ref T left, ref T right, ref T bias, ref T result, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            WeightBlocks.Run<Simd512<T>, T, TNest>(ref left, ref right, ref bias, ref result, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            WeightBlocks.Run<Simd256<T>, T, TNest>(ref left, ref right, ref bias, ref result, samples);
        else if (Vector128.IsHardwareAccelerated)
            WeightBlocks.Run<Simd128<T>, T, TNest>(ref left, ref right, ref bias, ref result, samples);
        else
            WeightBlocks.Run<Scalar<T>, T, TNest>(ref left, ref right, ref bias, ref result, samples);
    }

    /// <summary>A row of the result for each sample, of weights that fill the caches and are multiplied as their transpose: the gradient by a layer's inputs.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides.</typeparam>
    /// <param name="left">The samples' rows.</param>
    /// <param name="weights">The weights, a row for each column of the result.</param>
    /// <param name="transposed">Room for the samples' rows.</param>
    /// <param name="result">Where the rows go.</param>
    /// <param name="samples">How many samples there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void EachSampleSwapped<T, TNest>(ref T left, ref T weights, ref T transposed, ref T result, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
    {
        if (Vector512.IsHardwareAccelerated)
            SwappedLoops.Run<Simd512<T>, T, TNest>(ref left, ref weights, ref transposed, ref result, samples);
        else if (Vector256.IsHardwareAccelerated)
            SwappedLoops.Run<Simd256<T>, T, TNest>(ref left, ref weights, ref transposed, ref result, samples);
        else if (Vector128.IsHardwareAccelerated)
            SwappedLoops.Run<Simd128<T>, T, TNest>(ref left, ref weights, ref transposed, ref result, samples);
        else
            SwappedLoops.Run<Scalar<T>, T, TNest>(ref left, ref weights, ref transposed, ref result, samples);
    }

    /// <summary>
    /// A sum over the samples: the gradient by weights, <c>leftᵀ·right</c>, and behind its last row the sum of the right operand's rows if the nest says that there is a bias.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides.</typeparam>
    /// <param name="left">The samples' rows of inputs.</param>
    /// <param name="right">The samples' rows of gradients, which can be read up to the end of a panel.</param>
    /// <param name="result">A row for each input. Nothing is written beyond the end of a row unless its stride leaves room; the last can be read up to the end of a panel.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumSamples<T, TNest>(ref T left, ref T right, ref T result, int samples, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest =>
        SumPartition<T, TNest, AllRows, PanelByPanel>(ref left, ref right, ref right, ref result, samples, accumulate, default);

    /// <summary>A partition of the rows of such a sum.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides.</typeparam>
    /// <param name="left">The samples' rows of inputs.</param>
    /// <param name="right">The samples' rows of gradients.</param>
    /// <param name="result">A row for each input.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    /// <param name="partition">Which of the rows to compute.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumSamples<T, TNest>(ref T left, ref T right, ref T result, int samples, bool accumulate, Partition partition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest =>
        SumPartition<T, TNest, Partition, PanelByPanel>(ref left, ref right, ref right, ref result, samples, accumulate, partition);

    /// <summary>Such a sum that fills the caches: it is gone through as it lies.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides, and how many columns are gone through at once.</typeparam>
    /// <param name="left">The samples' rows of inputs.</param>
    /// <param name="right">The samples' rows of gradients, which can be read up to the end of a panel.</param>
    /// <param name="result">A row for each input.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumSamplesByRows<T, TNest>(ref T left, ref T right, ref T result, int samples, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest =>
        SumPartition<T, TNest, AllRows, RowByRow>(ref left, ref right, ref right, ref result, samples, accumulate, default);

    /// <summary>A partition of the rows of a sum that fills the caches.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides, and how many columns are gone through at once.</typeparam>
    /// <param name="left">The samples' rows of inputs.</param>
    /// <param name="right">The samples' rows of gradients, which can be read up to the end of a panel.</param>
    /// <param name="result">A row for each input.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    /// <param name="partition">Which of the rows to compute.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumSamplesByRows<T, TNest>(ref T left, ref T right, ref T result, int samples, bool accumulate, Partition partition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest =>
        SumPartition<T, TNest, Partition, RowByRow>(ref left, ref right, ref right, ref result, samples, accumulate, partition);

    /// <summary>A sum that fills the caches, of rows that lie in other pages of memory each: they are copied to where a tile's part lies together.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides.</typeparam>
    /// <param name="left">The samples' rows of inputs.</param>
    /// <param name="right">The samples' rows of gradients, which can be read up to the end of a panel.</param>
    /// <param name="packed">Room for the right operand's rows, up to the end of their last panel.</param>
    /// <param name="result">A row for each input.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumSamplesPacked<T, TNest>(ref T left, ref T right, ref T packed, ref T result, int samples, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest =>
        SumPartition<T, TNest, AllRows, RowByRowPacked>(ref left, ref right, ref packed, ref result, samples, accumulate, default);

    /// <summary>The same for fewer rows than a vector has lanes: the transpose of a gradient whose own rows would leave most lanes empty.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Extents and strides; there is no bias.</typeparam>
    /// <param name="left">The samples' rows of gradients.</param>
    /// <param name="right">The samples' rows of inputs, which can be read up to the end of a panel.</param>
    /// <param name="result">A row for each column of the gradient.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumSamplesOfFewRows<T, TNest>(ref T left, ref T right, ref T result, int samples, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
    {
        if (HoldsRow<T, TNest>())
            Sum<T, TNest, FewRowsOneVectorGradient, AllRows, PanelByPanel>(ref left, ref right, ref right, ref result, samples, accumulate, default);
        else
            Sum<T, TNest, FewRowsTwoVectorGradient, AllRows, PanelByPanel>(ref left, ref right, ref right, ref result, samples, accumulate, default);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rows<T, TNest, TEpilogue, TPanel>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
        where TPanel : struct, ISamplePanel
    {
        if (samples == 1 && (TPanel.Vectors == TwoVectorSamples.Vectors || SingleRow.IsDot<TNest>()))
            SingleRow.Run<T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
        else if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            SampleLoops.Run<Simd512<T>, T, TNest, TEpilogue, TPanel>(ref left, ref right, ref bias, ref first, ref second, ref result, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            SampleLoops.Run<Simd256<T>, T, TNest, TEpilogue, TPanel>(ref left, ref right, ref bias, ref first, ref second, ref result, samples);
        else if (Vector128.IsHardwareAccelerated)
            SampleLoops.Run<Simd128<T>, T, TNest, TEpilogue, TPanel>(ref left, ref right, ref bias, ref first, ref second, ref result, samples);
        else
            SampleLoops.Run<Scalar<T>, T, TNest, TEpilogue, TPanel>(ref left, ref right, ref bias, ref first, ref second, ref result, samples);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SumPartition<T, TNest, TPartition, TOrder>(ref T left, ref T right, ref T packed, ref T result, int samples, bool accumulate, TPartition partition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TPartition : struct, IRowPartition
        where TOrder : struct, IGradientOrder
    {
        if (HoldsRow<T, TNest>())
            Sum<T, TNest, OneVectorGradient, TPartition, TOrder>(ref left, ref right, ref packed, ref result, samples, accumulate, partition);
        else
            Sum<T, TNest, TwoVectorGradient, TPartition, TOrder>(ref left, ref right, ref packed, ref result, samples, accumulate, partition);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sum<T, TNest, TPanel, TPartition, TOrder>(ref T left, ref T right, ref T packed, ref T result, int samples, bool accumulate, TPartition partition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TPanel : struct, IGradientPanel
        where TPartition : struct, IRowPartition
        where TOrder : struct, IGradientOrder
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            GradientLoops.Run<Simd512<T>, T, TNest, TPanel, TPartition, TOrder>(ref left, ref right, ref packed, ref result, samples, accumulate, partition);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            GradientLoops.Run<Simd256<T>, T, TNest, TPanel, TPartition, TOrder>(ref left, ref right, ref packed, ref result, samples, accumulate, partition);
        else if (Vector128.IsHardwareAccelerated)
            GradientLoops.Run<Simd128<T>, T, TNest, TPanel, TPartition, TOrder>(ref left, ref right, ref packed, ref result, samples, accumulate, partition);
        else
            GradientLoops.Run<Scalar<T>, T, TNest, TPanel, TPartition, TOrder>(ref left, ref right, ref packed, ref result, samples, accumulate, partition);
    }

    /// <summary>Whether the widest vector holds a row of the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HoldsRow<T, TNest>()
        where T : unmanaged
        where TNest : struct, IContractionNest => TNest.Columns * Unsafe.SizeOf<T>() <= TNest.WidestVector;
}
