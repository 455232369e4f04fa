using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Copies a matrix with rows and columns exchanged: weights, so that the contraction over their columns can load vectors, or a gradient that is computed so.</summary>
internal sealed record TransposeStep(Tensor Source, Tensor Copy, int SourceStride, int CopyStride, TransposeCondition Condition, bool IsOptional)
    : Step([Source, Copy], [], IsOptional)
{
    public override ParallelStage ParallelStage => Source.Role == TensorRole.Parameter ? ParallelStage.Preparation : ParallelStage.Samples;
}

/// <summary>When a copy is needed.</summary>
internal enum TransposeCondition
{
    Always,

    /// <summary>A single sample multiplies the matrix as it lies.</summary>
    ManySamples,

    /// <summary>There is something to add to.</summary>
    Accumulation,
}
