using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Loops over tensors that lie in any way.</summary>
internal sealed record NestStep(Operation Operation, bool IsOptional) : Step([.. Operation.Operands.Distinct(), Operation.Result], [Operation], IsOptional)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;
}
