using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN101: the inputs that a layer states, or the shape that <c>[Shape]</c> does, are not what there is.</summary>
internal static class LayersDoNotFit
{
    /// <summary>The property that holds what the claiming attribute is called.</summary>
    public const string Claimant = "Claimant";

    /// <summary>The property that holds how many inputs are claimed.</summary>
    public const string Inputs = "Inputs";

    /// <summary>The property that holds how many there are.</summary>
    public const string PreviousOutputs = "PreviousOutputs";

    /// <summary>The property that holds what the attribute is called whose number could change instead: the first additional location.</summary>
    public const string Decider = "Decider";

    /// <summary>The property of a finding where a dense layer gives too few or too many, so that one more like it would help.</summary>
    public const string Insertion = "Insertion";

    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from problem in network.Problems(StructureProblemKind.WrongClaim)
        where IsOrdered(problem)
        select Mismatch(problem);

    /// <summary>Layers that stand apart follow one another in no order.</summary>
    private static bool IsOrdered(StructureProblem problem) =>
        problem.Decider is not { } decider || decider.Source.Place.Part == problem.Source.Place.Part;

    private static Finding Mismatch(StructureProblem problem)
    {
        bool isLayer = problem.Source.ClaimedInputs is not null, isOfLast = problem.Given.WithLast(problem.Wanted.Last) == problem.Wanted;
        SourceSpan claim = isLayer ? problem.Source.ClaimedInputs!.Place : isOfLast ? problem.Source.Axes.Last().Place : problem.Source.Place;
        string claimed = isLayer ? $"takes {Numbers.Count(problem.Wanted.Last, "input")}" : $"claims {problem.Wanted}";
        string giver = problem.Giver.Length == 0 ? "the input" : problem.Giver;
        bool lacksFlatten = problem.Given.Axes.Length > 1 && problem.Given.Size == problem.Wanted.Last && (isLayer || problem.Wanted.Axes.Length == 1);
        string advice = lacksFlatten ? $"put [Flatten] before {problem.Label}"
            : isOfLast ? "make the two numbers equal"
            : $"it changes no shape, so state {problem.Given} or leave it out";
        Finding finding = Finding.Of(RuleIds.LayersDoNotFit, claim, $"{Labels.Capitalized(problem.Label)} {claimed}", giver, problem.Given.ToString(), advice);
        if (lacksFlatten)
            return finding with { Properties = FlattenInsertion.Properties };
        return !isOfLast ? finding with { Remedies = Restated(problem.Source, problem.Given).ToEquatableArray() }
            : problem.IsRepeated ? finding with { Remedies = isLayer ? LeaveOut(problem.Source) : default }
            : finding with
            {
                AdditionalPlaces = problem.Decider is { } decider ? new[] { decider.Place }.ToEquatableArray() : default,
                Properties = Properties(problem).ToEquatableArray(),
            };
    }

    /// <summary>The shape that there is, where as many axes are claimed.</summary>
    private static IEnumerable<Remedy> Restated(LayerDeclaration shape, Shape given)
    {
        if (shape.Axes.Length == given.Axes.Length)
        {
            yield return Remedy.Of("Restate", $"Change [{shape.KindName}] to {given}", [.. shape.Axes.Zip(given.Axes, static (axis, length) => (axis, length))
                .Where(static pair => pair.axis.Value != pair.length)
                .Select(static pair => new ArgumentEdit(pair.axis.Place, "", Numbers.Text(pair.length)))]);
        }
    }

    /// <summary>No number fits all rounds of a repetition.</summary>
    private static EquatableArray<Remedy> LeaveOut(LayerDeclaration layer) => new[]
    {
        Remedy.Of("InferInputs", "Leave the inputs to be inferred", new ArgumentEdit(layer.Place, "inputs", null)),
    }.ToEquatableArray();

    private static IEnumerable<FindingProperty> Properties(StructureProblem problem)
    {
        yield return new(Claimant, problem.Label);
        yield return new(Inputs, Numbers.Text(problem.Wanted.Last));
        yield return new(PreviousOutputs, Numbers.Text(problem.Given.Last));
        if (problem.Decider is { } decider)
            yield return new(Decider, decider.Label);
        if (problem.Decider is { Source.Kind: LayerKind.Layer })
            yield return new(Insertion, "");
    }
}
