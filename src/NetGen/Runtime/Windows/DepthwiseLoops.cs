using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The loops of convolutions that keep channels apart: lanes are channels, and each has its own weight for a tap.</summary>
internal static class DepthwiseLoops
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Gather<V, T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T first, ref T second, ref T plain, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int height = TNest.Height, width = TNest.Width, columns = TNest.Columns, rowStride = width * TNest.PlainStride;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                ref T windows = ref Unsafe.Add(ref grid, y * WindowSteps<TNest>.Row);
                for (int column = 0; column < columns; column += V.Count)
                {
                    ref T start = ref TNest.HasBias ? ref Unsafe.Add(ref bias, column) : ref weights;
                    ref T target = ref Unsafe.Add(ref plain, column);
                    ref T one = ref TEpilogue.Operands > 0 ? ref Unsafe.Add(ref first, column) : ref target;
                    ref T two = ref TEpilogue.Operands > 1 ? ref Unsafe.Add(ref second, column) : ref target;
                    GatherRow<V, T, TNest, TEpilogue>(ref Unsafe.Add(ref windows, column), ref Unsafe.Add(ref weights, column), ref start, ref one, ref two, ref target);
                }

                plain = ref Unsafe.Add(ref plain, rowStride);
                first = ref TEpilogue.Operands > 0 ? ref Unsafe.Add(ref first, rowStride) : ref plain;
                second = ref TEpilogue.Operands > 1 ? ref Unsafe.Add(ref second, rowStride) : ref plain;
            }

            grid = ref Unsafe.Add(ref grid, WindowSteps<TNest>.Sample);
        }
    }

    /// <summary>A vector of channels of a row of places, some of which share what is read of the weights: their sums hide one another's latency.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherRow<V, T, TNest, TEpilogue>(ref T windows, ref T weights, ref T bias, ref T first, ref T second, ref T plain)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int width = TNest.Width, tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, weightStride = TNest.WeightStride, stride = TNest.PlainStride;
        int step = WindowSteps<TNest>.Column, tapRow = WindowSteps<TNest>.TapRow, tapColumn = WindowSteps<TNest>.TapColumn, x = 0;
        V start = TNest.HasBias ? V.Load(ref bias) : V.Zero;
        for (; x + 6 <= width; x += 6)
        {
            V a = start, b = start, c = start, d = start, e = start, f = start;
            ref T weight = ref weights;
            for (int tapY = 0; tapY < tapRows; tapY++)
            {
                for (int tapX = 0; tapX < tapColumns; tapX++)
                {
                    V factor = V.Load(ref weight);
                    ref T window = ref Unsafe.Add(ref windows, (x * step) + (tapY * tapRow) + (tapX * tapColumn));
                    V.MultiplyAccumulate(ref a, factor, ref window, 0);
                    V.MultiplyAccumulate(ref b, factor, ref window, step);
                    V.MultiplyAccumulate(ref c, factor, ref window, 2 * step);
                    V.MultiplyAccumulate(ref d, factor, ref window, 3 * step);
                    V.MultiplyAccumulate(ref e, factor, ref window, 4 * step);
                    V.MultiplyAccumulate(ref f, factor, ref window, 5 * step);
                    weight = ref Unsafe.Add(ref weight, weightStride);
                }
            }

            int place = x * stride;
            TEpilogue.Apply(a, ref first, ref second, place).Store(ref plain, place);
            TEpilogue.Apply(b, ref first, ref second, place + stride).Store(ref plain, place + stride);
            TEpilogue.Apply(c, ref first, ref second, place + (2 * stride)).Store(ref plain, place + (2 * stride));
            TEpilogue.Apply(d, ref first, ref second, place + (3 * stride)).Store(ref plain, place + (3 * stride));
            TEpilogue.Apply(e, ref first, ref second, place + (4 * stride)).Store(ref plain, place + (4 * stride));
            TEpilogue.Apply(f, ref first, ref second, place + (5 * stride)).Store(ref plain, place + (5 * stride));
        }

        for (; x < width; x++)
        {
            V sum = start;
            ref T weight = ref weights;
            for (int tapY = 0; tapY < tapRows; tapY++)
            {
                for (int tapX = 0; tapX < tapColumns; tapX++)
                {
                    V.MultiplyAccumulate(ref sum, V.Load(ref weight), ref windows, (x * step) + (tapY * tapRow) + (tapX * tapColumn));
                    weight = ref Unsafe.Add(ref weight, weightStride);
                }
            }

            TEpilogue.Apply(sum, ref first, ref second, x * stride).Store(ref plain, x * stride);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Scatter<V, T, TNest>(ref T plain, ref T weights, ref T bias, ref T grid, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        int height = TNest.Height, width = TNest.Width, columns = TNest.Columns, tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, weightStride = TNest.WeightStride;
        for (int sample = 0; sample < samples; sample++)
        {
            Fill<V, T, TNest>(ref bias, ref grid);
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    ref T window = ref Unsafe.Add(ref grid, y * WindowSteps<TNest>.Row + x * WindowSteps<TNest>.Column);
                    for (int column = 0; column < columns; column += V.Count)
                    {
                        V value = V.Load(ref plain, column);
                        ref T weight = ref Unsafe.Add(ref weights, column);
                        for (int tapY = 0; tapY < tapRows; tapY++)
                        {
                            for (int tapX = 0; tapX < tapColumns; tapX++)
                            {
                                int place = tapY * WindowSteps<TNest>.TapRow + tapX * WindowSteps<TNest>.TapColumn + column;
                                V sum = V.Load(ref window, place);
                                V.MultiplyAccumulate(ref sum, value, ref weight, 0);
                                sum.Store(ref window, place);
                                weight = ref Unsafe.Add(ref weight, weightStride);
                            }
                        }
                    }

                    plain = ref Unsafe.Add(ref plain, TNest.PlainStride);
                }
            }

            grid = ref Unsafe.Add(ref grid, WindowSteps<TNest>.Sample);
        }
    }

    /// <summary>The gradient of each tap's weights, all samples first: four sums hide one another's latency.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Sum<V, T, TNest, TPartition>(ref T grid, ref T plain, ref T result, int samples, bool accumulate, TPartition partition)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TPartition : struct, IRowPartition
    {
        int columns = TNest.Columns, tapColumns = TNest.KernelWidth, taps = TNest.KernelHeight * tapColumns;
        int first = partition.First(taps), end = partition.End(taps);
        for (int tap = first; tap < end; tap++)
        {
            int place = tap / tapColumns * WindowSteps<TNest>.TapRow + tap % tapColumns * WindowSteps<TNest>.TapColumn;
            for (int column = 0; column < columns; column += V.Count)
            {
                V sum = Tap<V, T, TNest>(ref Unsafe.Add(ref grid, place + column), ref Unsafe.Add(ref plain, column), samples);
                ref T target = ref Unsafe.Add(ref result, tap * TNest.WeightStride + column);
                (accumulate ? sum + V.Load(ref target) : sum).StorePartial(ref target, columns - column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Tap<V, T, TNest>(ref T grid, ref T plain, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        int height = TNest.Height, width = TNest.Width, step = WindowSteps<TNest>.Column, stride = TNest.PlainStride;
        V a = V.Zero, b = V.Zero, c = V.Zero, d = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                ref T row = ref Unsafe.Add(ref grid, y * WindowSteps<TNest>.Row);
                int x = 0;
                for (; x + 4 <= width; x += 4)
                {
                    V.MultiplyAccumulate(ref a, V.Load(ref row, x * step), ref plain, x * stride);
                    V.MultiplyAccumulate(ref b, V.Load(ref row, (x + 1) * step), ref plain, (x + 1) * stride);
                    V.MultiplyAccumulate(ref c, V.Load(ref row, (x + 2) * step), ref plain, (x + 2) * stride);
                    V.MultiplyAccumulate(ref d, V.Load(ref row, (x + 3) * step), ref plain, (x + 3) * stride);
                }

                for (; x < width; x++)
                    V.MultiplyAccumulate(ref a, V.Load(ref row, x * step), ref plain, x * stride);
                plain = ref Unsafe.Add(ref plain, width * stride);
            }

            grid = ref Unsafe.Add(ref grid, WindowSteps<TNest>.Sample);
        }

        return a + b + (c + d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill<V, T, TNest>(ref T bias, ref T grid)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        int end = WindowSteps<TNest>.Sample, columns = TNest.Columns;
        for (int place = 0; place < end; place += TNest.GridStride)
        {
            for (int column = 0; column < columns; column += V.Count)
                (TNest.HasBias ? V.Load(ref bias, column) : V.Zero).Store(ref grid, place + column);
        }
    }
}
