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
        foreach (var layer in network.Structure.Parameters.Tensors.GroupBy(tensor => tensor.Layer.Number))
        {
            if (layer.Any(tensor => tensor.Shape.Axes.Any(axis => axis < 1)))
                continue;

            // At most 2^62 and a little: no overflow, since the first layer that passes the limit ends the count.
            parameters += layer.Sum(tensor => tensor.Length);
            if (parameters > MostBytes / size)
            {
                LayerDeclaration source = layer.First().Layer.Source;
                yield return Finding.Of(
                    RuleIds.TooManyParameters,
                    source.Outputs?.Place ?? source.Place,
                    Numbers.Text(layer.Key),
                    Numbers.Grouped(parameters),
                    Numbers.Grouped((decimal)parameters * size),
                    Numbers.Grouped(MostBytes));
                yield break;
            }
        }
    }
}
