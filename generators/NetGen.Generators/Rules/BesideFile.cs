using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN712: layers, and settings of layers, beside <c>[Onnx]</c>.</summary>
internal static class BesideFile
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        string file = $"'{network.Onnx!.Name}'";
        foreach (var layer in network.Layers)
        {
            yield return Finding.Of(RuleIds.BesideFile, layer.Place, $"[{layer.KindName}]", $"all layers are in {file}") with
            {
                Properties = AttributeRemoval.Properties(layer),
            };
        }

        var options = network.Options;
        foreach (var (name, place, reason) in new[]
        {
            (nameof(options.Weights), options.Weights?.Place, $"the weights are in {file}, and Load takes others"),
            (nameof(options.Initializer), options.Initializer?.Place, $"the weights are in {file}"),
            (nameof(options.Bias), options.Bias?.Place, $"the biases are in {file}"),
            (nameof(options.SparseInputs), options.SparseInputs?.Place, "the network of a file computes with all of its inputs"),
        })
        {
            if (place is not null)
            {
                yield return Finding.Of(RuleIds.BesideFile, place, name, reason) with
                {
                    Remedies = new[] { Remedy.Of("RemoveOption", $"Remove {name}", new ArgumentEdit(options.Place!, name, null)) }.ToEquatableArray(),
                };
            }
        }
    }
}
