using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// A weight gradient behind a maximum of squares, of whose places one alone has a gradient. Lanes are columns, of as many squares as a vector holds, and each picks what the
/// window of its place has: first, where that is and the gradient are found for all squares; then tiles of taps sum over them.
/// </summary>
internal static class PooledSums<T, TNest>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TNest : struct, IWindowNest
{
    /// <summary>Squares side by side in a vector.</summary>
    public static int Squares
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Max(1, Vector512<T>.Count / TNest.PlainStride);
    }

    /// <summary>Whether a row of taps is one run of elements, short enough for a tile.</summary>
    private static bool IsRowTogether
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowSteps<TNest>.TapsApart == 1 && WindowSteps<TNest>.DepthTogether <= PooledSumTile<T, TNest>.MostTerms;
    }

    /// <summary>Taps side by side that have tiles of their own.</summary>
    private static int Taps
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsRowTogether ? 1 : TNest.KernelWidth;
    }

    /// <summary>The sums of a row of a tile.</summary>
    public static int Terms
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsRowTogether ? WindowSteps<TNest>.DepthTogether : TNest.Depth;
    }

    /// <summary>From what a vector's squares read to what the next ones do.</summary>
    public static int Step
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2 * Squares * TNest.GridStride;
    }

    /// <summary>Where the last vector of a row begins to read, which ends where the row does.</summary>
    public static int LastStart
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.GridWidth * TNest.GridStride - Vector512<T>.Count;
    }

    /// <summary>Vectors for a row of squares.</summary>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Width / (2 * Squares);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run(ref T grid, ref T gradients, ref T values, ref T largest, ref T room, ref T result, int samples, bool accumulate)
    {
        int lanes = Vector512<T>.Count, taps = Taps, depth = Terms, rows = PooledSumTile<T, TNest>.Rows;
        Span<T> memory = stackalloc T[rows * depth * lanes];
        ref T sums = ref MemoryMarshal.GetReference(memory);
        for (int column = 0; column < TNest.Columns; column += lanes)
        {
            ref T target = ref Unsafe.Add(ref result, column);
            Find(ref Unsafe.Add(ref gradients, column), ref Unsafe.Add(ref values, column), ref Unsafe.Add(ref largest, column), ref room, ref sums, samples);
            if (TNest.HasBias)
                Give(ref sums, 1, ref Unsafe.Add(ref target, TNest.KernelHeight * taps * depth * TNest.WeightStride), TNest.Columns - column, accumulate);
            for (int row = 0; row < TNest.KernelHeight; row += rows)
            {
                int count = Math.Min(rows, TNest.KernelHeight - row);
                for (int tap = 0; tap < taps; tap++)
                {
                    ref T left = ref Unsafe.Add(ref grid, row * WindowSteps<TNest>.TapRow + tap * WindowSteps<TNest>.TapColumn);
                    if (count == rows)
                        PooledSumTile<T, TNest>.Run<WholeTiles>(ref left, ref room, ref sums, samples);
                    else
                        PooledSumTile<T, TNest>.Run<LastTile>(ref left, ref room, ref sums, samples);
                    for (int i = 0; i < count; i++)
                    {
                        ref T weights = ref Unsafe.Add(ref target, ((row + i) * taps + tap) * depth * TNest.WeightStride);
                        Give(ref Unsafe.Add(ref sums, i * depth * lanes), depth, ref weights, TNest.Columns - column, accumulate);
                    }
                }
            }
        }
    }

    /// <summary>Stores rows of sums, those of a vector's squares together, or adds them to what is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Give(ref T sums, int count, ref T result, int columns, bool accumulate)
    {
        for (int i = 0; i < count; i++)
        {
            var sum = Vector512.LoadUnsafe(ref Unsafe.Add(ref sums, i * Vector512<T>.Count));
            ref T target = ref Unsafe.Add(ref result, i * TNest.WeightStride);
            var value = Simd512<T>.FromVector(Squares == 1 ? sum : (sum.GetLower() + sum.GetUpper()).ToVector512());
            (accumulate ? value + Simd512<T>.LoadPartial(ref target, columns) : value).StorePartial(ref target, columns);
        }
    }

    /// <summary>
    /// For the squares of each vector, which lanes of two rows of the grid belong to the first place that has the largest element, and its gradient; then the sum of those.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Find(ref T gradients, ref T values, ref T largest, ref T room, ref T sums, int samples)
    {
        int next = TNest.PlainStride, below = TNest.Width * next, lanes = Vector512<T>.Count, rows = samples * (TNest.Height / 2), step = Squares * next;
        Vector512<T> sum = Vector512<T>.Zero, none = Vector512<T>.Zero, right = Indices(TNest.GridStride), under = Indices(lanes), across = Indices(lanes + TNest.GridStride);
        for (int row = 0; row < rows; row++)
        {
            for (int x = 0; x < Width; x++)
            {
                Vector512<T> most = Vector512.LoadUnsafe(ref largest), gradient = Vector512.LoadUnsafe(ref gradients);
                Vector512<T> index = across, value = Vector512.ConditionalSelect(Vector512.Equals(Load(ref values, below + next), most), gradient, none);
                Take(Load(ref values, below), most, under, gradient, ref index, ref value);
                Take(Load(ref values, next), most, right, gradient, ref index, ref value);
                Take(Load(ref values, 0), most, Indices(0), gradient, ref index, ref value);
                sum += value;
                Moved(index, Math.Max(0, x * Step - LastStart)).StoreUnsafe(ref room);
                value.StoreUnsafe(ref Unsafe.Add(ref room, lanes));
                room = ref Unsafe.Add(ref room, 2 * lanes);
                values = ref Unsafe.Add(ref values, 2 * step);
                largest = ref Unsafe.Add(ref largest, step);
                gradients = ref Unsafe.Add(ref gradients, step);
            }

            values = ref Unsafe.Add(ref values, below);
        }

        sum.StoreUnsafe(ref sums);
    }

    /// <summary>Where a place has the largest element, its index and the gradient take the place of others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take(Vector512<T> place, Vector512<T> most, Vector512<T> here, Vector512<T> gradient, ref Vector512<T> index, ref Vector512<T> value)
    {
        var mask = Vector512.Equals(place, most);
        index = Vector512.ConditionalSelect(mask, here, index);
        value = Vector512.ConditionalSelect(mask, gradient, value);
    }

    /// <summary>The same place of each square of a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Load(ref T values, int place) => Squares == 1
        ? Vector512.LoadUnsafe(ref Unsafe.Add(ref values, place))
        : Vector256.LoadUnsafe(ref Unsafe.Add(ref values, place)).ToVector512Unsafe().WithUpper(Vector256.LoadUnsafe(ref Unsafe.Add(ref values, place + 2 * TNest.PlainStride)));

    /// <summary>The indices of the first elements of the squares' windows, moved by a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Indices(int number)
    {
        var lower = Moved(Vector512<T>.Zero, number);
        return Squares == 1 ? lower : lower.WithUpper(Moved(Vector512<T>.Zero, number + 2 * TNest.GridStride).GetLower());
    }

    /// <summary>Integers of lanes, and a number added to each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Moved(Vector512<T> indices, int number) => typeof(T) == typeof(float)
        ? (indices.As<T, int>() + Vector512.Create(number)).As<int, T>()
        : (indices.As<T, long>() + Vector512.Create((long)number)).As<long, T>();
}
