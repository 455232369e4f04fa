namespace NetGen.Runtime;

/// <summary>Windows of the left operand: each place of the result sums over the taps of its window.</summary>
internal readonly struct WindowGather<TNest> : IWindowAccess
    where TNest : struct, IWindowNest
{
    public static int Height => TNest.Height;

    public static int Width => TNest.Width;

    public static int Depth => WindowSteps<TNest>.DepthTogether;

    public static int TapRows => TNest.KernelHeight;

    public static int TapColumns => WindowSteps<TNest>.TapsApart;

    public static int TapRowStep => WindowSteps<TNest>.TapRow;

    public static int TapColumnStep => WindowSteps<TNest>.TapColumn;

    public static int LeftStep => WindowSteps<TNest>.Column;

    public static int LeftTurn => WindowSteps<TNest>.Turn;

    public static int LeftSampleTurn => WindowSteps<TNest>.SampleTurn;

    public static int RightStride => TNest.WeightStride;

    public static int RightTurn => 0;

    public static int RightSampleTurn => 0;

    public static int RightTapTurn => WindowSteps<TNest>.WeightTap - TNest.Depth * TNest.WeightStride;

    public static int ResultStep => TNest.PlainStride;

    public static int ResultTurn => 0;

    public static bool Accumulates => false;

    public static bool HasBias => TNest.HasBias;
}
