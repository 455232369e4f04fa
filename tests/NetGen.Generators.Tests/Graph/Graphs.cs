using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Tests.Declaration;
using NetGen.Generators.Tests.Execution.Naive;

namespace NetGen.Generators.Tests.Graph;

/// <summary>The compiler's graphs of architectures, whose declarations are read in one compilation.</summary>
internal sealed class Graphs(IReadOnlyCollection<Architecture> architectures)
{
    private readonly Lazy<CSharpCompilation> _compilation =
        new(() => Declared.Compile([.. architectures.Select(architecture => architecture.Declaration)]));

    public NetworkGraph Of(Architecture architecture) => GraphBuilder.Build(
        DeclarationCollector.Collect(_compilation.Value.Assembly.GetTypeByMetadataName(architecture.Name)!, _compilation.Value, CancellationToken.None)!);
}
