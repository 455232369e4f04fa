using System.Globalization;

namespace NetGen.Generators.Declaration;

/// <summary>A weight or a bias as files hold it: in the names and shapes of PyTorch's <c>torch.nn.Sequential</c>, which the library's <c>ParameterSlot</c> has too.</summary>
/// <param name="Name">Its name: <c>0.weight</c>.</param>
/// <param name="Layer">The layer's number, from 1.</param>
/// <param name="Shape"><c>[outputs, inputs]</c> for a weight and <c>[outputs]</c> for a bias.</param>
internal sealed record ParameterTensor(string Name, int Layer, string Shape)
{
    /// <summary>The parameters of a network, first to last.</summary>
    /// <remarks>The number in a name counts modules, and activation and dropout are modules of their own; Identity is none.</remarks>
    public static IEnumerable<ParameterTensor> Of(NetworkDeclaration network)
    {
        (int module, int number) = (0, 0);
        foreach (var layer in network.Layers.OfType<DenseLayerDeclaration>())
        {
            number++;
            string outputs = Text(layer.Outputs.Value);
            yield return new ParameterTensor($"{Text(module)}.weight", number, $"[{outputs}, {Text(layer.Inputs.Value)}]");
            if (network.HasBias(layer))
                yield return new ParameterTensor($"{Text(module)}.bias", number, $"[{outputs}]");
            module += 1 + (layer.Activation.Value == "Identity" ? 0 : 1) + (layer.Dropout > 0 ? 1 : 0);
        }
    }

    /// <summary>Whether a tensor's name is that of a parameter: a number, a dot and a name.</summary>
    public static bool IsName(string name) => name.IndexOf('.') is var dot and > 0 && name.Take(dot).All(static letter => letter is >= '0' and <= '9');

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
