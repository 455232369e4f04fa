using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>What all programs of a network are lowered for.</summary>
/// <param name="IsParallel">Whether threads share the programs: then they go phase by phase.</param>
/// <param name="DividesRows">Whether threads divide the gradients of all samples: else each share of these has its own, if there are any.</param>
/// <param name="Kernels">Those that the programs share.</param>
internal sealed record LoweringContext(ElementType Type, bool IsParallel, bool DividesRows, SharedKernels Kernels)
{
    /// <summary>What a sum over the samples works at.</summary>
    public ParallelStage StageOfSums => DividesRows ? ParallelStage.Parameters : ParallelStage.Samples;

    /// <summary>The elements from one row of a tensor to the next.</summary>
    public int Stride(Tensor tensor) => RowLayout.StrideOf(tensor, Type);

    public bool FillsCaches(Tensor tensor) => !tensor.IsPerSample && (long)tensor.Length * Type.Bytes >= Budget.CachedMatrix;
}
