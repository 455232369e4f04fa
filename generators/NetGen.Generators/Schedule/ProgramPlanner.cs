using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Plans programs for blocks of samples: lowers what they compute to steps, puts these in order, and gives values their places.</summary>
/// <param name="sparse">The table whose gradient is kept row by row; null for none.</param>
/// <param name="gradients">Elements of scratch memory for gradients of the shares; 0 where threads divide the gradients of all samples.</param>
internal sealed class ProgramPlanner(LoweringContext context, SparseTable? sparse, int gradients)
{
    /// <summary>Plans one program.</summary>
    /// <param name="isTraining">Whether it computes gradients, for which shares may have places of their own.</param>
    public TiledProgram Plan(ProgramGroups program, bool isTraining = false)
    {
        var lowering = new ProgramLowering(context, sparse, isTraining);
        var steps = Read(program.Groups.SelectMany(group => lowering.Lower(group)).ToList(), program.Buffers).ToList();

        // Nothing that callers always get waits for what they may not ask for.
        List<Step> ordered = [.. steps.Where(step => !step.IsOptional), .. steps.Where(step => step.IsOptional)];
        if (context.IsParallel)
            ordered = [.. ordered.OrderBy(step => step.ParallelStage)];
        ordered = [.. ordered.Select(step => step is ScanStep scan ? scan.Among(ordered) : step)];
        bool sharesPlaces = !context.IsParallel || isTraining && gradients > 0;
        return new TiledProgram([.. ordered], program.Buffers.Layout(ordered, context.Type, sharesPlaces, isTraining ? gradients : 0));
    }

    /// <summary>
    /// Gradients that products find the places of by themselves are not spread unless something else reads them: then if that is asked for.
    /// </summary>
    private static IEnumerable<Step> Read(IReadOnlyList<Step> steps, BufferAssignment buffers)
    {
        foreach (var step in steps)
        {
            if (step.Operations is not [Unpool spread] || !steps.Any(other => other != step && other.Operations.Contains(spread)))
            {
                yield return step;
                continue;
            }

            var readers = steps.Where(other => other != step && other.Arguments.Any(argument => buffers.Root(argument) == buffers.Root(spread.Result))).ToList();
            if (readers.Count > 0)
                yield return step with { IsOptional = readers.All(reader => reader.IsOptional) };
        }
    }
}
