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
        int height = TNest.Height, width = TNest.Width, columns = TNest.Columns, tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, weightStride = TNest.WeightStride;
        int operands = TEpilogue.Operands, place = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++, place += TNest.PlainStride)
                {
                    ref T window = ref Unsafe.Add(ref grid, y * WindowSteps<TNest>.Row + x * WindowSteps<TNest>.Column);
                    for (int column = 0; column < columns; column += V.Count)
                    {
                        V sum = TNest.HasBias ? V.Load(ref bias, column) : V.Zero;
                        ref T weight = ref Unsafe.Add(ref weights, column);
                        for (int tapY = 0; tapY < tapRows; tapY++)
                        {
                            for (int tapX = 0; tapX < tapColumns; tapX++)
                            {
                                V.MultiplyAccumulate(ref sum, V.Load(ref weight), ref window, tapY * WindowSteps<TNest>.TapRow + tapX * WindowSteps<TNest>.TapColumn + column);
                                weight = ref Unsafe.Add(ref weight, weightStride);
                            }
                        }

                        ref T one = ref operands > 0 ? ref first : ref plain;
                        ref T two = ref operands > 1 ? ref second : ref plain;
                        TEpilogue.Apply(sum, ref one, ref two, place + column).Store(ref plain, place + column);
                    }
                }
            }

            grid = ref Unsafe.Add(ref grid, WindowSteps<TNest>.Sample);
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
