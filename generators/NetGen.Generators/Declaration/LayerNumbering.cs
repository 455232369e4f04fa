using System.Globalization;

namespace NetGen.Generators.Declaration;

/// <summary>Counts the layers, and gives them the names of their members and of their tensors in files.</summary>
internal sealed class LayerNumbering
{
    /// <summary>Modules of PyTorch's <c>Sequential</c> so far: activation and dropout are modules of their own there.</summary>
    private int _modules;

    /// <summary>Layers so far.</summary>
    public int Layers { get; private set; }

    /// <param name="layer">The attribute.</param>
    /// <param name="suffix">The rounds of the repetitions around it: <c>_2_1</c>.</param>
    /// <param name="before">The shape of what comes in.</param>
    /// <param name="after">The shape of what comes out.</param>
    public LayerNode Number(LayerDeclaration layer, string suffix, Shape before, Shape after)
    {
        Layers++;
        string file = layer.Name is { Value: var name } ? name + suffix : _modules.ToString(CultureInfo.InvariantCulture);
        string member = layer.Name is null ? $"Layer{Layers.ToString(CultureInfo.InvariantCulture)}" : MemberOf(file);
        _modules++;
        if (layer.Kind.HasSums())
            _modules += (layer.Activation.Value == "Identity" ? 0 : 1) + (layer.Rate is { Value: > 0 } ? 1 : 0);
        return new LayerNode(layer, before, after, Layers, member, file);
    }

    /// <summary><c>Conv1</c> of <c>conv1</c>, <c>Features0</c> of <c>features.0</c>.</summary>
    public static string MemberOf(string name) => string.Concat(
        name.Split('.').Where(static part => part.Length > 0).Select(static part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
}
