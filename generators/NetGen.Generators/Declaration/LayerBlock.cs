namespace NetGen.Generators.Declaration;

/// <summary>An attribute, or a <c>[Repeat]</c> with all up to its <c>[End]</c>.</summary>
/// <param name="Source">The attribute.</param>
/// <param name="Body">What is repeated; null of any other attribute.</param>
internal sealed record LayerBlock(LayerDeclaration Source, IReadOnlyList<LayerBlock>? Body)
{
    /// <summary>Nests the attributes of a class.</summary>
    /// <param name="layers">In source order.</param>
    /// <param name="mostDepth">How far repetitions may nest: beyond it nothing is read.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static List<LayerBlock> Parse(IEnumerable<LayerDeclaration> layers, int mostDepth, Action<StructureProblem> report)
    {
        Stack<(LayerDeclaration Repeat, List<LayerBlock> Outer)> open = new();
        List<LayerBlock> current = [];
        foreach (LayerDeclaration layer in layers)
        {
            if (layer.Kind == LayerKind.Repeat)
            {
                if (open.Count == mostDepth)
                {
                    report(new StructureProblem(StructureProblemKind.TooDeep, layer));
                    break;
                }

                open.Push((layer, current));
                current = [];
            }
            else if (layer.Kind != LayerKind.End)
                current.Add(new LayerBlock(layer, Body: null));
            else if (open.Count > 0)
                current = Close(current, open.Pop());
            else
                report(new StructureProblem(StructureProblemKind.ClosesNothing, layer));
        }

        while (open.Count > 0)
        {
            report(new StructureProblem(StructureProblemKind.NotClosed, open.Peek().Repeat));
            current = Close(current, open.Pop());
        }

        return current;
    }

    private static List<LayerBlock> Close(List<LayerBlock> body, (LayerDeclaration Repeat, List<LayerBlock> Outer) open)
    {
        open.Outer.Add(new LayerBlock(open.Repeat, body));
        return open.Outer;
    }
}
