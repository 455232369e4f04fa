using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>The library's attributes, recognised by name: a lookup in the compilation would cost more than the comparison.</summary>
internal static class AttributeNames
{
    public const string Layer = "NetGen.LayerAttribute";

    public const string Input = "NetGen.InputAttribute";

    public const string Network = "NetGen.NetworkAttribute";

    public const string Onnx = "NetGen.OnnxAttribute";

    public const string NetworkLayer = "NetGen.NetworkLayerAttribute";

    public static bool IsNetwork(AttributeData attribute) => IsOfLibrary(attribute.AttributeClass, "NetworkAttribute");

    public static bool IsOnnx(AttributeData attribute) => IsOfLibrary(attribute.AttributeClass, "OnnxAttribute");

    /// <summary>What the attribute of a layer stands for.</summary>
    public static LayerKind KindOf(AttributeData attribute) =>
        attribute.AttributeClass is { } type && IsInLibrary(type) ? LayerKinds.OfAttribute(type.Name) : LayerKind.Unknown;

    /// <summary>
    /// The attribute of a class whose name leads the generator to it. A network has a <c>[Layer]</c>, or an <c>[Input]</c> before other layers;
    /// <c>[Network]</c> counts where there is neither.
    /// </summary>
    public static AttributeData? SpeakerOf(ImmutableArray<AttributeData> attributes) =>
        attributes.FirstOrDefault(static attribute => KindOf(attribute) == LayerKind.Layer)
        ?? attributes.FirstOrDefault(static attribute => KindOf(attribute) == LayerKind.Input)
        ?? attributes.FirstOrDefault(IsOnnx)
        ?? attributes.FirstOrDefault(IsNetwork);

    /// <summary>Whether the attribute is a layer of any kind.</summary>
    public static bool IsLayer(AttributeData attribute) => IsLayer(attribute.AttributeClass);

    /// <summary>The same of its class.</summary>
    public static bool IsLayer(ITypeSymbol? attribute)
    {
        for (ITypeSymbol? type = attribute; type is not null; type = type.BaseType)
        {
            if (IsOfLibrary(type as INamedTypeSymbol, "NetworkLayerAttribute"))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is one of the library's attributes of layers.</summary>
    public static bool IsLibrarys(ISymbol attribute) => attribute is INamedTypeSymbol type && IsInLibrary(type) && IsLayer(type);

    /// <summary>Whether the type is one of the library's enums, such as <c>NetGen.Loss</c>.</summary>
    public static bool IsEnum(ITypeSymbol? type) => type is { TypeKind: TypeKind.Enum } && IsInLibrary(type);

    public static bool IsOfLibrary(INamedTypeSymbol? type, string name) => type?.Name == name && IsInLibrary(type);

    private static bool IsInLibrary(ITypeSymbol type) =>
        type.ContainingSymbol is INamespaceSymbol { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true };
}
