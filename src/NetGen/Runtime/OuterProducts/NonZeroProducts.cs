using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>The columns of <see cref="OuterProduct"/> where most inputs are 0: the others are listed first, since a branch at each would be mispredicted.</summary>
internal static class NonZeroProducts
{
    /// <summary>Adds the gradient by weights to what is there; behind it lies that of the bias if there is one.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, T, TNest>(ref T x, ref T delta, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
    {
        Span<short> list = stackalloc short[Math.Min(TNest.Inputs, NonZeros.MostListed)];
        ref short places = ref MemoryMarshal.GetReference(list);
        for (int begin = 0; begin < TNest.Inputs; begin += NonZeros.MostListed)
        {
            ref T row = ref Unsafe.Add(ref x, begin);
            ref T rows = ref Unsafe.Add(ref result, begin * TNest.Columns);
            int found = NonZeros.Find(ref row, Math.Min(NonZeros.MostListed, TNest.Inputs - begin), ref places);
            if (TNest.Columns % V.Count == 0)
                Columns<V, T, TNest, PaddedRows>(ref row, ref places, found, ref delta, ref rows);
            else
                Columns<V, T, TNest, ExactRows>(ref row, ref places, found, ref delta, ref rows);
        }

        ref T sums = ref Unsafe.Add(ref result, TNest.Inputs * TNest.Columns);
        for (int column = 0; TNest.HasBias && column < TNest.Columns; column += V.Count)
            (V.Load(ref sums, column) + V.Load(ref delta, column)).StorePartial(ref Unsafe.Add(ref sums, column), TNest.Columns - column);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Columns<V, T, TNest, TEnd>(ref T x, ref short places, int found, ref T delta, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEnd : struct, IRowEnd
    {
        int vectors = (TNest.Columns + V.Count - 1) / V.Count;
        for (int vector = 0; vector < vectors; vector += 8)
        {
            int column = vector * V.Count, rest = TNest.Columns - column;
            ref T deltas = ref Unsafe.Add(ref delta, column);
            ref T target = ref Unsafe.Add(ref result, column);
            switch (vectors - vector >= 8 ? 8 : vectors % 8)
            {
                case 1: OuterProductTiles.Listed1<V, T, TNest, TEnd>(ref x, ref places, found, ref deltas, ref target, rest); break;
                case 2: OuterProductTiles.Listed2<V, T, TNest, TEnd>(ref x, ref places, found, ref deltas, ref target, rest); break;
                case 3: OuterProductTiles.Listed3<V, T, TNest, TEnd>(ref x, ref places, found, ref deltas, ref target, rest); break;
                case 4: OuterProductTiles.Listed4<V, T, TNest, TEnd>(ref x, ref places, found, ref deltas, ref target, rest); break;
                case 5: OuterProductTiles.Listed5<V, T, TNest, TEnd>(ref x, ref places, found, ref deltas, ref target, rest); break;
                case 6: OuterProductTiles.Listed6<V, T, TNest, TEnd>(ref x, ref places, found, ref deltas, ref target, rest); break;
                case 7: OuterProductTiles.Listed7<V, T, TNest, TEnd>(ref x, ref places, found, ref deltas, ref target, rest); break;
                default: OuterProductTiles.Listed8<V, T, TNest, TEnd>(ref x, ref places, found, ref deltas, ref target, rest); break;
            }
        }
    }
}
