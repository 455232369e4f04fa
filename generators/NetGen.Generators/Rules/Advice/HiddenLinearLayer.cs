using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>
/// NETGEN321: a hidden layer without an activation. One that is narrower than its neighbours is left alone: two thin matrices in the place
/// of a thick one save parameters.
/// </summary>
internal static class HiddenLinearLayer
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from pair in network.Hidden()
        where pair.Layer.Activation == "Identity"
            && pair.Layer.Outputs >= System.Math.Min(pair.Layer.Inputs, pair.Next.Outputs)
        select Finding.Of(
            RuleIds.HiddenLinearLayer,
            pair.Layer.Activator.Source.Activation.Place,
            Numbers.Text(pair.Layer.Number),
            Numbers.Text(pair.Next.Number)) with
        {
            Remedies = new[] { FittingHead.UseActivation(pair.Layer.Activator, "ReLU") }.ToEquatableArray(),
        };
}
