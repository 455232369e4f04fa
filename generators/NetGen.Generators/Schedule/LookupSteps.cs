using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Looks rows of a table up.</summary>
/// <param name="Stride">The elements from one row of the result to the next.</param>
internal sealed record GatherStep(Gather Gather, int Stride) : Step([.. Gather.Operands, Gather.Result], [Gather], IsOptional: false)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;
}

/// <summary>Adds rows to those of a table.</summary>
/// <param name="Stride">The elements from one row that is added to the next.</param>
/// <param name="DividesRows">Whether threads share the rows of the table, each of which is a sum over all samples.</param>
/// <param name="IsCleared">Whether what it adds to is 0 already: else it makes that so, where there is nothing to accumulate.</param>
internal sealed record ScatterStep(Scatter Scatter, int Stride, bool DividesRows, bool IsCleared) : Step([.. Scatter.Operands, Scatter.Result], [Scatter], IsOptional: false)
{
    public override ParallelStage ParallelStage => DividesRows ? ParallelStage.Parameters : ParallelStage.Samples;
}
