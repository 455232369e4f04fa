using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>Pools of pictures and their adjoints, window by window and channel by channel. Generated code calls these.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pool
{
    /// <summary>The largest element of each window; places beyond the grid are left out.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="grid">A picture for each sample; its rows are padded to whole vectors.</param>
    /// <param name="plain">What is pooled, a row for each window, padded to whole vectors.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Max<T, TNest>(ref T grid, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest => Run<T, TNest, MaxPool>(ref grid, ref plain, samples);

    /// <summary>The mean of each window's places that are on the grid.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="grid">A picture for each sample; its rows are padded to whole vectors.</param>
    /// <param name="plain">What is pooled, a row for each window, padded to whole vectors.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Average<T, TNest>(ref T grid, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest => Run<T, TNest, AveragePool>(ref grid, ref plain, samples);

    /// <summary>The sum of each window.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="grid">A picture for each sample; its rows are padded to whole vectors.</param>
    /// <param name="plain">What is pooled, a row for each window, padded to whole vectors.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sum<T, TNest>(ref T grid, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest => Run<T, TNest, SumPool>(ref grid, ref plain, samples);

    /// <summary>The adjoint of an average: what belongs to a window is divided among its places.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="plain">What is pooled, a row for each window, padded to whole vectors.</param>
    /// <param name="grid">A picture for each sample; its rows are padded to whole vectors.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SpreadAverage<T, TNest>(ref T plain, ref T grid, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest => Spread<T, TNest, AveragePool>(ref plain, ref grid, samples);

    /// <summary>The adjoint of a sum: what belongs to a window is added to each of its places.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="plain">What is pooled, a row for each window, padded to whole vectors.</param>
    /// <param name="grid">A picture for each sample; its rows are padded to whole vectors.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SpreadSum<T, TNest>(ref T plain, ref T grid, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest => Spread<T, TNest, SumPool>(ref plain, ref grid, samples);

    /// <summary>The adjoint of a maximum: what belongs to a window is added to the first of its places that has the largest element.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers.</typeparam>
    /// <param name="gradients">What belongs to each window.</param>
    /// <param name="values">What was pooled.</param>
    /// <param name="largest">What the pool gave.</param>
    /// <param name="result">Where it goes; rows are padded as the grid's.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ToLargest<T, TNest>(ref T gradients, ref T values, ref T largest, ref T result, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            PoolLoops.ToLargest<Simd512<T>, T, TNest>(ref gradients, ref values, ref largest, ref result, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            PoolLoops.ToLargest<Simd256<T>, T, TNest>(ref gradients, ref values, ref largest, ref result, samples);
        else if (Vector128.IsHardwareAccelerated)
            PoolLoops.ToLargest<Simd128<T>, T, TNest>(ref gradients, ref values, ref largest, ref result, samples);
        else
            PoolLoops.ToLargest<Scalar<T>, T, TNest>(ref gradients, ref values, ref largest, ref result, samples);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<T, TNest, TKind>(ref T grid, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TKind : struct, IPoolKind
    {
        if (NarrowSquares.Fit<T, TNest>())
            NarrowSquares.Pool<T, TNest, TKind>(ref grid, ref plain, samples);
        else if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            PoolLoops.Pool<Simd512<T>, T, TNest, TKind>(ref grid, ref plain, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            PoolLoops.Pool<Simd256<T>, T, TNest, TKind>(ref grid, ref plain, samples);
        else if (Vector128.IsHardwareAccelerated)
            PoolLoops.Pool<Simd128<T>, T, TNest, TKind>(ref grid, ref plain, samples);
        else
            PoolLoops.Pool<Scalar<T>, T, TNest, TKind>(ref grid, ref plain, samples);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Spread<T, TNest, TKind>(ref T plain, ref T grid, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TKind : struct, IPoolKind
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            PoolLoops.Spread<Simd512<T>, T, TNest, TKind>(ref plain, ref grid, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            PoolLoops.Spread<Simd256<T>, T, TNest, TKind>(ref plain, ref grid, samples);
        else if (Vector128.IsHardwareAccelerated)
            PoolLoops.Spread<Simd128<T>, T, TNest, TKind>(ref plain, ref grid, samples);
        else
            PoolLoops.Spread<Scalar<T>, T, TNest, TKind>(ref plain, ref grid, samples);
    }
}
