namespace NetGen.Runtime;

/// <summary>Rows of which a head has a part.</summary>
internal interface IAttentionRows
{
    /// <summary>From a row to the next.</summary>
    static abstract int Stride { get; }

    /// <summary>The elements of a head's part.</summary>
    static abstract int Size { get; }
}
