namespace NetGen.Runtime;

/// <summary>Which of the tiles that cover something are meant.</summary>
internal interface ITileShare
{
    /// <summary>Whether it is the last one, which has what is left.</summary>
    static abstract bool IsLast { get; }
}

/// <summary>All whole tiles.</summary>
internal readonly struct WholeTiles : ITileShare
{
    public static bool IsLast => false;
}

/// <summary>The one that has what is left.</summary>
internal readonly struct LastTile : ITileShare
{
    public static bool IsLast => true;
}
