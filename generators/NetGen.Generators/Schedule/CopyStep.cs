using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Copies the rows of each sample to where they lie otherwise: with a border or without, or in other lengths.</summary>
/// <param name="Operation">What is copied to where.</param>
internal sealed record CopyStep(Operation Operation, PictureLayout Source, PictureLayout Destination, bool IsOptional)
    : Step([Operation.Operands[0], Operation.Result], [Operation], IsOptional)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;
}
