using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// The gradient by weights of a single sample, <c>xᵀ·δ</c>, and behind its last row <c>δ</c> itself if the nest says that there is a bias: vectors of <c>δ</c>
/// stay in registers while the inputs pass by, and each product goes where its weight is.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OuterProduct
{
    /// <summary>Stores the gradient, or adds it to what is there; that may be the weights themselves.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">The extents, and whether there is a bias.</typeparam>
    /// <param name="x">The inputs.</param>
    /// <param name="delta">The gradient by the sums, which can be read up to the end of a vector.</param>
    /// <param name="result">A row for each input, one behind the other.</param>
    /// <param name="accumulate">Whether the products are added to what the result holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T, TNest>(ref T x, ref T delta, ref T result, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
    {
        if (accumulate)
            Run<T, TNest, AddedGradient<T>>(ref x, ref delta, ref result, ref result, ref result, ref result);
        else
            Run<T, TNest, StoredGradient<T>>(ref x, ref delta, ref result, ref result, ref result, ref result);
    }

    /// <summary>The same of inputs that are mostly 0: where the gradient is added, those are left out.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">The extents, and whether there is a bias.</typeparam>
    /// <param name="x">The inputs.</param>
    /// <param name="delta">The gradient by the sums, which can be read up to the end of a vector.</param>
    /// <param name="result">A row for each input, one behind the other.</param>
    /// <param name="accumulate">Whether the products are added to what the result holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreNonZeros<T, TNest>(ref T x, ref T delta, ref T result, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
    {
        if (!accumulate)
            Store<T, TNest>(ref x, ref delta, ref result, accumulate: false);
        else if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            NonZeroProducts.Run<Simd512<T>, T, TNest>(ref x, ref delta, ref result);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            NonZeroProducts.Run<Simd256<T>, T, TNest>(ref x, ref delta, ref result);
        else if (Vector128.IsHardwareAccelerated)
            NonZeroProducts.Run<Simd128<T>, T, TNest>(ref x, ref delta, ref result);
        else
            NonZeroProducts.Run<Scalar<T>, T, TNest>(ref x, ref delta, ref result);
    }

    /// <summary>Updates each weight with its gradient, which is stored nowhere.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">The extents, and whether there is a bias.</typeparam>
    /// <typeparam name="TUpdate">The optimizer.</typeparam>
    /// <param name="x">The inputs.</param>
    /// <param name="delta">The gradient by the sums, which can be read up to the end of a vector.</param>
    /// <param name="weights">A row for each input, one behind the other.</param>
    /// <param name="first">What the optimizer keeps of them; anything where it keeps nothing.</param>
    /// <param name="second">The second number that it keeps.</param>
    /// <param name="constants">The numbers of this step, in the optimizer's order.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Update<T, TNest, TUpdate>(ref T x, ref T delta, ref T weights, ref T first, ref T second, ReadOnlySpan<T> constants)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TUpdate : struct, IUpdate<T> =>
        Run<T, TNest, UpdatedWeights<T, TUpdate>>(ref x, ref delta, ref weights, ref first, ref second, ref MemoryMarshal.GetReference(constants));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<T, TNest, TSink>(ref T x, ref T delta, ref T result, ref T first, ref T second, ref T constants)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TSink : struct, IGradientSink<T>
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            OuterProductLoops.Run<Simd512<T>, T, TNest, TSink>(ref x, ref delta, ref result, ref first, ref second, ref constants);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            OuterProductLoops.Run<Simd256<T>, T, TNest, TSink>(ref x, ref delta, ref result, ref first, ref second, ref constants);
        else if (Vector128.IsHardwareAccelerated)
            OuterProductLoops.Run<Simd128<T>, T, TNest, TSink>(ref x, ref delta, ref result, ref first, ref second, ref constants);
        else
            OuterProductLoops.Run<Scalar<T>, T, TNest, TSink>(ref x, ref delta, ref result, ref first, ref second, ref constants);
    }
}
