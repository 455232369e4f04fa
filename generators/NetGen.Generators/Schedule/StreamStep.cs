using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Moves rows from step to step, where a sample is one step of a sequence.</summary>
internal sealed record StreamStep(Operation Operation, bool IsOptional) : Step([.. Operation.Operands, Operation.Result], [Operation], IsOptional)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;
}
