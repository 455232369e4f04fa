namespace NetGen.Generators.Declaration;

/// <summary>
/// Groups that are opened on one side of a border, a head's or a repetition's, and joined on the other. Neither end finds the other then, but a person made one
/// mistake.
/// </summary>
/// <param name="layers">In source order.</param>
internal sealed class CrossedGroups(LayerDeclaration[] layers)
{
    /// <summary>Puts one problem in the place of two: of the group that is not closed, and of the join that closes nothing.</summary>
    public IEnumerable<StructureProblem> Merge(IReadOnlyList<StructureProblem> problems)
    {
        List<StructureProblem> merged = [.. problems];
        foreach (StructureProblem join in problems.Where(static problem => problem is { Kind: StructureProblemKind.ClosesNothing, Source.Kind: not LayerKind.End }))
        {
            StructureProblem? group = merged
                .Where(problem => problem is { Kind: StructureProblemKind.NotClosed, Source.Kind: not LayerKind.Repeat } && Place(problem.Source) < Place(join.Source))
                .OrderBy(problem => Place(problem.Source))
                .LastOrDefault();
            if (group is null)
                continue;
            merged.Remove(group);
            merged[merged.IndexOf(join)] = Crossing(group.Source, join.Source);
        }

        return merged;
    }

    private int Place(LayerDeclaration layer) => Array.IndexOf(layers, layer);

    private StructureProblem Crossing(LayerDeclaration opener, LayerDeclaration join)
    {
        LayerDeclaration? head = layers.Skip(Place(opener)).Take(Place(join) - Place(opener)).FirstOrDefault(static layer => layer.Kind == LayerKind.Head);
        StructureProblem problem = head is null ? new(StructureProblemKind.ClosesAcross, join) : new(StructureProblemKind.HeadInside, head);
        return problem with { Opener = opener, Closer = join };
    }
}
