using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>Pools of squares whose rows fill half a vector of 512 bits: two squares side by side at a time, of whose places two lie in a vector.</summary>
internal static class NarrowSquares
{
    /// <summary>Whether a pool is one, which is known once code is jitted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fit<T, TNest>()
        where T : unmanaged
        where TNest : struct, IWindowNest => Avx512F.IsSupported && TNest.KernelHeight == 2 && PoolWindow.AreTwoWide<TNest>() && PoolWindow.Cover<TNest>()
            && TNest.Width % 2 == 0 && 2 * TNest.GridStride == Vector512<T>.Count && TNest.PlainStride == TNest.GridStride;

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Pool<T, TNest, TKind>(ref T grid, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TKind : struct, IPoolKind
    {
        int lanes = Vector512<T>.Count, row = TNest.GridWidth * TNest.GridStride, rows = samples * TNest.Height;
        var share = Simd512<T>.Create(T.One / T.CreateTruncating(4));
        for (int y = 0; y < rows; y++)
        {
            for (int x = 0; x < TNest.Width; x += 2)
            {
                var first = TKind.Add<Simd512<T>, T>(Simd512<T>.Load(ref grid), Simd512<T>.Load(ref grid, row));
                var second = TKind.Add<Simd512<T>, T>(Simd512<T>.Load(ref grid, lanes), Simd512<T>.Load(ref grid, row + lanes));
                var pooled = TKind.Add<Simd512<T>, T>(Simd512<T>.Halves(first, second, upper: false), Simd512<T>.Halves(first, second, upper: true));
                (TKind.IsMean ? pooled * share : pooled).Store(ref plain);
                grid = ref Unsafe.Add(ref grid, 2 * lanes);
                plain = ref Unsafe.Add(ref plain, lanes);
            }

            grid = ref Unsafe.Add(ref grid, row);
        }
    }
}
