using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>A sum over the places, rows of the left operand times windows of the right one: the gradient of a transposed convolution's weights.</summary>
internal readonly struct WindowRightSum<TNest> : IWindowAccess
    where TNest : struct, IWindowNest
{
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

    public static int Depth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Depth;
    }

    public static int TapRows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.KernelHeight;
    }

    public static int TapColumns
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.KernelWidth;
    }

    public static int TapRowStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowSteps<TNest>.TapRow;
    }

    public static int TapColumnStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowSteps<TNest>.TapColumn;
    }

    public static int UnitStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    public static int LeftStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.PlainStride;
    }

    public static int LeftTurn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    public static int LeftRow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Width * TNest.PlainStride;
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

    public static int LeftSampleTurn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    public static int RightStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowSteps<TNest>.Column;
    }

    public static int RightTurn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowSteps<TNest>.Turn;
    }

    public static int RightSampleTurn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowSteps<TNest>.SampleTurn;
    }

    public static int RightTapTurn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    public static int ResultStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.WeightStride;
    }

    public static int ResultTurn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    public static bool Accumulates
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
