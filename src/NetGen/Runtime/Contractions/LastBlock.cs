namespace NetGen.Runtime;

/// <summary>The terms of a contraction that blocks of equal size leave over.</summary>
internal readonly struct LastBlock<TNest> : IContractionNest
    where TNest : struct, IContractionNest
{
    public static int Inputs => TNest.Inputs % TNest.Block;

    public static int Columns => TNest.Columns;

    public static int LeftStride => TNest.LeftStride;

    public static int RightStride => TNest.RightStride;

    public static int ResultStride => TNest.ResultStride;

    public static bool HasBias => false;

    public static int WidestVector => TNest.WidestVector;
}
