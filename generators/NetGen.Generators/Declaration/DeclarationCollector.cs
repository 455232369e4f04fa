using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Math;

namespace NetGen.Generators.Declaration;

/// <summary>Reads the network that a class declares. Analyzers and the generator both see it through here.</summary>
internal static class DeclarationCollector
{
    /// <summary>The network that a class declares, or null where it bears neither a layer nor <c>[Network]</c>.</summary>
    public static NetworkDeclaration? Collect(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        // No other type can bear the attributes, and without a name of its own a class cannot be told from another: the compiler says so.
        if (type.TypeKind != TypeKind.Class || type.Name.Length == 0 || type.GetTypeMembers(type.Name).Length > 0)
            return null;

        AttributeReader[] layers = Read(type, AttributeNames.IsLayer, cancellation);
        AttributeReader[] networks = Read(type, AttributeNames.IsNetwork, cancellation);
        AttributeReader? onnx = Read(type, AttributeNames.IsOnnx, cancellation).FirstOrDefault();
        return (layers.FirstOrDefault() ?? onnx ?? networks.FirstOrDefault()) is { } bearer
            ? Collect(type, bearer, layers, networks, onnx, compilation, cancellation)
            : null;
    }

    /// <summary>
    /// The same for the transform of <c>ForAttributeWithMetadataName</c>, which is called for each attribute name and each declaration of a
    /// class: all calls but one give null, so that each network is emitted once.
    /// </summary>
    public static NetworkDeclaration? Collect(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type)
            return null;

        return AttributeNames.SpeakerOf(type.GetAttributes()) is { } speaker && context.Attributes.Contains(speaker)
            ? Collect(type, context.SemanticModel.Compilation, cancellation)
            : null;
    }

    private static AttributeReader[] Read(INamedTypeSymbol type, Func<AttributeData, bool> isWanted, CancellationToken cancellation) =>
    [
        .. type.GetAttributes().Where(isWanted).Select(data => AttributeReader.Create(data, type, cancellation)).OfType<AttributeReader>(),
    ];

    private static NetworkDeclaration? Collect(
        INamedTypeSymbol type,
        AttributeReader bearer,
        AttributeReader[] layers,
        AttributeReader[] networks,
        AttributeReader? onnx,
        Compilation compilation,
        CancellationToken cancellation)
    {
        if (bearer.Syntax?.Parent?.Parent is not TypeDeclarationSyntax syntax)
            return null;

        var precision = Precision.Of(networks.FirstOrDefault()?.ReadEnum("Precision")?.Value);
        BaseClasses bases = new(type, compilation, cancellation);
        NetworkDeclaration declaration = new(
            TypeCollector.Type(type, syntax, bases),
            layers.Select(reader => LayerCollector.Layer(reader, Formulas(reader))).ToEquatableArray(),
            networks.Select(reader => LayerCollector.Options(reader, Formulas(reader))).FirstOrDefault() ?? NetworkOptions.None,
            Hiding: default,
            Collisions: default,
            layers.Concat(networks).SelectMany(reader => CaptureCollector.Captures(reader, compilation, cancellation))
                .Concat(CaptureCollector.Attributes(type, compilation, cancellation))
                .ToEquatableArray())
        {
            Onnx = onnx is null ? null : OnnxSource.Of(onnx, type),
        };
        declaration = declaration with
        {
            Unread = layers.Concat(networks).SelectMany(reader => UnreadArgument.Of(reader, compilation, cancellation))
                .Concat(UnreadFormulas(declaration))
                .ToEquatableArray(),
        };
        return declaration.WithMembers(type, bases);

        FormulaCollector Formulas(AttributeReader reader) => new(reader, type, precision, compilation, cancellation);
    }

    /// <summary>Of an attribute that does not compile, a formula cannot be looked for.</summary>
    private static IEnumerable<UnreadArgument> UnreadFormulas(NetworkDeclaration network) =>
        from formula in network.Layers.Where(layer => layer.Kind != LayerKind.Incomplete).Select(layer => layer.Formula)
            .Append(network.Options.IsComplete ? network.Options.LossFormula : null)
        where formula?.Unread is not null
        select new UnreadArgument(formula.Argument, formula.Unread!);
}
