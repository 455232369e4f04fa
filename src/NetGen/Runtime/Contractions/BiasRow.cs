namespace NetGen.Runtime;

/// <summary>Says that a tile has one more row, the sum of the right operand's rows.</summary>
internal readonly struct BiasRow;
