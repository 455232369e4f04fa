namespace NetGen.Runtime;

/// <summary>As many terms of a contraction as are gone through at once; those before have begun the sums.</summary>
internal readonly struct NextBlock<TNest> : IContractionNest
    where TNest : struct, IContractionNest
{
    public static int Inputs => TNest.Block;

    public static int Columns => TNest.Columns;

    public static int LeftStride => TNest.LeftStride;

    public static int RightStride => TNest.RightStride;

    public static int ResultStride => TNest.ResultStride;

    public static bool HasBias => false;

    public static int WidestVector => TNest.WidestVector;
}
