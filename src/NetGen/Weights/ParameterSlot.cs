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
    /// <remarks>The number in a name counts modules, and activation and dropout are modules of their own; Identity is none.</remarks>
    public static IEnumerable<ParameterSlot> Of(NetworkDescription description)
    {
        (var module, var offset) = (0, 0);
        for (var i = 0; i < description.Layers.Count; i++)
        {
            var layer = description.Layers[i];
            var prefix = module.ToString(CultureInfo.InvariantCulture);
            yield return new ParameterSlot($"{prefix}.weight", i + 1, offset, [layer.Outputs, layer.Inputs]);
            offset += layer.Inputs * layer.Outputs;
            if (layer.HasBias)
            {
                yield return new ParameterSlot($"{prefix}.bias", i + 1, offset, [layer.Outputs]);
                offset += layer.Outputs;
            }

            module++;
            if (layer.Activation != nameof(Activation.Identity)) module++;
            if (layer.Dropout > 0) module++;
        }
    }

    /// <summary>Whether a tensor's name is that of a parameter in <c>torch.nn.Sequential</c>: a number, a dot and a name.</summary>
    public static bool IsParameterName(string name) =>
        name.IndexOf('.') is var dot and > 0 && !name.AsSpan(0, dot).ContainsAnyExceptInRange('0', '9');
}
