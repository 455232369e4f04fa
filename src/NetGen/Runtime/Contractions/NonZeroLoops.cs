using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>A single sparse row times weights: the elements that are not 0 are listed first, since a branch at each would be mispredicted.</summary>
internal static class NonZeroLoops
{
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        Span<short> list = stackalloc short[Math.Min(TNest.Inputs, NonZeros.MostListed)];
        ref short places = ref MemoryMarshal.GetReference(list);
        for (int begin = 0; begin < TNest.Inputs; begin += NonZeros.MostListed)
        {
            int count = Math.Min(NonZeros.MostListed, TNest.Inputs - begin);
            ref T row = ref Unsafe.Add(ref left, begin);
            ref T weights = ref Unsafe.Add(ref right, begin * TNest.RightStride);
            ref T start = ref begin > 0 ? ref result : ref bias;
            bool starts = begin > 0 || TNest.HasBias;
            int found = NonZeros.Find(ref row, count, ref places);
            if (begin + count == TNest.Inputs)
                Panels<V, T, TNest, TEpilogue>(ref row, ref places, found, ref weights, starts, ref start, ref first, ref second, ref result);
            else
                Panels<V, T, TNest, Identity<T>>(ref row, ref places, found, ref weights, starts, ref start, ref result, ref result, ref result);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Panels<V, T, TNest, TEpilogue>(
        ref T left, ref short places, int found, ref T right, bool starts, ref T start, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int vectors = (TNest.Columns + V.Count - 1) / V.Count, operands = TEpilogue.Operands;
        for (int vector = 0; vector < vectors; vector += 8)
        {
            int column = vector * V.Count;
            ref T panel = ref Unsafe.Add(ref right, column);
            ref T from = ref starts ? ref Unsafe.Add(ref start, column) : ref panel;
            ref T target = ref Unsafe.Add(ref result, column);
            ref T one = ref operands > 0 ? ref Unsafe.Add(ref first, column) : ref target;
            ref T two = ref operands > 1 ? ref Unsafe.Add(ref second, column) : ref target;
            switch (vectors - vector >= 8 ? 8 : vectors % 8)
            {
                case 1: NonZeroTiles.Tile1x1<V, T, TNest, TEpilogue>(ref left, ref places, found, ref panel, starts, ref from, ref one, ref two, ref target); break;
                case 2: NonZeroTiles.Tile1x2<V, T, TNest, TEpilogue>(ref left, ref places, found, ref panel, starts, ref from, ref one, ref two, ref target); break;
                case 3: NonZeroTiles.Tile1x3<V, T, TNest, TEpilogue>(ref left, ref places, found, ref panel, starts, ref from, ref one, ref two, ref target); break;
                case 4: NonZeroTiles.Tile1x4<V, T, TNest, TEpilogue>(ref left, ref places, found, ref panel, starts, ref from, ref one, ref two, ref target); break;
                case 5: NonZeroTiles.Tile1x5<V, T, TNest, TEpilogue>(ref left, ref places, found, ref panel, starts, ref from, ref one, ref two, ref target); break;
                case 6: NonZeroTiles.Tile1x6<V, T, TNest, TEpilogue>(ref left, ref places, found, ref panel, starts, ref from, ref one, ref two, ref target); break;
                case 7: NonZeroTiles.Tile1x7<V, T, TNest, TEpilogue>(ref left, ref places, found, ref panel, starts, ref from, ref one, ref two, ref target); break;
                default: NonZeroTiles.Tile1x8<V, T, TNest, TEpilogue>(ref left, ref places, found, ref panel, starts, ref from, ref one, ref two, ref target); break;
            }
        }
    }
}
