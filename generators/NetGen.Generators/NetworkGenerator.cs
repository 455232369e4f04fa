using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Declaration;
using NetGen.Generators.Emit;

namespace NetGen.Generators;

/// <summary>Writes the other half of every class that declares a network.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var networks = Declarations(context, "NetGen.LayerAttribute").Collect().Combine(Declarations(context, "NetGen.NetworkAttribute").Collect())
            .SelectMany(static (both, _) => both.Left.AddRange(both.Right));
        context.RegisterSourceOutput(networks, static (output, network) =>
            output.AddSource(network.Type.HintName, SourceText.From(NetworkEmitter.Emit(network), Encoding.UTF8)));
    }

    private static IncrementalValuesProvider<NetworkDeclaration> Declarations(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (bearer, cancellation) => DeclarationCollector.Collect(bearer, cancellation))
            .Where(static network => network is not null)!;
}
