using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// What <see cref="WindowContraction"/> computes, where each channel is a group of its own: lanes are channels. Rows are padded to whole vectors. Generated code calls these.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DepthwiseContraction
{
    /// <summary>plain[s, o, c] = bias[c] + Σ over taps p of grid[s, window(o) + p, c] · weights[p, c].</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <typeparam name="TEpilogue">What is computed of the sums before they are stored.</typeparam>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="weights">A row for each tap.</param>
    /// <param name="bias">What sums start from; anything where the nest has none.</param>
    /// <param name="first">Rows that the epilogue reads; anything where it reads none.</param>
    /// <param name="second">Rows that it reads besides.</param>
    /// <param name="plain">The other, a row for each window, padded as the grid's.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Gather<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T first, ref T second, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            DepthwiseLoops.Gather<Simd512<T>, T, TNest, TEpilogue>(ref grid, ref weights, ref bias, ref first, ref second, ref plain, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            DepthwiseLoops.Gather<Simd256<T>, T, TNest, TEpilogue>(ref grid, ref weights, ref bias, ref first, ref second, ref plain, samples);
        else if (Vector128.IsHardwareAccelerated)
            DepthwiseLoops.Gather<Simd128<T>, T, TNest, TEpilogue>(ref grid, ref weights, ref bias, ref first, ref second, ref plain, samples);
        else
            DepthwiseLoops.Gather<Scalar<T>, T, TNest, TEpilogue>(ref grid, ref weights, ref bias, ref first, ref second, ref plain, samples);
    }

    /// <summary>grid[s, window(o) + p, c] = bias[c] + Σ of plain[s, o, c] · weights[p, c].</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="plain">The other, a row for each window, padded as the grid's.</param>
    /// <param name="weights">A row for each tap.</param>
    /// <param name="bias">What sums start from; anything where the nest has none.</param>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scatter<T, TNest>(ref T plain, ref T weights, ref T bias, ref T grid, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            DepthwiseLoops.Scatter<Simd512<T>, T, TNest>(ref plain, ref weights, ref bias, ref grid, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            DepthwiseLoops.Scatter<Simd256<T>, T, TNest>(ref plain, ref weights, ref bias, ref grid, samples);
        else if (Vector128.IsHardwareAccelerated)
            DepthwiseLoops.Scatter<Simd128<T>, T, TNest>(ref plain, ref weights, ref bias, ref grid, samples);
        else
            DepthwiseLoops.Scatter<Scalar<T>, T, TNest>(ref plain, ref weights, ref bias, ref grid, samples);
    }

    /// <summary>result[p, c] = Σ over samples and windows of grid[s, window(o) + p, c] · plain[s, o, c].</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="plain">The other, a row for each window, padded as the grid's.</param>
    /// <param name="result">Where the sums go.</param>
    /// <param name="samples">How many pictures there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumWindows<T, TNest>(ref T grid, ref T plain, ref T result, int samples, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest => Sum<T, TNest, AllRows>(ref grid, ref plain, ref result, samples, accumulate, default);

    /// <summary>result[p, c] = Σ over samples and windows of grid[s, window(o) + p, c] · plain[s, o, c].</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="plain">The other, a row for each window, padded as the grid's.</param>
    /// <param name="result">Where the sums go.</param>
    /// <param name="samples">How many pictures there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    /// <param name="partition">Which taps, which threads divide.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumWindows<T, TNest>(ref T grid, ref T plain, ref T result, int samples, bool accumulate, Partition partition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest => Sum<T, TNest, Partition>(ref grid, ref plain, ref result, samples, accumulate, partition);

    /// <summary>result[p, c] = Σ over samples and windows of grid[s, window(o) + p, c] · plain[s, o, c].</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="plain">The other, a row for each window, padded as the grid's.</param>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="result">Where the sums go.</param>
    /// <param name="samples">How many pictures there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumOverWindows<T, TNest>(ref T plain, ref T grid, ref T result, int samples, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest => Sum<T, TNest, AllRows>(ref grid, ref plain, ref result, samples, accumulate, default);

    /// <summary>result[p, c] = Σ over samples and windows of grid[s, window(o) + p, c] · plain[s, o, c].</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="plain">The other, a row for each window, padded as the grid's.</param>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="result">Where the sums go.</param>
    /// <param name="samples">How many pictures there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    /// <param name="partition">Which taps, which threads divide.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumOverWindows<T, TNest>(ref T plain, ref T grid, ref T result, int samples, bool accumulate, Partition partition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest => Sum<T, TNest, Partition>(ref grid, ref plain, ref result, samples, accumulate, partition);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sum<T, TNest, TPartition>(ref T grid, ref T plain, ref T result, int samples, bool accumulate, TPartition partition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TPartition : struct, IRowPartition
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            DepthwiseLoops.Sum<Simd512<T>, T, TNest, TPartition>(ref grid, ref plain, ref result, samples, accumulate, partition);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            DepthwiseLoops.Sum<Simd256<T>, T, TNest, TPartition>(ref grid, ref plain, ref result, samples, accumulate, partition);
        else if (Vector128.IsHardwareAccelerated)
            DepthwiseLoops.Sum<Simd128<T>, T, TNest, TPartition>(ref grid, ref plain, ref result, samples, accumulate, partition);
        else
            DepthwiseLoops.Sum<Scalar<T>, T, TNest, TPartition>(ref grid, ref plain, ref result, samples, accumulate, partition);
    }
}
