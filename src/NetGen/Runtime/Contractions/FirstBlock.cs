namespace NetGen.Runtime;

/// <summary>The terms of a contraction that are gone through first.</summary>
internal readonly struct FirstBlock<TNest> : IContractionNest
    where TNest : struct, IContractionNest
{
    public static int Inputs => TNest.Block;

    public static int Columns => TNest.Columns;

    public static int LeftStride => TNest.LeftStride;

    public static int RightStride => TNest.RightStride;

    public static int ResultStride => TNest.ResultStride;

    public static bool HasBias => TNest.HasBias;

    public static int WidestVector => TNest.WidestVector;
}
