namespace NetGen.Runtime;

/// <summary>Windows of the result: each place of the left operand adds to one tap of its window at a time.</summary>
internal readonly struct WindowScatter<TNest> : IWindowAccess
    where TNest : struct, IWindowNest
{
    public static int Height => TNest.Height;

    public static int Width => TNest.Width;

    public static int Depth => TNest.Depth;

    public static int TapRows => 1;

    public static int TapColumns => 1;

    public static int TapRowStep => WindowSteps<TNest>.TapRow;

    public static int TapColumnStep => WindowSteps<TNest>.TapColumn;

    public static int LeftStep => TNest.PlainStride;

    public static int LeftTurn => 0;

    public static int LeftSampleTurn => 0;

    public static int RightStride => TNest.WeightStride;

    public static int RightTurn => 0;

    public static int RightSampleTurn => 0;

    public static int RightTapTurn => 0;

    public static int ResultStep => WindowSteps<TNest>.Column;

    public static int ResultTurn => WindowSteps<TNest>.Turn;

    public static bool Accumulates => true;

    public static bool HasBias => false;
}
