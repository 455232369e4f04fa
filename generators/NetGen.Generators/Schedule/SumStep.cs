using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Sums the rows of all samples: a bias gradient that no weight gradient's kernel includes.</summary>
/// <param name="Stride">The elements from one row to the next.</param>
/// <param name="ParallelStage">Of its samples where each share has gradients of its own, else of the parameters.</param>
internal sealed record SumStep(SampleSum Sum, int Stride, ParallelStage ParallelStage, bool IsOptional = false) : Step([Sum.Operand, Sum.Result], [Sum], IsOptional)
{
    public override ParallelStage ParallelStage { get; } = ParallelStage;
}
