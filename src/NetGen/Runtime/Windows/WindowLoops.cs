using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// The loops over the tiles of places: groups of channels and columns outermost, so that what a tile reads of the weights serves all samples. Rows of pictures are padded to whole
/// vectors; those of a group end where the next begins.
/// </summary>
internal static class WindowLoops
{
    /// <summary>Each place of a plain picture from a window of the grid.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Gather<V, T, TNest, TEpilogue, TPanel>(ref T grid, ref T weights, ref T bias, ref T first, ref T second, ref T plain, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPanel : struct, IWindowPanel
    {
        int columns = TNest.Columns, operands = TEpilogue.Operands;
        bool hasBias = TNest.HasBias;
        for (int group = 0; group < TNest.Groups; group++)
        {
            for (int column = 0; column < columns; column += TPanel.Vectors * V.Count)
            {
                int place = group * columns + column;
                ref T right = ref Unsafe.Add(ref weights, group * WindowSteps<TNest>.WeightGroup + column);
                ref T start = ref hasBias ? ref Unsafe.Add(ref bias, place) : ref right;
                ref T target = ref Unsafe.Add(ref plain, place);
                ref T one = ref operands > 0 ? ref Unsafe.Add(ref first, place) : ref target;
                ref T two = ref operands > 1 ? ref Unsafe.Add(ref second, place) : ref target;
                GatherSamples<V, T, TNest, TEpilogue, TPanel>(
                    ref Unsafe.Add(ref grid, group * TNest.Depth), ref right, ref start, ref one, ref two, ref target, columns - column, samples);
            }
        }
    }

    /// <summary>The same where weights fill the caches: those that a panel of the result reads are copied to where they lie together, and serve all places.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void GatherPacked<V, T, TNest, TEpilogue, TPanel>(ref T grid, ref T weights, ref T bias, ref T packed, ref T first, ref T second, ref T plain, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPanel : struct, IWindowPanel
    {
        int columns = TNest.Columns, width = TPanel.Vectors * V.Count, terms = TNest.KernelHeight * TNest.KernelWidth * TNest.Depth, operands = TEpilogue.Operands;
        bool hasBias = TNest.HasBias;
        for (int column = 0; column < columns; column += width)
        {
            Matrix.Pack(ref Unsafe.Add(ref weights, column), terms, Math.Min(width, columns - column), TNest.WeightStride, ref packed, width);
            ref T start = ref hasBias ? ref Unsafe.Add(ref bias, column) : ref packed;
            ref T target = ref Unsafe.Add(ref plain, column);
            ref T one = ref operands > 0 ? ref Unsafe.Add(ref first, column) : ref target;
            ref T two = ref operands > 1 ? ref Unsafe.Add(ref second, column) : ref target;
            GatherSamples<V, T, PackedWindows<V, T, TNest, TPanel>, TEpilogue, TPanel>(ref grid, ref packed, ref start, ref one, ref two, ref target, columns - column, samples);
        }
    }

