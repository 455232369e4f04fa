using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>A layer as it is declared: what the head of the generated file says of it. How it is computed follows from the operations.</summary>
/// <param name="Number">From 1, as in the equations.</param>
/// <param name="Function">What it does to its sums, as the declaration says: <c>Sigmoid</c>.</param>
/// <param name="Inputs">Values of a sample that it takes.</param>
/// <param name="Outputs">Values that it gives.</param>
/// <param name="Product">Its product with weights; null where it has none.</param>
internal sealed record GraphLayer(int Number, string Function, int Inputs, int Outputs, ImmutableArray<Parameter> Parameters, Contraction? Product);
