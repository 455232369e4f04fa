using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The numbers of the pool behind a convolution, which say what its windows are.</summary>
internal readonly struct Squares<TNest> : IWindowNest
    where TNest : struct, IWindowNest
{
    public static int GridHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Height;
    }

    public static int GridWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Width;
    }

    public static int GridStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.PlainStride;
    }

    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Height / TNest.PoolHeight;
    }

    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Width / TNest.PoolWidth;
    }

    public static int PlainStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.PlainStride;
    }

    public static int KernelHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.PoolHeight;
    }

    public static int KernelWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.PoolWidth;
    }

    public static int StrideY
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.PoolHeight;
    }

    public static int StrideX
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.PoolWidth;
    }

    public static int DilationY
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int DilationX
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int Top
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    public static int Left
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    public static int PoolHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int PoolWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int Groups
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int Depth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Columns;
    }

    public static int Columns
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Columns;
    }

    public static int WeightStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    public static int WidestVector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.WidestVector;
    }

    public static bool GroupsAreRows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }

    public static bool HasBias
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }
}
