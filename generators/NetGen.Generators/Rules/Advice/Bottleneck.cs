using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN104: a layer of one neuron between wide ones.</summary>
internal static class Bottleneck
{
    private const int Wide = 4;

    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from pair in network.Hidden()
        where pair.Layer.Outputs == 1 && pair.Layer.Inputs >= Wide && pair.Next.Outputs >= Wide
        select Finding.Of(
            RuleIds.Bottleneck,
            pair.Layer.Layer.Source.Outputs!.Place,
            Numbers.Text(pair.Layer.Number),
            Numbers.Text(pair.Layer.Inputs),
            Numbers.Text(pair.Next.Outputs));
}
