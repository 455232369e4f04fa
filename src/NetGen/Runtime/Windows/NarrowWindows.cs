using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// Convolutions of few channels, and the gradients of their weights. Where a vector of 512 bits holds the rows of several places side by side, what is read for any of them is
/// multiplied with all: weights are copied for each place to where its taps are among those of all, with zeros besides. Generated code calls these.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NarrowWindows
{
    /// <summary>The same as <see cref="WindowContraction.Gather"/>.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers: windows and taps lie one place apart in a row, which has a whole number of vectors.</typeparam>
    /// <typeparam name="TEpilogue">What is computed of the sums before they are stored.</typeparam>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="weights">A matrix for each tap.</param>
    /// <param name="bias">What the sums start from; anything where the nest has none.</param>
    /// <param name="room">Memory for the copies: with P places in a vector, one for each channel of K + P − 1 taps in place of each row of K, and one for the bias.</param>
    /// <param name="first">Rows that the epilogue reads; anything where it reads none.</param>
    /// <param name="second">Rows that it reads besides.</param>
    /// <param name="plain">Where the result goes; its rows are padded to whole vectors.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Gather<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T room, ref T first, ref T second, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        if (!Vector512.IsHardwareAccelerated)
        {
            WindowContraction.Gather<T, TNest, TEpilogue>(ref grid, ref weights, ref bias, ref first, ref second, ref plain, samples);
            return;
        }

        if (TNest.PoolWidth > 1)
        {
            NarrowPools.Gather<T, TNest, TEpilogue>(ref grid, ref weights, ref bias, ref room, ref plain, samples);
            return;
        }

        int tapRow = PlacesTogether<T, TNest>.KernelWidth * TNest.Depth;
        ref T biases = ref NarrowWeights<T, TNest>.Copy(ref weights, ref bias, ref room, TNest.KernelHeight * tapRow, tapRow, TNest.Depth);
        WindowContraction.Gather<T, PlacesTogether<T, TNest>, TEpilogue>(ref grid, ref room, ref biases, ref first, ref second, ref plain, samples);
    }

    /// <summary>The same as <see cref="WindowContraction.SumWindows{T, TNest}(ref T, ref T, ref T, int, bool)"/>.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">Its numbers, as those of <see cref="Gather"/>.</typeparam>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="plain">The other, a row for each window.</param>
    /// <param name="room">Memory for the sums of each place of a vector.</param>
    /// <param name="result">Where the sums go.</param>
    /// <param name="samples">How many pictures there are.</param>
    /// <param name="accumulate">Whether the sums are added to what the result holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SumWindows<T, TNest>(ref T grid, ref T plain, ref T room, ref T result, int samples, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        if (!Vector512.IsHardwareAccelerated)
        {
            WindowContraction.SumWindows<T, TNest>(ref grid, ref plain, ref result, samples, accumulate);
            return;
        }

        WindowContraction.SumWindows<T, PlacesTogether<T, TNest>>(ref grid, ref plain, ref room, samples, accumulate: false);
        NarrowWeights<T, TNest>.Sum(ref room, ref result, accumulate);
    }
}
