using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN103: more parameters than one array can hold. Their gradients and moments take an array of that size each.</summary>
internal static class TooManyParameters
{
    /// <summary>What the runtime's AlignedBuffer can hold: the longest array of bytes, less what aligning and padding take.</summary>
    internal const long MostBytes = 0x7FFFFFC7 - 4096 - 128;

    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        int size = network.Precision == "Double" ? sizeof(double) : sizeof(float);
        long parameters = 0;
        for (int i = 0; i < network.Layers.Length; i++)
        {
            if (network.Layers[i] is not DenseLayerDeclaration { Inputs.Value: > 0, Outputs.Value: > 0 } layer)
                continue;

            // At most 2^62 and a little: no overflow, since the first layer that passes the limit ends the count.
            parameters += ((long)layer.Inputs.Value + (network.HasBias(layer) ? 1 : 0)) * layer.Outputs.Value;
            if (parameters > MostBytes / size)
            {
                yield return Finding.Of(
                    RuleIds.TooManyParameters,
                    layer.Outputs.Place,
                    Numbers.Text(i + 1),
                    Numbers.Grouped(parameters),
                    Numbers.Grouped((decimal)parameters * size),
                    Numbers.Grouped(MostBytes));
                yield break;
            }
        }
    }
}
