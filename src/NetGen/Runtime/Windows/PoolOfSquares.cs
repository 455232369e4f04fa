namespace NetGen.Runtime;

/// <summary>The largest of each square of places is stored.</summary>
internal readonly struct PoolOfSquares;

/// <summary>The larger of each pair of places in a row is.</summary>
internal readonly struct PoolOfPairs;

/// <summary>All places are.</summary>
internal readonly struct NoPool;