    /// <summary>Each place of a plain picture added to a window of the grid, tap by tap.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Scatter<V, T, TNest, TPanel>(ref T plain, ref T weights, ref T bias, ref T grid, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TPanel : struct, IWindowPanel
    {
        int columns = TNest.Columns;
        bool hasBias = TNest.HasBias;
        for (int group = 0; group < TNest.Groups; group++)
        {
            for (int column = 0; column < columns; column += TPanel.Vectors * V.Count)
            {
                int place = group * columns + column;
                ref T right = ref Unsafe.Add(ref weights, group * WindowSteps<TNest>.WeightGroup + column);
                ref T start = ref hasBias ? ref Unsafe.Add(ref bias, place) : ref right;
                ScatterSamples<V, T, TNest, TPanel>(
                    ref Unsafe.Add(ref plain, group * TNest.Depth), ref right, ref start, ref Unsafe.Add(ref grid, place), columns - column, samples);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherSamples<V, T, TNest, TEpilogue, TPanel>(
        ref T grid, ref T weights, ref T bias, ref T first, ref T second, ref T plain, int columns, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPanel : struct, IWindowPanel
    {
        int plainStep = TNest.Height * TNest.Width * TNest.PlainStride;
        for (int sample = 0; sample < samples; sample++)
        {
            int place = sample * plainStep;
            Tiles<V, T, TNest, WindowGather<TNest>, TEpilogue, TPanel>(
                ref Unsafe.Add(ref grid, sample * WindowSteps<TNest>.Sample), ref weights, ref bias,
                ref Unsafe.Add(ref first, place), ref Unsafe.Add(ref second, place), ref Unsafe.Add(ref plain, place), columns);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ScatterSamples<V, T, TNest, TPanel>(ref T plain, ref T weights, ref T bias, ref T grid, int columns, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TPanel : struct, IWindowPanel
    {
        int tapColumns = TNest.KernelWidth, taps = TNest.KernelHeight * tapColumns, plainStep = TNest.Height * TNest.Width * TNest.PlainStride;
        for (int sample = 0; sample < samples; sample++)
        {
            ref T left = ref Unsafe.Add(ref plain, sample * plainStep);
            ref T target = ref Unsafe.Add(ref grid, sample * WindowSteps<TNest>.Sample);
            Fill<V, T, TNest, TPanel>(ref bias, ref target, columns);
            for (int tap = 0; tap < taps; tap++)
            {
                ref T right = ref Unsafe.Add(ref weights, tap * WindowSteps<TNest>.WeightTap);
                ref T window = ref Unsafe.Add(ref target, tap / tapColumns * WindowSteps<TNest>.TapRow + tap % tapColumns * WindowSteps<TNest>.TapColumn);
                Tiles<V, T, TNest, WindowScatter<TNest>, Identity<T>, TPanel>(ref left, ref right, ref right, ref window, ref window, ref window, columns);
            }
        }
    }

    /// <summary>What the places of a grid start from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill<V, T, TNest, TPanel>(ref T bias, ref T grid, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TPanel : struct, IWindowPanel
    {
        int end = WindowSteps<TNest>.Sample, stride = TNest.GridStride;
        V first = TNest.HasBias ? V.Load(ref bias) : V.Zero, second = TNest.HasBias && TPanel.Vectors > 1 ? V.Load(ref bias, V.Count) : V.Zero;
        for (int place = 0; place < end; place += stride)
        {
            Store<V, T, TNest>(first, ref grid, place, columns);
            if (TPanel.Vectors > 1)
                Store<V, T, TNest>(second, ref grid, place + V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<V, T, TNest>(V value, ref T grid, int place, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        if (TNest.Groups == 1)
            value.Store(ref grid, place);
        else
            value.StorePartial(ref Unsafe.Add(ref grid, place), columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tiles<V, T, TNest, TAccess, TEpilogue, TPanel>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TPanel : struct, IWindowPanel
    {
        if (TAccess.PoolWidth > 1)
            CoverPooled<V, T, TAccess, TEpilogue, TPanel, PaddedRows>(ref left, ref right, ref bias, ref result);
        else if (TNest.Groups == 1)
            Cover<V, T, TAccess, TEpilogue, TPanel, PaddedRows>(ref left, ref right, ref bias, ref first, ref second, ref result, columns);
        else
            Cover<V, T, TAccess, TEpilogue, TPanel, ExactRows>(ref left, ref right, ref bias, ref first, ref second, ref result, columns);
    }

    /// <summary>Tiles of whole pools, along each row of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CoverPooled<V, T, TAccess, TEpilogue, TPanel, TEnd>(ref T left, ref T right, ref T bias, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TPanel : struct, IWindowPanel
        where TEnd : struct, IRowEnd
    {
        int places = TAccess.PoolHeight * TAccess.PoolWidth, width = TAccess.Width, most = TPanel.MostRows / places;
        int tiles = (width + most - 1) / most, small = width / tiles, larger = width % tiles;
        int fromStep = TAccess.PoolWidth * TAccess.LeftStep, toStep = TAccess.ResultStep;
        for (int y = 0; y < TAccess.Height; y++)
        {
            int from = y * TAccess.PoolHeight * TAccess.LeftRow, to = y * width * toStep;
            for (int tile = 0; tile < tiles; tile++)
            {
                int count = tile < larger ? small + 1 : small;
                ref T source = ref Unsafe.Add(ref left, from);
                ref T target = ref Unsafe.Add(ref result, to);
                if (tile < larger)
                    TPanel.Tile<V, T, TAccess, TEpilogue, TEnd>((small + 1) * places, ref source, ref right, ref bias, ref target, ref target, ref target, 0);
                else
                    TPanel.Tile<V, T, TAccess, TEpilogue, TEnd>(small * places, ref source, ref right, ref bias, ref target, ref target, ref target, 0);
                (from, to) = (from + count * fromStep, to + count * toStep);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Cover<V, T, TAccess, TEpilogue, TPanel, TEnd>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TPanel : struct, IWindowPanel
        where TEnd : struct, IRowEnd
    {
        int width = TAccess.Width;
        WindowCover cover = WindowCover.Of(TAccess.Height, width, TPanel.MostRows);
        int unit = cover.Unit, small = cover.Small * unit, large = small + unit;
        int leftUnit = unit * TAccess.LeftStep + unit / width * TAccess.LeftTurn, resultUnit = unit * TAccess.ResultStep + unit / width * TAccess.ResultTurn;
        for (int line = 0; line < cover.Lines; line++)
        {
            int from = line * (width * TAccess.LeftStep + TAccess.LeftTurn), to = line * (width * TAccess.ResultStep + TAccess.ResultTurn);
            for (int tile = 0; tile < cover.Larger; tile++)
            {
                TPanel.Tile<V, T, TAccess, TEpilogue, TEnd>(
                    large, ref Unsafe.Add(ref left, from), ref right, ref bias,
                    ref Unsafe.Add(ref first, to), ref Unsafe.Add(ref second, to), ref Unsafe.Add(ref result, to), columns);
                (from, to) = (from + (cover.Small + 1) * leftUnit, to + (cover.Small + 1) * resultUnit);
            }

            for (int tile = cover.Larger; tile < cover.Tiles; tile++)
            {
                TPanel.Tile<V, T, TAccess, TEpilogue, TEnd>(
                    small, ref Unsafe.Add(ref left, from), ref right, ref bias,
                    ref Unsafe.Add(ref first, to), ref Unsafe.Add(ref second, to), ref Unsafe.Add(ref result, to), columns);
                (from, to) = (from + cover.Small * leftUnit, to + cover.Small * resultUnit);
            }
        }
    }
}
