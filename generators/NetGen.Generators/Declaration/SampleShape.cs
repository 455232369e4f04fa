using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>What a caller has to know of a network, which may come from another assembly and so have no source.</summary>
/// <param name="Name">The class.</param>
/// <param name="Input">The shape of what a sample brings in.</param>
/// <param name="Output">The shape of what it gets out.</param>
/// <param name="Rows">The same as the loss sees it, where there is one.</param>
internal sealed record SampleShape(string Name, Shape Input, Shape Output, Shape Rows)
{
    /// <summary>Numbers that a sample brings in.</summary>
    public int Inputs => Input.Size;

    /// <summary>Numbers that a sample gives.</summary>
    public int Outputs => Output.Size;

    /// <summary>How many labels a sample has: one for each place of the outputs.</summary>
    public int Labels => Rows.Places;

    /// <summary>How many classes a label chooses from.</summary>
    public int Classes => Rows.Last;

    /// <summary>The shape of a network whose layers are all known; null for any other class.</summary>
    public static SampleShape? Of(INamedTypeSymbol type)
    {
        EquatableArray<LayerDeclaration> layers = Layers(type);
        if (layers.Length == 0)
            return null;
        NetworkStructure structure = StructureBuilder.Build(layers, NetworkOptions.None);
        return structure.Layers.All(layer => layer.Kind > LayerKind.Incomplete) && structure.Input.Size > 0 && structure.Output.Size > 0
            ? new SampleShape(type.Name, structure.Input, structure.Output, structure.Heads[0].Rows)
            : null;
    }

    /// <summary>What a class declares; empty of any that is no network.</summary>
    public static EquatableArray<LayerDeclaration> Layers(INamedTypeSymbol type) => type.GetAttributes()
        .Where(AttributeNames.IsLayer)
        .Select(attribute => LayerCollector.Layer(AttributeReader.WithoutPlaces(attribute, type), formulas: null))
        .ToEquatableArray();

    /// <summary><c>Xor (3 → 1)</c>.</summary>
    public override string ToString() => $"{Name} ({Input} → {Output})";
}
