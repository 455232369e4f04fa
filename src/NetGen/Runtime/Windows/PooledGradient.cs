using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>
/// The gradient by the inputs of a convolution in front of a maximum, which leaves a gradient at one place of each of its windows: the places of a window are multiplied as one.
/// Generated code calls these.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PooledGradient
{
    /// <summary>Copies weights to rows of their own for each channel, each with zeros around its taps: begun elsewhere, they are those of another place of the window.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">The numbers of <see cref="Scatter"/>, whose <see cref="IWindowNest.WeightStride"/> is from the copy's row to the next.</typeparam>
    /// <param name="weights">The convolution's: a matrix for each tap, whose rows are not padded.</param>
    /// <param name="copy">Where they go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Weights<T, TNest>(ref T weights, ref T copy)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        for (int channel = 0; channel < TNest.Depth; channel++)
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref copy, channel * TNest.WeightStride), PooledSteps<TNest>.Copy).Clear();
        for (int tapY = 0; tapY < TNest.KernelHeight; tapY++)
        {
            for (int tapX = 0; tapX < TNest.KernelWidth; tapX++)
            {
                ref T tap = ref Unsafe.Add(ref copy, PooledSteps<TNest>.First + tapY * PooledSteps<TNest>.CopyRow + tapX * TNest.GridStride);
                Matrix.Transpose(ref weights, TNest.Columns, TNest.Depth, TNest.Depth, ref tap, TNest.WeightStride);
                weights = ref Unsafe.Add(ref weights, TNest.Columns * TNest.Depth);
            }
        }
    }

    /// <summary>grid[s, window(o) + p, n] = Σ over k of plain[s, o, k] · weights[p, k, n], where one of the places o of each window of a pool is not 0 at most.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">
    /// Its numbers, those of the pool among them. Windows and taps lie one place apart, and vectors divide a row of what the windows of a pool's places reach.
    /// </typeparam>
    /// <param name="plain">A gradient for each sample.</param>
    /// <param name="weights">What <see cref="Weights"/> has made of them.</param>
    /// <param name="grid">Where the sums go.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scatter<T, TNest>(ref T plain, ref T weights, ref T grid, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            PooledGradientLoops.Scatter<Simd512<T>, T, TNest>(ref plain, ref weights, ref grid, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            PooledGradientLoops.Scatter<Simd256<T>, T, TNest>(ref plain, ref weights, ref grid, samples);
        else if (Vector128.IsHardwareAccelerated)
            PooledGradientLoops.Scatter<Simd128<T>, T, TNest>(ref plain, ref weights, ref grid, samples);
        else
            PooledGradientLoops.Scatter<Scalar<T>, T, TNest>(ref plain, ref weights, ref grid, samples);
    }

    /// <summary>
    /// result[p, m, n] = Σ over samples and squares of grid[s, window(o) + p, m] · gradients[s, n], and Σ gradients[s, n] behind it, where o is the first place of a square
    /// that has its largest element: the gradient of the weights and bias of a convolution in front of a maximum.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">
    /// Its numbers, with a plain picture of squares. Windows and taps lie one place apart, and a vector of 512 bits holds what the squares' windows read of a row at each tap.
    /// </typeparam>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="gradients">A row for each square.</param>
    /// <param name="values">A row for each window, of which the squares are made.</param>
    /// <param name="largest">The largest of each square.</param>
    /// <param name="room">Memory for a row for each window.</param>
    /// <param name="result">Where the sums go.</param>
    /// <param name="samples">How many pictures there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumWindows<T, TNest>(
        ref T grid, ref T gradients, ref T values, ref T largest, ref T room, ref T result, int samples, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        if (Avx512F.IsSupported)
        {
            PooledSums<T, TNest>.Run(ref grid, ref gradients, ref values, ref largest, ref room, ref result, samples, accumulate);
            return;
        }

        Pool.ToLargest<T, Squares<TNest>>(ref gradients, ref values, ref largest, ref room, samples);
        WindowContraction.SumWindows<T, TNest>(ref grid, ref room, ref result, samples, accumulate);
    }
}
