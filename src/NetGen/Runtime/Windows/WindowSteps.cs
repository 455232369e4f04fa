using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>What follows from the numbers of windows, in elements.</summary>
internal readonly struct WindowSteps<TNest>
    where TNest : struct, IWindowNest
{
    /// <summary>Whether taps side by side lie together, without a gap between their channels: then they are one.</summary>
    private static bool AreTogether
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.DilationX == 1 && TNest.GridStride == TNest.Depth;
    }

    /// <summary>From a window to the next.</summary>
    public static int Column
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.StrideX * TNest.GridStride;
    }

    /// <summary>From a window to the one below.</summary>
    public static int Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.StrideY * TNest.GridWidth * TNest.GridStride;
    }

    /// <summary>From a sample's grid to that of the next.</summary>
    public static int Sample
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.GridHeight * TNest.GridWidth * TNest.GridStride;
    }

    /// <summary>From the last window of a row to the first of the next, once the step to a next one is made.</summary>
    public static int Turn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Row - TNest.Width * Column;
    }

    /// <summary>The same from the last of a sample to the first of the next.</summary>
    public static int SampleTurn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Sample - TNest.Height * Row;
    }

    /// <summary>From a tap to the next.</summary>
    public static int TapColumn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.DilationX * TNest.GridStride;
    }

    /// <summary>From a tap to the one below.</summary>
    public static int TapRow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.DilationY * TNest.GridWidth * TNest.GridStride;
    }

    /// <summary>From the weights of a group to those of the next.</summary>
    public static int WeightGroup
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.GroupsAreRows ? TNest.Depth * TNest.WeightStride : TNest.Columns;
    }

    /// <summary>From the weights of a tap to those of the next.</summary>
    public static int WeightTap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (TNest.GroupsAreRows ? TNest.Groups : 1) * TNest.Depth * TNest.WeightStride;
    }

    /// <summary>Taps side by side that are told apart where channels are read one after the other.</summary>
    public static int TapsApart
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AreTogether ? 1 : TNest.KernelWidth;
    }

    /// <summary>The channels of all that is not told apart.</summary>
    public static int DepthTogether
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AreTogether ? TNest.KernelWidth * TNest.Depth : TNest.Depth;
    }
}
