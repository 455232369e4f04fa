namespace NetGen.Runtime;

/// <summary>Rows of queries, keys and values, or of the gradients by them.</summary>
internal readonly struct SourceRows<TNest> : IAttentionRows
    where TNest : struct, IAttentionNest
{
    public static int Stride => TNest.SourceStride;

    public static int Size => TNest.Size;
}
