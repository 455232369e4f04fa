using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>The mean over all rows of a batch.</summary>
/// <param name="Stride">The elements from one row to the next.</param>
internal sealed record MeanStep(BatchMean Mean, int Stride) : Step([Mean.Operand, Mean.Result], [Mean], IsOptional: false)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;
}

/// <summary>Moves what inference knows towards a batch's statistic.</summary>
internal sealed record RunningStep(RunningUpdate Update) : Step([Update.Statistic, Update.Result], [Update], IsOptional: false)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;
}
