// Written by: node build/tiles.mjs
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Products of inputs and the gradients of some vectors side by side, which stay in registers while the inputs pass by.</summary>
internal static class OuterProductTiles
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Columns1<V, T, TNest, TSink, TEnd>(ref T x, ref T delta, ref T result, ref T first, ref T second, ref T constants, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TSink : struct, IGradientSink<T>
        where TEnd : struct, IRowEnd
    {
        int rows = TNest.Inputs, stride = TNest.Columns;
        bool hasBias = TNest.HasBias;
        V delta0 = V.Load(ref delta);
        var numbers = TSink.Numbers<V>(ref constants);
        int i = 0;
        do
        {
            V input = V.Create(Unsafe.Add(ref x, i));
            TSink.Take<V, TEnd>(input, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            result = ref Unsafe.Add(ref result, stride);
            if (TSink.States > 0)
                first = ref Unsafe.Add(ref first, stride);
            if (TSink.States > 1)
                second = ref Unsafe.Add(ref second, stride);
        } while (++i < rows);

        if (hasBias)
        {
            V one = V.Create(T.One);
            TSink.Take<V, TEnd>(one, delta0, ref result, ref first, ref second, in numbers, 0, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Columns2<V, T, TNest, TSink, TEnd>(ref T x, ref T delta, ref T result, ref T first, ref T second, ref T constants, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TSink : struct, IGradientSink<T>
        where TEnd : struct, IRowEnd
    {
        int rows = TNest.Inputs, stride = TNest.Columns;
        bool hasBias = TNest.HasBias;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count);
        var numbers = TSink.Numbers<V>(ref constants);
        int i = 0;
        do
        {
            V input = V.Create(Unsafe.Add(ref x, i));
            TSink.Take<V, TEnd>(input, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(input, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
            result = ref Unsafe.Add(ref result, stride);
            if (TSink.States > 0)
                first = ref Unsafe.Add(ref first, stride);
            if (TSink.States > 1)
                second = ref Unsafe.Add(ref second, stride);
        } while (++i < rows);

        if (hasBias)
        {
            V one = V.Create(T.One);
            TSink.Take<V, TEnd>(one, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(one, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Columns3<V, T, TNest, TSink, TEnd>(ref T x, ref T delta, ref T result, ref T first, ref T second, ref T constants, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TSink : struct, IGradientSink<T>
        where TEnd : struct, IRowEnd
    {
        int rows = TNest.Inputs, stride = TNest.Columns;
        bool hasBias = TNest.HasBias;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count), delta2 = V.Load(ref delta, 2 * V.Count);
        var numbers = TSink.Numbers<V>(ref constants);
        int i = 0;
        do
        {
            V input = V.Create(Unsafe.Add(ref x, i));
            TSink.Take<V, TEnd>(input, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(input, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
            TSink.Take<V, TEnd>(input, delta2, ref result, ref first, ref second, in numbers, 2 * V.Count, columns - 2 * V.Count);
            result = ref Unsafe.Add(ref result, stride);
            if (TSink.States > 0)
                first = ref Unsafe.Add(ref first, stride);
            if (TSink.States > 1)
                second = ref Unsafe.Add(ref second, stride);
        } while (++i < rows);

        if (hasBias)
        {
            V one = V.Create(T.One);
            TSink.Take<V, TEnd>(one, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(one, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
            TSink.Take<V, TEnd>(one, delta2, ref result, ref first, ref second, in numbers, 2 * V.Count, columns - 2 * V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Columns4<V, T, TNest, TSink, TEnd>(ref T x, ref T delta, ref T result, ref T first, ref T second, ref T constants, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TSink : struct, IGradientSink<T>
        where TEnd : struct, IRowEnd
    {
        int rows = TNest.Inputs, stride = TNest.Columns;
        bool hasBias = TNest.HasBias;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count), delta2 = V.Load(ref delta, 2 * V.Count), delta3 = V.Load(ref delta, 3 * V.Count);
        var numbers = TSink.Numbers<V>(ref constants);
        int i = 0;
        do
        {
            V input = V.Create(Unsafe.Add(ref x, i));
            TSink.Take<V, TEnd>(input, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(input, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
            TSink.Take<V, TEnd>(input, delta2, ref result, ref first, ref second, in numbers, 2 * V.Count, columns - 2 * V.Count);
            TSink.Take<V, TEnd>(input, delta3, ref result, ref first, ref second, in numbers, 3 * V.Count, columns - 3 * V.Count);
            result = ref Unsafe.Add(ref result, stride);
            if (TSink.States > 0)
                first = ref Unsafe.Add(ref first, stride);
            if (TSink.States > 1)
                second = ref Unsafe.Add(ref second, stride);
        } while (++i < rows);

        if (hasBias)
        {
            V one = V.Create(T.One);
            TSink.Take<V, TEnd>(one, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(one, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
            TSink.Take<V, TEnd>(one, delta2, ref result, ref first, ref second, in numbers, 2 * V.Count, columns - 2 * V.Count);
            TSink.Take<V, TEnd>(one, delta3, ref result, ref first, ref second, in numbers, 3 * V.Count, columns - 3 * V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Columns5<V, T, TNest, TSink, TEnd>(ref T x, ref T delta, ref T result, ref T first, ref T second, ref T constants, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TSink : struct, IGradientSink<T>
        where TEnd : struct, IRowEnd
    {
        int rows = TNest.Inputs, stride = TNest.Columns;
        bool hasBias = TNest.HasBias;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count), delta2 = V.Load(ref delta, 2 * V.Count), delta3 = V.Load(ref delta, 3 * V.Count);
        V delta4 = V.Load(ref delta, 4 * V.Count);
        var numbers = TSink.Numbers<V>(ref constants);
        int i = 0;
        do
        {
            V input = V.Create(Unsafe.Add(ref x, i));
            TSink.Take<V, TEnd>(input, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(input, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
            TSink.Take<V, TEnd>(input, delta2, ref result, ref first, ref second, in numbers, 2 * V.Count, columns - 2 * V.Count);
            TSink.Take<V, TEnd>(input, delta3, ref result, ref first, ref second, in numbers, 3 * V.Count, columns - 3 * V.Count);
            TSink.Take<V, TEnd>(input, delta4, ref result, ref first, ref second, in numbers, 4 * V.Count, columns - 4 * V.Count);
            result = ref Unsafe.Add(ref result, stride);
            if (TSink.States > 0)
                first = ref Unsafe.Add(ref first, stride);
            if (TSink.States > 1)
                second = ref Unsafe.Add(ref second, stride);
        } while (++i < rows);

        if (hasBias)
        {
            V one = V.Create(T.One);
            TSink.Take<V, TEnd>(one, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(one, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
            TSink.Take<V, TEnd>(one, delta2, ref result, ref first, ref second, in numbers, 2 * V.Count, columns - 2 * V.Count);
            TSink.Take<V, TEnd>(one, delta3, ref result, ref first, ref second, in numbers, 3 * V.Count, columns - 3 * V.Count);
            TSink.Take<V, TEnd>(one, delta4, ref result, ref first, ref second, in numbers, 4 * V.Count, columns - 4 * V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Columns6<V, T, TNest, TSink, TEnd>(ref T x, ref T delta, ref T result, ref T first, ref T second, ref T constants, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TSink : struct, IGradientSink<T>
        where TEnd : struct, IRowEnd
    {
        int rows = TNest.Inputs, stride = TNest.Columns;
        bool hasBias = TNest.HasBias;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count), delta2 = V.Load(ref delta, 2 * V.Count), delta3 = V.Load(ref delta, 3 * V.Count);
        V delta4 = V.Load(ref delta, 4 * V.Count), delta5 = V.Load(ref delta, 5 * V.Count);
        var numbers = TSink.Numbers<V>(ref constants);
        int i = 0;
        do
        {
            V input = V.Create(Unsafe.Add(ref x, i));
            TSink.Take<V, TEnd>(input, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(input, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
            TSink.Take<V, TEnd>(input, delta2, ref result, ref first, ref second, in numbers, 2 * V.Count, columns - 2 * V.Count);
            TSink.Take<V, TEnd>(input, delta3, ref result, ref first, ref second, in numbers, 3 * V.Count, columns - 3 * V.Count);
            TSink.Take<V, TEnd>(input, delta4, ref result, ref first, ref second, in numbers, 4 * V.Count, columns - 4 * V.Count);
            TSink.Take<V, TEnd>(input, delta5, ref result, ref first, ref second, in numbers, 5 * V.Count, columns - 5 * V.Count);
            result = ref Unsafe.Add(ref result, stride);
            if (TSink.States > 0)
                first = ref Unsafe.Add(ref first, stride);
            if (TSink.States > 1)
                second = ref Unsafe.Add(ref second, stride);
        } while (++i < rows);

        if (hasBias)
        {
            V one = V.Create(T.One);
            TSink.Take<V, TEnd>(one, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(one, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
            TSink.Take<V, TEnd>(one, delta2, ref result, ref first, ref second, in numbers, 2 * V.Count, columns - 2 * V.Count);
            TSink.Take<V, TEnd>(one, delta3, ref result, ref first, ref second, in numbers, 3 * V.Count, columns - 3 * V.Count);
            TSink.Take<V, TEnd>(one, delta4, ref result, ref first, ref second, in numbers, 4 * V.Count, columns - 4 * V.Count);
            TSink.Take<V, TEnd>(one, delta5, ref result, ref first, ref second, in numbers, 5 * V.Count, columns - 5 * V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Columns7<V, T, TNest, TSink, TEnd>(ref T x, ref T delta, ref T result, ref T first, ref T second, ref T constants, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TSink : struct, IGradientSink<T>
        where TEnd : struct, IRowEnd
    {
        int rows = TNest.Inputs, stride = TNest.Columns;
        bool hasBias = TNest.HasBias;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count), delta2 = V.Load(ref delta, 2 * V.Count), delta3 = V.Load(ref delta, 3 * V.Count);
        V delta4 = V.Load(ref delta, 4 * V.Count), delta5 = V.Load(ref delta, 5 * V.Count), delta6 = V.Load(ref delta, 6 * V.Count);
        var numbers = TSink.Numbers<V>(ref constants);
        int i = 0;
        do
        {
            V input = V.Create(Unsafe.Add(ref x, i));
            TSink.Take<V, TEnd>(input, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(input, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
            TSink.Take<V, TEnd>(input, delta2, ref result, ref first, ref second, in numbers, 2 * V.Count, columns - 2 * V.Count);
            TSink.Take<V, TEnd>(input, delta3, ref result, ref first, ref second, in numbers, 3 * V.Count, columns - 3 * V.Count);
            TSink.Take<V, TEnd>(input, delta4, ref result, ref first, ref second, in numbers, 4 * V.Count, columns - 4 * V.Count);
            TSink.Take<V, TEnd>(input, delta5, ref result, ref first, ref second, in numbers, 5 * V.Count, columns - 5 * V.Count);
            TSink.Take<V, TEnd>(input, delta6, ref result, ref first, ref second, in numbers, 6 * V.Count, columns - 6 * V.Count);
            result = ref Unsafe.Add(ref result, stride);
            if (TSink.States > 0)
                first = ref Unsafe.Add(ref first, stride);
            if (TSink.States > 1)
                second = ref Unsafe.Add(ref second, stride);
        } while (++i < rows);

        if (hasBias)
        {
            V one = V.Create(T.One);
            TSink.Take<V, TEnd>(one, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(one, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
            TSink.Take<V, TEnd>(one, delta2, ref result, ref first, ref second, in numbers, 2 * V.Count, columns - 2 * V.Count);
            TSink.Take<V, TEnd>(one, delta3, ref result, ref first, ref second, in numbers, 3 * V.Count, columns - 3 * V.Count);
            TSink.Take<V, TEnd>(one, delta4, ref result, ref first, ref second, in numbers, 4 * V.Count, columns - 4 * V.Count);
            TSink.Take<V, TEnd>(one, delta5, ref result, ref first, ref second, in numbers, 5 * V.Count, columns - 5 * V.Count);
            TSink.Take<V, TEnd>(one, delta6, ref result, ref first, ref second, in numbers, 6 * V.Count, columns - 6 * V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Columns8<V, T, TNest, TSink, TEnd>(ref T x, ref T delta, ref T result, ref T first, ref T second, ref T constants, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TSink : struct, IGradientSink<T>
        where TEnd : struct, IRowEnd
    {
        int rows = TNest.Inputs, stride = TNest.Columns;
        bool hasBias = TNest.HasBias;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count), delta2 = V.Load(ref delta, 2 * V.Count), delta3 = V.Load(ref delta, 3 * V.Count);
        V delta4 = V.Load(ref delta, 4 * V.Count), delta5 = V.Load(ref delta, 5 * V.Count), delta6 = V.Load(ref delta, 6 * V.Count), delta7 = V.Load(ref delta, 7 * V.Count);
        var numbers = TSink.Numbers<V>(ref constants);
        int i = 0;
        do
        {
            V input = V.Create(Unsafe.Add(ref x, i));
            TSink.Take<V, TEnd>(input, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(input, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
            TSink.Take<V, TEnd>(input, delta2, ref result, ref first, ref second, in numbers, 2 * V.Count, columns - 2 * V.Count);
            TSink.Take<V, TEnd>(input, delta3, ref result, ref first, ref second, in numbers, 3 * V.Count, columns - 3 * V.Count);
            TSink.Take<V, TEnd>(input, delta4, ref result, ref first, ref second, in numbers, 4 * V.Count, columns - 4 * V.Count);
            TSink.Take<V, TEnd>(input, delta5, ref result, ref first, ref second, in numbers, 5 * V.Count, columns - 5 * V.Count);
            TSink.Take<V, TEnd>(input, delta6, ref result, ref first, ref second, in numbers, 6 * V.Count, columns - 6 * V.Count);
            TSink.Take<V, TEnd>(input, delta7, ref result, ref first, ref second, in numbers, 7 * V.Count, columns - 7 * V.Count);
            result = ref Unsafe.Add(ref result, stride);
            if (TSink.States > 0)
                first = ref Unsafe.Add(ref first, stride);
            if (TSink.States > 1)
                second = ref Unsafe.Add(ref second, stride);
        } while (++i < rows);

        if (hasBias)
        {
            V one = V.Create(T.One);
            TSink.Take<V, TEnd>(one, delta0, ref result, ref first, ref second, in numbers, 0, columns);
            TSink.Take<V, TEnd>(one, delta1, ref result, ref first, ref second, in numbers, V.Count, columns - V.Count);
            TSink.Take<V, TEnd>(one, delta2, ref result, ref first, ref second, in numbers, 2 * V.Count, columns - 2 * V.Count);
            TSink.Take<V, TEnd>(one, delta3, ref result, ref first, ref second, in numbers, 3 * V.Count, columns - 3 * V.Count);
            TSink.Take<V, TEnd>(one, delta4, ref result, ref first, ref second, in numbers, 4 * V.Count, columns - 4 * V.Count);
            TSink.Take<V, TEnd>(one, delta5, ref result, ref first, ref second, in numbers, 5 * V.Count, columns - 5 * V.Count);
            TSink.Take<V, TEnd>(one, delta6, ref result, ref first, ref second, in numbers, 6 * V.Count, columns - 6 * V.Count);
            TSink.Take<V, TEnd>(one, delta7, ref result, ref first, ref second, in numbers, 7 * V.Count, columns - 7 * V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Listed1<V, T, TNest, TEnd>(ref T x, ref short places, int found, ref T delta, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEnd : struct, IRowEnd
    {
        int stride = TNest.Columns;
        V delta0 = V.Load(ref delta);
        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref x, i));
            ref T row = ref Unsafe.Add(ref result, i * stride);
            TEnd.Store(V.MultiplyAdd(input, delta0, V.Load(ref row)), ref row, 0, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Listed2<V, T, TNest, TEnd>(ref T x, ref short places, int found, ref T delta, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEnd : struct, IRowEnd
    {
        int stride = TNest.Columns;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count);
        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref x, i));
            ref T row = ref Unsafe.Add(ref result, i * stride);
            TEnd.Store(V.MultiplyAdd(input, delta0, V.Load(ref row)), ref row, 0, columns);
            TEnd.Store(V.MultiplyAdd(input, delta1, V.Load(ref row, V.Count)), ref row, V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Listed3<V, T, TNest, TEnd>(ref T x, ref short places, int found, ref T delta, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEnd : struct, IRowEnd
    {
        int stride = TNest.Columns;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count), delta2 = V.Load(ref delta, 2 * V.Count);
        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref x, i));
            ref T row = ref Unsafe.Add(ref result, i * stride);
            TEnd.Store(V.MultiplyAdd(input, delta0, V.Load(ref row)), ref row, 0, columns);
            TEnd.Store(V.MultiplyAdd(input, delta1, V.Load(ref row, V.Count)), ref row, V.Count, columns - V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta2, V.Load(ref row, 2 * V.Count)), ref row, 2 * V.Count, columns - 2 * V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Listed4<V, T, TNest, TEnd>(ref T x, ref short places, int found, ref T delta, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEnd : struct, IRowEnd
    {
        int stride = TNest.Columns;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count), delta2 = V.Load(ref delta, 2 * V.Count), delta3 = V.Load(ref delta, 3 * V.Count);
        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref x, i));
            ref T row = ref Unsafe.Add(ref result, i * stride);
            TEnd.Store(V.MultiplyAdd(input, delta0, V.Load(ref row)), ref row, 0, columns);
            TEnd.Store(V.MultiplyAdd(input, delta1, V.Load(ref row, V.Count)), ref row, V.Count, columns - V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta2, V.Load(ref row, 2 * V.Count)), ref row, 2 * V.Count, columns - 2 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta3, V.Load(ref row, 3 * V.Count)), ref row, 3 * V.Count, columns - 3 * V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Listed5<V, T, TNest, TEnd>(ref T x, ref short places, int found, ref T delta, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEnd : struct, IRowEnd
    {
        int stride = TNest.Columns;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count), delta2 = V.Load(ref delta, 2 * V.Count), delta3 = V.Load(ref delta, 3 * V.Count);
        V delta4 = V.Load(ref delta, 4 * V.Count);
        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref x, i));
            ref T row = ref Unsafe.Add(ref result, i * stride);
            TEnd.Store(V.MultiplyAdd(input, delta0, V.Load(ref row)), ref row, 0, columns);
            TEnd.Store(V.MultiplyAdd(input, delta1, V.Load(ref row, V.Count)), ref row, V.Count, columns - V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta2, V.Load(ref row, 2 * V.Count)), ref row, 2 * V.Count, columns - 2 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta3, V.Load(ref row, 3 * V.Count)), ref row, 3 * V.Count, columns - 3 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta4, V.Load(ref row, 4 * V.Count)), ref row, 4 * V.Count, columns - 4 * V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Listed6<V, T, TNest, TEnd>(ref T x, ref short places, int found, ref T delta, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEnd : struct, IRowEnd
    {
        int stride = TNest.Columns;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count), delta2 = V.Load(ref delta, 2 * V.Count), delta3 = V.Load(ref delta, 3 * V.Count);
        V delta4 = V.Load(ref delta, 4 * V.Count), delta5 = V.Load(ref delta, 5 * V.Count);
        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref x, i));
            ref T row = ref Unsafe.Add(ref result, i * stride);
            TEnd.Store(V.MultiplyAdd(input, delta0, V.Load(ref row)), ref row, 0, columns);
            TEnd.Store(V.MultiplyAdd(input, delta1, V.Load(ref row, V.Count)), ref row, V.Count, columns - V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta2, V.Load(ref row, 2 * V.Count)), ref row, 2 * V.Count, columns - 2 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta3, V.Load(ref row, 3 * V.Count)), ref row, 3 * V.Count, columns - 3 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta4, V.Load(ref row, 4 * V.Count)), ref row, 4 * V.Count, columns - 4 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta5, V.Load(ref row, 5 * V.Count)), ref row, 5 * V.Count, columns - 5 * V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Listed7<V, T, TNest, TEnd>(ref T x, ref short places, int found, ref T delta, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEnd : struct, IRowEnd
    {
        int stride = TNest.Columns;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count), delta2 = V.Load(ref delta, 2 * V.Count), delta3 = V.Load(ref delta, 3 * V.Count);
        V delta4 = V.Load(ref delta, 4 * V.Count), delta5 = V.Load(ref delta, 5 * V.Count), delta6 = V.Load(ref delta, 6 * V.Count);
        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref x, i));
            ref T row = ref Unsafe.Add(ref result, i * stride);
            TEnd.Store(V.MultiplyAdd(input, delta0, V.Load(ref row)), ref row, 0, columns);
            TEnd.Store(V.MultiplyAdd(input, delta1, V.Load(ref row, V.Count)), ref row, V.Count, columns - V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta2, V.Load(ref row, 2 * V.Count)), ref row, 2 * V.Count, columns - 2 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta3, V.Load(ref row, 3 * V.Count)), ref row, 3 * V.Count, columns - 3 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta4, V.Load(ref row, 4 * V.Count)), ref row, 4 * V.Count, columns - 4 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta5, V.Load(ref row, 5 * V.Count)), ref row, 5 * V.Count, columns - 5 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta6, V.Load(ref row, 6 * V.Count)), ref row, 6 * V.Count, columns - 6 * V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Listed8<V, T, TNest, TEnd>(ref T x, ref short places, int found, ref T delta, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEnd : struct, IRowEnd
    {
        int stride = TNest.Columns;
        V delta0 = V.Load(ref delta), delta1 = V.Load(ref delta, V.Count), delta2 = V.Load(ref delta, 2 * V.Count), delta3 = V.Load(ref delta, 3 * V.Count);
        V delta4 = V.Load(ref delta, 4 * V.Count), delta5 = V.Load(ref delta, 5 * V.Count), delta6 = V.Load(ref delta, 6 * V.Count), delta7 = V.Load(ref delta, 7 * V.Count);
        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref x, i));
            ref T row = ref Unsafe.Add(ref result, i * stride);
            TEnd.Store(V.MultiplyAdd(input, delta0, V.Load(ref row)), ref row, 0, columns);
            TEnd.Store(V.MultiplyAdd(input, delta1, V.Load(ref row, V.Count)), ref row, V.Count, columns - V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta2, V.Load(ref row, 2 * V.Count)), ref row, 2 * V.Count, columns - 2 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta3, V.Load(ref row, 3 * V.Count)), ref row, 3 * V.Count, columns - 3 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta4, V.Load(ref row, 4 * V.Count)), ref row, 4 * V.Count, columns - 4 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta5, V.Load(ref row, 5 * V.Count)), ref row, 5 * V.Count, columns - 5 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta6, V.Load(ref row, 6 * V.Count)), ref row, 6 * V.Count, columns - 6 * V.Count);
            TEnd.Store(V.MultiplyAdd(input, delta7, V.Load(ref row, 7 * V.Count)), ref row, 7 * V.Count, columns - 7 * V.Count);
        }
    }
}
