using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Tests.Declaration;

/// <summary>A class in source text together with what the collector reads from it.</summary>
internal sealed class Declared
{
    private const string Usings = "using NetGen; using static NetGen.Activation; ";

    private Declared(CSharpCompilation compilation, string metadataName)
    {
        Compilation = compilation;
        Type = compilation.Assembly.GetTypeByMetadataName(metadataName)
            ?? throw new ArgumentException($"The source has no {metadataName}.", nameof(metadataName));
        Network = DeclarationCollector.Collect(Type, compilation, CancellationToken.None);
    }

    public CSharpCompilation Compilation { get; }

    public INamedTypeSymbol Type { get; }

    public NetworkDeclaration? Network { get; }

    /// <summary>The network called Xor.</summary>
    public static NetworkDeclaration Xor(params string[] sources) => In("Xor", sources).Network!;

    public static Declared In(string metadataName, params string[] sources) => new(Compile(sources), metadataName);

    /// <summary>Compiles sources, each with the usings that projects have.</summary>
    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Networks",
        sources.Select((source, index) => Parse(source, $"File{index}.cs")),
        Library.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(Usings + source, path: path);

    /// <summary>The source text that lies at a place.</summary>
    public string TextAt(SourceSpan place)
    {
        Location location = place.Locate(Type);
        return location.SourceTree!.GetText().ToString(location.SourceSpan);
    }
}
