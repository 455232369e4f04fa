using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN313: Softmax in a hidden layer.</summary>
internal static class HiddenSoftmax
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from pair in network.Hidden()
        where pair.Layer is { Activation: "Softmax", Outputs: > 1 }
        select Finding.Of(
            RuleIds.HiddenSoftmax,
            pair.Layer.Activator.Source.Activation.Place,
            Numbers.Text(pair.Layer.Number),
            Numbers.Text(pair.Next.Number)) with
        {
            Remedies = new[] { FittingHead.UseActivation(pair.Layer.Activator, "ReLU") }.ToEquatableArray(),
        };
}
