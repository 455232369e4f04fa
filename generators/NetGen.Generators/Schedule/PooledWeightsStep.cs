using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Copies weights to rows for each channel, with zeros around the taps.</summary>
/// <param name="Kernel">What reads the copy, and has its numbers.</param>
internal sealed record PooledWeightsStep(WindowContraction Kernel, Tensor Source, Tensor Copy, bool IsOptional) : Step([Source, Copy], [], IsOptional)
{
    public override ParallelStage ParallelStage => ParallelStage.Preparation;
}
