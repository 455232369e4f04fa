using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN103: more parameters than an <see cref="int"/> can index.</summary>
internal static class TooManyParameters
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        long parameters = 0;
        for (int i = 0; i < network.Layers.Length; i++)
        {
            if (network.Layers[i] is not DenseLayerDeclaration { Inputs.Value: > 0, Outputs.Value: > 0 } layer)
                continue;

            // At most 2^62 and a little: no overflow, since the first layer that passes the limit ends the count.
            parameters += ((long)layer.Inputs.Value + (network.HasBias(layer) ? 1 : 0)) * layer.Outputs.Value;
            if (parameters > int.MaxValue)
            {
                yield return Finding.Of(
                    RuleIds.TooManyParameters,
                    layer.Outputs.Place,
                    Numbers.Text(i + 1),
                    Numbers.Grouped(parameters),
                    Numbers.Grouped(int.MaxValue));
                yield break;
            }
        }
    }
}
