using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>What a caller has to know of a network, which may come from another assembly and so have no source.</summary>
/// <param name="Name">The class.</param>
/// <param name="Inputs">Numbers that a sample brings in.</param>
/// <param name="Outputs">Numbers that a sample gives.</param>
internal sealed record SampleShape(string Name, int Inputs, int Outputs)
{
    /// <summary>The shape of a network of dense layers; null for any other class.</summary>
    public static SampleShape? Of(INamedTypeSymbol type)
    {
        ImmutableArray<AttributeData> layers = [.. type.GetAttributes().Where(AttributeNames.IsLayer)];
        return layers.Length > 0
            && layers.All(AttributeNames.IsDenseLayer)
            && Size(layers[0], 0) is { } inputs
            && Size(layers[layers.Length - 1], 1) is { } outputs
                ? new SampleShape(type.Name, inputs, outputs)
                : null;
    }

    /// <summary><c>Xor (3 → 1)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name} ({Inputs} → {Outputs})");

    private static int? Size(AttributeData layer, int parameter) =>
        layer.ConstructorArguments.ElementAtOrDefault(parameter) is { Kind: TypedConstantKind.Primitive, Value: int and > 0 and var size }
            ? size
            : null;
}
