namespace NetGen.Runtime;

/// <summary>Rows of a head's part alone, one behind the other.</summary>
internal readonly struct HeadAlone<TNest> : IAttentionRows
    where TNest : struct, IAttentionNest
{
    public static int Stride => TNest.Size;

    public static int Size => TNest.Size;
}
