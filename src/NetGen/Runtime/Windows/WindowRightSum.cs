namespace NetGen.Runtime;

/// <summary>A sum over the places, rows of the left operand times windows of the right one: the gradient of a transposed convolution's weights.</summary>
internal readonly struct WindowRightSum<TNest> : IWindowAccess
    where TNest : struct, IWindowNest
{
    public static int Height => TNest.Height;

    public static int Width => TNest.Width;

    public static int Depth => TNest.Depth;

    public static int TapRows => TNest.KernelHeight;

    public static int TapColumns => TNest.KernelWidth;

    public static int TapRowStep => WindowSteps<TNest>.TapRow;

    public static int TapColumnStep => WindowSteps<TNest>.TapColumn;

    public static int LeftStep => TNest.PlainStride;

    public static int LeftTurn => 0;

    public static int LeftSampleTurn => 0;

    public static int RightStride => WindowSteps<TNest>.Column;

    public static int RightTurn => WindowSteps<TNest>.Turn;

    public static int RightSampleTurn => WindowSteps<TNest>.SampleTurn;

    public static int RightTapTurn => 0;

    public static int ResultStep => TNest.WeightStride;

    public static int ResultTurn => 0;

    public static bool Accumulates => false;

    public static bool HasBias => false;
}
