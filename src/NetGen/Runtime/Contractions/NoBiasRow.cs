namespace NetGen.Runtime;

/// <summary>Says that a tile has the rows of weights alone.</summary>
internal readonly struct NoBiasRow;
