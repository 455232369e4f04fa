using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>What follows from the numbers of a <see cref="PooledGradient"/>, in elements.</summary>
internal readonly struct PooledSteps<TNest>
    where TNest : struct, IWindowNest
{
    /// <summary>Rows of the grid that the windows of a pool's places reach together.</summary>
    public static int Rows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.KernelHeight + TNest.PoolHeight - 1;
    }

    /// <summary>The length of each.</summary>
    public static int Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (TNest.KernelWidth + TNest.PoolWidth - 1) * TNest.GridStride;
    }

    /// <summary>From a row of the grid to the next.</summary>
    public static int GridRow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.GridWidth * TNest.GridStride;
    }

    /// <summary>From a row of taps to the next in the copy of the weights, which has zeros on both sides.</summary>
    public static int CopyRow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (TNest.KernelWidth + 2 * (TNest.PoolWidth - 1)) * TNest.GridStride;
    }

    /// <summary>Elements of the copy for a channel.</summary>
    public static int Copy
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (TNest.KernelHeight + 2 * (TNest.PoolHeight - 1)) * CopyRow;
    }

    /// <summary>The first tap in the copy, and where reading it begins for the first place of a pool's window.</summary>
    public static int First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (TNest.PoolHeight - 1) * CopyRow + (TNest.PoolWidth - 1) * TNest.GridStride;
    }
}
