using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// Contractions whose one operand is read or written through windows: convolutions and their gradients, without a copy of what windows share. Lanes are the columns of weights.
/// Generated code calls these.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WindowContraction
{
    /// <summary>plain[s, o, n] = bias[n] + Σ over taps p and terms k of grid[s, window(o) + p, k] · weights[p, k, n]: a convolution.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <typeparam name="TEpilogue">What is computed of the sums before they are stored.</typeparam>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="weights">A matrix for each tap.</param>
    /// <param name="bias">What the sums start from; anything where the nest has none.</param>
    /// <param name="first">Rows that the epilogue reads; anything where it reads none.</param>
    /// <param name="second">Rows that it reads besides.</param>
    /// <param name="plain">Where the result goes; its rows are padded to whole vectors.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Gather<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T first, ref T second, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        if (HoldsRow<T, TNest>())
            GatherPanels<T, TNest, TEpilogue, OneVectorWindows>(ref grid, ref weights, ref bias, ref first, ref second, ref plain, samples);
        else
            GatherPanels<T, TNest, TEpilogue, TwoVectorWindows>(ref grid, ref weights, ref bias, ref first, ref second, ref plain, samples);
    }

    /// <summary>The same with weights that fill the caches.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers; there is one group.</typeparam>
    /// <typeparam name="TEpilogue">What is computed of the sums before they are stored.</typeparam>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="weights">A matrix for each tap.</param>
    /// <param name="bias">What the sums start from; anything where the nest has none.</param>
    /// <param name="room">Memory for two of the widest vectors of each row of weights, into which they are copied.</param>
    /// <param name="first">Rows that the epilogue reads; anything where it reads none.</param>
    /// <param name="second">Rows that it reads besides.</param>
    /// <param name="plain">Where the result goes; its rows are padded to whole vectors.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void GatherPacked<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T room, ref T first, ref T second, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            WindowLoops.GatherPacked<Simd512<T>, T, TNest, TEpilogue, TwoVectorWindows>(ref grid, ref weights, ref bias, ref room, ref first, ref second, ref plain, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            WindowLoops.GatherPacked<Simd256<T>, T, TNest, TEpilogue, TwoVectorWindows>(ref grid, ref weights, ref bias, ref room, ref first, ref second, ref plain, samples);
        else if (Vector128.IsHardwareAccelerated)
            WindowLoops.GatherPacked<Simd128<T>, T, TNest, TEpilogue, TwoVectorWindows>(ref grid, ref weights, ref bias, ref room, ref first, ref second, ref plain, samples);
        else
            WindowLoops.GatherPacked<Scalar<T>, T, TNest, TEpilogue, TwoVectorWindows>(ref grid, ref weights, ref bias, ref room, ref first, ref second, ref plain, samples);
    }

    /// <summary>
    /// grid[s, window(o) + p, n] = bias[n] + Σ over k of plain[s, o, k] · weights[p, k, n], tap by tap: a transposed convolution, and the gradient of a convolution's inputs.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="plain">A picture for each sample.</param>
    /// <param name="weights">A matrix for each tap.</param>
    /// <param name="bias">What the grid's rows start from; anything where the nest has none.</param>
    /// <param name="grid">What is added to; its rows are padded to whole vectors.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scatter<T, TNest>(ref T plain, ref T weights, ref T bias, ref T grid, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        if (HoldsRow<T, TNest>())
            ScatterPanels<T, TNest, OneVectorWindows>(ref plain, ref weights, ref bias, ref grid, samples);
        else
            ScatterPanels<T, TNest, TwoVectorWindows>(ref plain, ref weights, ref bias, ref grid, samples);
    }

    /// <summary>
    /// result[p, m, n] = Σ over samples and places of grid[s, window(o) + p, m] · plain[s, o, n], and Σ plain[s, o, n] behind it: the gradient of a convolution's weights and bias.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="plain">The other, a row for each window.</param>
    /// <param name="result">Where the sums go.</param>
    /// <param name="samples">How many pictures there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumWindows<T, TNest>(ref T grid, ref T plain, ref T result, int samples, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest => Sum<T, TNest, WindowLeftSum<TNest>, AllRows>(ref grid, ref plain, ref result, samples, accumulate, default);

    /// <summary>The same for some of the taps, which threads divide.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="plain">The other, a row for each window.</param>
    /// <param name="result">Where the sums go.</param>
    /// <param name="samples">How many pictures there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    /// <param name="partition">Which taps.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumWindows<T, TNest>(ref T grid, ref T plain, ref T result, int samples, bool accumulate, Partition partition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest => Sum<T, TNest, WindowLeftSum<TNest>, Partition>(ref grid, ref plain, ref result, samples, accumulate, partition);

    /// <summary>result[p, m, n] = Σ over samples and positions of plain[s, o, m] · grid[s, window(o) + p, n]: the gradient of a transposed convolution's weights.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="plain">A picture for each sample.</param>
    /// <param name="grid">The other, a window for each of its rows.</param>
    /// <param name="result">Where the sums go.</param>
    /// <param name="samples">How many pictures there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumOverWindows<T, TNest>(ref T plain, ref T grid, ref T result, int samples, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest => Sum<T, TNest, WindowRightSum<TNest>, AllRows>(ref plain, ref grid, ref result, samples, accumulate, default);

    /// <summary>The same for some of the taps, which threads divide.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="plain">A picture for each sample.</param>
    /// <param name="grid">The other, a window for each of its rows.</param>
    /// <param name="result">Where the sums go.</param>
    /// <param name="samples">How many pictures there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    /// <param name="partition">Which taps.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumOverWindows<T, TNest>(ref T plain, ref T grid, ref T result, int samples, bool accumulate, Partition partition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest => Sum<T, TNest, WindowRightSum<TNest>, Partition>(ref plain, ref grid, ref result, samples, accumulate, partition);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherPanels<T, TNest, TEpilogue, TPanel>(ref T grid, ref T weights, ref T bias, ref T first, ref T second, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPanel : struct, IWindowPanel
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            WindowLoops.Gather<Simd512<T>, T, TNest, TEpilogue, TPanel>(ref grid, ref weights, ref bias, ref first, ref second, ref plain, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            WindowLoops.Gather<Simd256<T>, T, TNest, TEpilogue, TPanel>(ref grid, ref weights, ref bias, ref first, ref second, ref plain, samples);
        else if (Vector128.IsHardwareAccelerated)
            WindowLoops.Gather<Simd128<T>, T, TNest, TEpilogue, TPanel>(ref grid, ref weights, ref bias, ref first, ref second, ref plain, samples);
        else
            WindowLoops.Gather<Scalar<T>, T, TNest, TEpilogue, TPanel>(ref grid, ref weights, ref bias, ref first, ref second, ref plain, samples);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ScatterPanels<T, TNest, TPanel>(ref T plain, ref T weights, ref T bias, ref T grid, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TPanel : struct, IWindowPanel
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            WindowLoops.Scatter<Simd512<T>, T, TNest, TPanel>(ref plain, ref weights, ref bias, ref grid, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            WindowLoops.Scatter<Simd256<T>, T, TNest, TPanel>(ref plain, ref weights, ref bias, ref grid, samples);
        else if (Vector128.IsHardwareAccelerated)
            WindowLoops.Scatter<Simd128<T>, T, TNest, TPanel>(ref plain, ref weights, ref bias, ref grid, samples);
        else
            WindowLoops.Scatter<Scalar<T>, T, TNest, TPanel>(ref plain, ref weights, ref bias, ref grid, samples);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sum<T, TNest, TAccess, TPartition>(ref T left, ref T right, ref T result, int samples, bool accumulate, TPartition partition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TAccess : struct, IWindowAccess
        where TPartition : struct, IRowPartition
    {
        if (HoldsRow<T, TNest>())
            SumPanels<T, TNest, TAccess, OneVectorWindows, TPartition>(ref left, ref right, ref result, samples, accumulate, partition);
        else
            SumPanels<T, TNest, TAccess, TwoVectorWindows, TPartition>(ref left, ref right, ref result, samples, accumulate, partition);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SumPanels<T, TNest, TAccess, TPanel, TPartition>(ref T left, ref T right, ref T result, int samples, bool accumulate, TPartition partition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TAccess : struct, IWindowAccess
        where TPanel : struct, IWindowPanel
        where TPartition : struct, IRowPartition
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            WindowGradientLoops.Run<Simd512<T>, T, TNest, TAccess, TPanel, TPartition>(ref left, ref right, ref result, samples, accumulate, partition);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            WindowGradientLoops.Run<Simd256<T>, T, TNest, TAccess, TPanel, TPartition>(ref left, ref right, ref result, samples, accumulate, partition);
        else if (Vector128.IsHardwareAccelerated)
            WindowGradientLoops.Run<Simd128<T>, T, TNest, TAccess, TPanel, TPartition>(ref left, ref right, ref result, samples, accumulate, partition);
        else
            WindowGradientLoops.Run<Scalar<T>, T, TNest, TAccess, TPanel, TPartition>(ref left, ref right, ref result, samples, accumulate, partition);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HoldsRow<T, TNest>()
        where T : unmanaged
        where TNest : struct, IWindowNest => TNest.Columns * Unsafe.SizeOf<T>() <= TNest.WidestVector;
}
