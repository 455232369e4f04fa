using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>A <see cref="NarrowWindows.Gather"/> of which the largest of each square is stored: vectors have two rows' places side by side, of which the larger is.</summary>
internal static class NarrowPools
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Gather<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T room, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int tapRow = TNest.KernelWidth * TNest.Depth, places = TNest.Height * TNest.Width;
        ref T biases = ref NarrowWeights<T, TNest>.Copy(ref weights, ref bias, ref room, RowsTogether<T, TNest>.KernelHeight * tapRow, tapRow, tapRow);
        ref T pairs = ref Unsafe.Add(ref biases, RowsTogether<T, TNest>.Columns);
        for (int sample = 0; sample < samples; sample++)
        {
            WindowContraction.Gather<T, RowsTogether<T, TNest>, TEpilogue>(ref grid, ref room, ref biases, ref pairs, ref pairs, ref pairs, 1);
            for (int place = 0; place < places; place++)
            {
                ref T pair = ref Unsafe.Add(ref pairs, place * RowsTogether<T, TNest>.PlainStride);
                Simd256<T>.Max(Simd256<T>.Load(ref pair), Simd256<T>.Load(ref pair, Simd256<T>.Count)).Store(ref plain, place * TNest.PlainStride);
            }

            grid = ref Unsafe.Add(ref grid, WindowSteps<TNest>.Sample);
            plain = ref Unsafe.Add(ref plain, places * TNest.PlainStride);
        }
    }
}
