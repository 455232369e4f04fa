using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>The numbers of windows in front of a pool of squares, of which two below one another are one: their rows lie side by side, and the larger is left to choose.</summary>
internal readonly struct RowsTogether<T, TNest> : IWindowNest
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TNest : struct, IWindowNest
{
    public static int GridHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.GridHeight;
    }

    public static int GridWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.GridWidth;
    }

    public static int GridStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.GridStride;
    }

    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Height;
    }

    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Width;
    }

    public static int PlainStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.PlainStride;
    }

    public static int KernelHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.KernelHeight + 1;
    }

    public static int KernelWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.KernelWidth;
    }

    public static int StrideY
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    public static int StrideX
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.StrideX;
    }

    public static int DilationY
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int DilationX
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.DilationX;
    }

    public static int Top
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Top;
    }

    public static int Left
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Left;
    }

    public static int PoolHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int PoolWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.PoolWidth;
    }

    public static int Groups
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int Depth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Depth;
    }

    public static int Columns
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<T>.Count;
    }

    public static int WeightStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<T>.Count;
    }

    public static int WidestVector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<byte>.Count;
    }

    public static bool GroupsAreRows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }

    public static bool HasBias
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.HasBias;
    }
}
