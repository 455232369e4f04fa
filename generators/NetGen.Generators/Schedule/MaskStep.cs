using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Draws a mask of dropout.</summary>
/// <param name="Stride">The elements from one row to the next.</param>
internal sealed record MaskStep(RandomMask Mask, int Stride) : Step([Mask.Result], [Mask], IsOptional: false)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;
}
