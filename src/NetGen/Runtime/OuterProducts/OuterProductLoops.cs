using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The columns of <see cref="OuterProduct"/>: as many at a time as stay in registers, then what that leaves over.</summary>
internal static class OuterProductLoops
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, T, TNest, TSink>(ref T x, ref T delta, ref T result, ref T first, ref T second, ref T constants)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TSink : struct, IGradientSink<T>
    {
        if (TNest.Columns % V.Count == 0)
            Panels<V, T, TNest, TSink, PaddedRows>(ref x, ref delta, ref result, ref first, ref second, ref constants);
        else
            Panels<V, T, TNest, TSink, ExactRows>(ref x, ref delta, ref result, ref first, ref second, ref constants);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Panels<V, T, TNest, TSink, TEnd>(ref T x, ref T delta, ref T result, ref T first, ref T second, ref T constants)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TSink : struct, IGradientSink<T>
        where TEnd : struct, IRowEnd
    {
        int columns = TNest.Columns, vectors = (columns + V.Count - 1) / V.Count, most = TSink.MostVectors;
        for (int vector = 0; vector < vectors; vector += most)
        {
            int column = vector * V.Count, rest = columns - column;
            ref T deltas = ref Unsafe.Add(ref delta, column);
            ref T results = ref Unsafe.Add(ref result, column);
            ref T firsts = ref Unsafe.Add(ref first, TSink.States > 0 ? column : 0);
            ref T seconds = ref Unsafe.Add(ref second, TSink.States > 1 ? column : 0);
            switch (vectors - vector >= most ? most : vectors % most)
            {
                case 1: OuterProductTiles.Columns1<V, T, TNest, TSink, TEnd>(ref x, ref deltas, ref results, ref firsts, ref seconds, ref constants, rest); break;
                case 2: OuterProductTiles.Columns2<V, T, TNest, TSink, TEnd>(ref x, ref deltas, ref results, ref firsts, ref seconds, ref constants, rest); break;
                case 3: OuterProductTiles.Columns3<V, T, TNest, TSink, TEnd>(ref x, ref deltas, ref results, ref firsts, ref seconds, ref constants, rest); break;
                case 4: OuterProductTiles.Columns4<V, T, TNest, TSink, TEnd>(ref x, ref deltas, ref results, ref firsts, ref seconds, ref constants, rest); break;
                case 5: OuterProductTiles.Columns5<V, T, TNest, TSink, TEnd>(ref x, ref deltas, ref results, ref firsts, ref seconds, ref constants, rest); break;
                case 6: OuterProductTiles.Columns6<V, T, TNest, TSink, TEnd>(ref x, ref deltas, ref results, ref firsts, ref seconds, ref constants, rest); break;
                case 7: OuterProductTiles.Columns7<V, T, TNest, TSink, TEnd>(ref x, ref deltas, ref results, ref firsts, ref seconds, ref constants, rest); break;
                default: OuterProductTiles.Columns8<V, T, TNest, TSink, TEnd>(ref x, ref deltas, ref results, ref firsts, ref seconds, ref constants, rest); break;
            }
        }
    }
}
