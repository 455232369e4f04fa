namespace NetGen.Runtime;

/// <summary>A sum over the places, windows of the left operand times rows of the right one: the gradient of a convolution's weights.</summary>
internal readonly struct WindowLeftSum<TNest> : IWindowAccess
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

    public static int RightStride => TNest.PlainStride;

    public static int RightTurn => 0;

    public static int RightSampleTurn => 0;

    public static int RightTapTurn => 0;

    public static int ResultStep => TNest.WeightStride;

    public static int ResultTurn => 0;

    public static bool Accumulates => false;

    public static bool HasBias => TNest.HasBias;
}
