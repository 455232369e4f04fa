using System.Globalization;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN304: class weights that are not one number, at least 0, for each output.</summary>
internal static class ClassWeightsDoNotFit
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        if (network.Options.ClassWeights is not { } weights || network.Layers.LastOrDefault() is not DenseLayerDeclaration last)
            yield break;
        if (weights.Value.Length != last.Outputs.Value)
            yield return Finding.Of(RuleIds.ClassWeightsDoNotFit, weights.Place, $"there are {Count(weights.Value.Length)} for {Count(last.Outputs.Value)} outputs");
        foreach (double weight in weights.Value)
        {
            if (!(weight >= 0) || double.IsInfinity(weight))
                yield return Finding.Of(RuleIds.ClassWeightsDoNotFit, weights.Place, $"{weight.ToString("R", CultureInfo.InvariantCulture)} is among them");
        }
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
