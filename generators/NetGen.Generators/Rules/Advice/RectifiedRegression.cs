using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN316: ReLU on the output of a regression.</summary>
internal static class RectifiedRegression
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from head in network.Structure.Heads
        where head.Loss is { Custom: null, Name: not ("CrossEntropy" or "BinaryCrossEntropy") }
        let last = head.Ending
        where last is not null && ActivationTraits.Find(last.Activation.LibraryName) is { Rectifies: true }
        select Finding.Of(
            RuleIds.RectifiedRegression, last.Source.Activation.Place, Labels.Capitalized(last.Label), last.Activation.Name) with
        {
            Remedies = FittingHead.Activations(last, "Identity").ToEquatableArray(),
        };
}
