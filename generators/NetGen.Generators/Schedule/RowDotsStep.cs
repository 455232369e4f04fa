using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>A sample's row times the rows of a matrix as they lie: its gradient by the inputs of a layer.</summary>
internal sealed record RowDotsStep(Tensor Row, Tensor Matrix, Tensor Result, ImmutableArray<Operation> Operations, bool IsOptional)
    : Step([Row, Matrix, Result], Operations, IsOptional)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;

    /// <param name="epilogue">What overwrites the sums; null for nothing.</param>
    public static RowDotsStep Of(Contraction product, Map? epilogue) =>
        new(product.Left, product.Right, epilogue?.Result ?? product.Result, [product], IsOptional: false);
}
