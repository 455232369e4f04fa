using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>A table of which a step updates the rows alone that its batch names.</summary>
/// <param name="Optimizer">How an update of a row follows from its gradient.</param>
internal sealed record SparseTable(Parameter Table, OptimizerFormula Optimizer);
