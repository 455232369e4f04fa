using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The same windows, with weights of which those that a panel of the result reads were copied to where they lie together.</summary>
internal readonly struct PackedWindows<V, T, TNest, TPanel> : IWindowNest
    where V : struct, ISimd<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TNest : struct, IWindowNest
    where TPanel : struct, IWindowPanel
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
        get => TNest.KernelHeight;
    }

    public static int KernelWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.KernelWidth;
    }

    public static int StrideY
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.StrideY;
    }

    public static int StrideX
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.StrideX;
    }

    public static int DilationY
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.DilationY;
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
        get => TNest.PoolHeight;
    }

    public static int PoolWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.PoolWidth;
    }

    public static int Groups
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Groups;
    }

    public static int Depth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Depth;
    }

    public static int Columns
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Columns;
    }

    public static int WeightStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TPanel.Vectors * V.Count;
    }

    public static bool HasBias
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.HasBias;
    }
}
