using System.Globalization;

namespace NetGen.Weights;

/// <summary>Where a weight or a bias lies in a network's parameters, and what PyTorch calls it.</summary>
/// <param name="Name">Its name in <c>torch.nn.Sequential</c>.</param>
/// <param name="Layer">The layer's number, from 1.</param>
/// <param name="Offset">Where it begins in <see cref="INetwork{TSelf, T}.Parameters"/>.</param>
/// <param name="Shape">
/// Its shape in PyTorch: <c>[outputs, inputs]</c> for a weight, which is transposed there, and <c>[outputs]</c> for a bias.
/// </param>
internal sealed record ParameterSlot(string Name, int Layer, int Offset, long[] Shape)
{
    public int Length => (int)TensorShape.Count(Shape);

    /// <summary>The parameters of a network, first to last.</summary>
    /// <remarks>
    /// The number in a name counts modules: every layer is one, and so are an activation or a dropout within a dense layer; Identity is none.
    /// A layer with a name of its own has that.
    /// </remarks>
    public static IEnumerable<ParameterSlot> Of(NetworkDescription description)
    {
        (var module, var offset) = (0, 0);
        for (var i = 0; i < description.Layers.Count; i++)
        {
            var layer = description.Layers[i];
            var prefix = layer.Name ?? module.ToString(CultureInfo.InvariantCulture);
            foreach (var (name, shape) in TensorsOf(layer))
            {
                var slot = new ParameterSlot($"{prefix}.{name}", i + 1, offset, shape);
                yield return slot;
                offset += slot.Length;
            }

            module += ModulesOf(layer);
        }
    }

    private static IEnumerable<(string Name, long[] Shape)> TensorsOf(LayerDescription layer)
    {
        var isDense = layer.Kind == "Layer";
        if (!isDense && layer.Kind is not ("LayerNorm" or "RMSNorm")) yield break;
        yield return ("weight", isDense ? [layer.Outputs, layer.Inputs] : [layer.Outputs]);
        if (layer.HasBias) yield return ("bias", [layer.Outputs]);
    }

    private static int ModulesOf(LayerDescription layer) => layer.Kind != "Layer" ? 1
        : 1 + (layer.Activation != nameof(Activation.Identity) ? 1 : 0) + (layer.Dropout > 0 ? 1 : 0);

    /// <summary>Whether a tensor's name is that of a parameter in <c>torch.nn.Sequential</c>: a number, a dot and a name.</summary>
    public static bool IsParameterName(string name) =>
        name.IndexOf('.') is var dot and > 0 && !name.AsSpan(0, dot).ContainsAnyExceptInRange('0', '9');
}
