using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The taps of one window that lie on the grid.</summary>
/// <param name="Y">Where the window begins, which may be above the grid.</param>
/// <param name="X">The same to the left.</param>
/// <param name="FirstY">The first tap row on the grid.</param>
/// <param name="EndY">The one behind the last.</param>
/// <param name="FirstX">The first tap column.</param>
/// <param name="EndX">The one behind the last.</param>
internal readonly record struct PoolWindow(int Y, int X, int FirstY, int EndY, int FirstX, int EndX)
{
    public int Places => (EndY - FirstY) * (EndX - FirstX);

    /// <param name="y">The window's row.</param>
    /// <param name="x">The window's column.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PoolWindow Of<TNest>(int y, int x)
        where TNest : struct, IWindowNest
    {
        int startY = y * TNest.StrideY - TNest.Top, startX = x * TNest.StrideX - TNest.Left;
        return IsInside<TNest>()
            ? new PoolWindow(startY, startX, 0, TNest.KernelHeight, 0, TNest.KernelWidth)
            : new PoolWindow(
                startY, startX,
                Math.Max(0, -startY), Math.Min(TNest.KernelHeight, TNest.GridHeight - startY),
                Math.Max(0, -startX), Math.Min(TNest.KernelWidth, TNest.GridWidth - startX));
    }

    /// <summary>Whether each row of a window has two places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreTwoWide<TNest>()
        where TNest : struct, IWindowNest => TNest.KernelWidth == 2 && IsInside<TNest>();

    /// <summary>Whether no place is in two windows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreApart<TNest>()
        where TNest : struct, IWindowNest => TNest.StrideY >= TNest.KernelHeight && TNest.StrideX >= TNest.KernelWidth;

    /// <summary>Whether each place is in exactly one window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Cover<TNest>()
        where TNest : struct, IWindowNest => TNest.StrideY == TNest.KernelHeight && TNest.StrideX == TNest.KernelWidth && IsInside<TNest>()
            && TNest.Height * TNest.StrideY == TNest.GridHeight && TNest.Width * TNest.StrideX == TNest.GridWidth;

    /// <summary>Whether no window reaches beyond the grid, which is known once code is jitted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsInside<TNest>()
        where TNest : struct, IWindowNest => TNest.Top == 0 && TNest.Left == 0
            && (TNest.Height - 1) * TNest.StrideY + TNest.KernelHeight <= TNest.GridHeight && (TNest.Width - 1) * TNest.StrideX + TNest.KernelWidth <= TNest.GridWidth;
}
