using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>A <see cref="NarrowWindows.Gather"/> of which the largest of each square is stored: vectors have two rows' places side by side, of which the larger is.</summary>
internal static class NarrowPools
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Gather<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T room, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int tapRow = TNest.KernelWidth * TNest.Depth, step = TNest.Height * TNest.Width * TNest.PlainStride;
        ref T biases = ref NarrowWeights<T, TNest>.Copy(ref weights, ref bias, ref room, RowsTogether<T, TNest>.KernelHeight * tapRow, tapRow, tapRow);
        for (int sample = 0; sample < samples; sample++)
        {
            WindowLoops.CoverPooled<Simd512<T>, T, WindowGather<RowsTogether<T, TNest>>, TEpilogue, OneVectorWindows, LargerHalf>(ref grid, ref room, ref biases, ref plain);
            grid = ref Unsafe.Add(ref grid, WindowSteps<TNest>.Sample);
            plain = ref Unsafe.Add(ref plain, step);
        }
    }
}
