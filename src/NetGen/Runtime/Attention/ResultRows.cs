namespace NetGen.Runtime;

/// <summary>Rows of what attention gives, or of the gradients by it.</summary>
internal readonly struct ResultRows<TNest> : IAttentionRows
    where TNest : struct, IAttentionNest
{
    public static int Stride => TNest.ResultStride;

    public static int Size => TNest.Size;
}
