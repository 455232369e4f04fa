using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>Weights of windows, and their gradients, as <see cref="PlacesTogether{T, TNest}"/> and <see cref="RowsTogether{T, TNest}"/> have them.</summary>
internal static class NarrowWeights<T, TNest>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TNest : struct, IWindowNest
{
    /// <summary>Copies weights and a bias for each place, with zeros where others have taps.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="bias">The bias; anything where the nest has none.</param>
    /// <param name="room">Where the copies go.</param>
    /// <param name="rows">Rows of the copies.</param>
    /// <param name="tapRow">Those from a row of taps to the next.</param>
    /// <param name="step">Those from a place's first tap to that of the next.</param>
    /// <returns>The copies of the bias.</returns>
    public static ref T Copy(ref T weights, ref T bias, ref T room, int rows, int tapRow, int step)
    {
        int lanes = Vector512<T>.Count;
        MemoryMarshal.CreateSpan(ref room, (rows + 1) * lanes).Clear();
        for (int place = 0; place < lanes / TNest.PlainStride; place++)
        {
            ref T lane = ref Unsafe.Add(ref room, place * TNest.PlainStride);
            for (int tapY = 0; tapY < TNest.KernelHeight; tapY++)
            {
                ref T source = ref Unsafe.Add(ref weights, tapY * TNest.KernelWidth * TNest.Depth * TNest.WeightStride);
                ref T target = ref Unsafe.Add(ref lane, (tapY * tapRow + place * step) * lanes);
                for (int row = 0; row < TNest.KernelWidth * TNest.Depth; row++)
                    CopyRow(ref Unsafe.Add(ref source, row * TNest.WeightStride), ref Unsafe.Add(ref target, row * lanes));
            }

            if (TNest.HasBias)
                CopyRow(ref bias, ref Unsafe.Add(ref lane, rows * lanes));
        }

        return ref Unsafe.Add(ref room, rows * lanes);
    }

    /// <summary>A place's row, in whole where a vector holds it: what lies behind goes where no column is, as it does where tiles read rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyRow(ref T source, ref T target)
    {
        if (TNest.PlainStride == Vector256<T>.Count)
        {
            Vector256.LoadUnsafe(ref source).StoreUnsafe(ref target);
            return;
        }

        for (int column = 0; column < TNest.Columns; column++)
            Unsafe.Add(ref target, column) = Unsafe.Add(ref source, column);
    }

    /// <summary>Sums what each place has given to a weight and to the bias, whose gradient lies behind the last row.</summary>
    public static void Sum(ref T room, ref T result, bool accumulate)
    {
        int lanes = PlacesTogether<T, TNest>.Columns, tapRow = PlacesTogether<T, TNest>.KernelWidth * TNest.Depth;
        for (int tapY = 0; tapY < TNest.KernelHeight; tapY++)
        {
            for (int row = 0; row < TNest.KernelWidth * TNest.Depth; row++)
            {
                SumPlaces(ref Unsafe.Add(ref room, (tapY * tapRow + row) * lanes), TNest.Depth * lanes, ref result, accumulate);
                result = ref Unsafe.Add(ref result, TNest.WeightStride);
            }
        }

        if (TNest.HasBias)
            SumPlaces(ref Unsafe.Add(ref room, TNest.KernelHeight * tapRow * lanes), 0, ref result, accumulate);
    }

    /// <param name="room">The first place's row.</param>
    /// <param name="step">From a place's row to that of the next, of which each has other lanes.</param>
    /// <param name="result">Where the sums go.</param>
    /// <param name="accumulate">Whether they are added to what is there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SumPlaces(ref T room, int step, ref T result, bool accumulate)
    {
        for (int column = 0; column < TNest.Columns; column++)
        {
            T sum = accumulate ? Unsafe.Add(ref result, column) : T.Zero;
            for (int place = 0; place < PlacesTogether<T, TNest>.Places; place++)
                sum += Unsafe.Add(ref room, place * (step + TNest.PlainStride) + column);
            Unsafe.Add(ref result, column) = sum;
        }
    }
}
