using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Snapshots;

/// <summary>
/// A network that was compiled against an earlier library runs with this one: each member of <c>NetGen.Runtime</c> that emitted code has called since the last release is
/// still there as it was, and what emitted types implement asks for nothing more. The record only grows; a new major version begins it anew.
/// </summary>
public class RuntimeSurfaceTests
{
    private const string Library = "NetGen.Runtime";

    private static readonly string[] Networks =
    [
        "[Layer(2, 8, Tanh)] [Layer(8, 1, Sigmoid)]",
        "[Network(SparseInputs = true, Optimizer = Optimizer.Adam)] [Layer(784, 128, ReLU)] [Layer(128, 10, Softmax)]",
        "[Network(Parallel = true)] [Layer(100, 200, LeakyReLU, Dropout = 0.1)] [Layer(200, 10, Softmax)]",
        "[Input(28, 28, 1)] [Conv2D(6, 5, ReLU)] [MaxPool2D(2)] [BatchNorm] [Conv2D(16, 3, GELU)] [AveragePool2D(2)] [Flatten] [Layer(10, Softmax)]",
        "[Input(3, Steps = 20)] [LSTM(12)] [GRU(9)] [LastStep] [Layer(2)]",
        "[Input(16, Steps = 12)] [Skip] [LayerNorm] [Attention(4, Causal = true)] [Add] [RMSNorm] [Layer(5)]",
        "[Input(Steps = 16)] [Embedding(40, 16)] [Conv1D(24, 3, ReLU, Causal = true)] [Layer(40, Softmax)]",
        "[Input(20)] [Repeat(50)] [Layer(24, Tanh)] [Layer(20, Tanh)] [End] [Layer(3)]",
    ];

    private static string Record => Path.Combine(Repository.Root, "tests", "NetGen.Generators.Tests", "Snapshots", "RuntimeSurface.txt");

    [Fact]
    public void What_networks_have_called_is_still_there()
    {
        var compilation = Compile.Run([.. Networks.Select((network, i) => $"{network} public partial class Net{i};")]).AssertClean().Output;
        string[] recorded = File.ReadAllLines(Record);
        var there = Members(compilation.GlobalNamespace).Select(Line).ToHashSet();
        Assert.All(recorded, line => Assert.Contains(line, there));
        var implemented = recorded.Where(IsImplemented).Select(TypeOf).ToHashSet();
        Assert.DoesNotContain(there.Where(IsImplemented).Except(recorded), line => implemented.Contains(TypeOf(line)));
        string[] missing = [.. Called(compilation).Select(Line).Distinct().Except(recorded).Order(StringComparer.Ordinal)];
        Assert.True(missing.Length == 0, $"Emitted code calls what RuntimeSurface.txt has not. Add to it:\n{string.Join('\n', missing)}");
    }

    /// <summary>Members of the library that generated files name, and those that types in them implement.</summary>
    private static IEnumerable<ISymbol> Called(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(name).Symbol?.OriginalDefinition is not { } symbol || !IsLibrarys(symbol))
                    continue;
                if (symbol is INamedTypeSymbol { TypeKind: TypeKind.Interface } contract)
                {
                    foreach (var member in contract.GetMembers().Where(static member => member.IsAbstract))
                        yield return member;
                }
                else if (symbol is not INamedTypeSymbol)
                {
                    yield return symbol;
                }
            }
        }
    }

    private static IEnumerable<ISymbol> Members(INamespaceSymbol root) => root.GetNamespaceMembers().Single(space => space.Name == "NetGen")
        .GetNamespaceMembers().Single(space => space.Name == "Runtime").GetTypeMembers().SelectMany(static type => type.GetTypeMembers().Prepend(type))
        .SelectMany(static type => type.GetMembers()).Where(static member => member.DeclaredAccessibility == Accessibility.Public);

    private static bool IsLibrarys(ISymbol symbol) => symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol or INamedTypeSymbol
        && symbol.ContainingNamespace?.ToDisplayString() == Library;

    private static string Line(ISymbol symbol)
    {
        string verb = symbol is { IsAbstract: true, ContainingType.TypeKind: TypeKind.Interface } ? "implement" : "call";
        var result = symbol switch { IMethodSymbol method => method.ReturnType, IPropertySymbol property => property.Type, IFieldSymbol field => field.Type, _ => null };
        return $"{verb} {symbol.OriginalDefinition.GetDocumentationCommentId()} : {result?.ToDisplayString()}";
    }

    private static bool IsImplemented(string line) => line.StartsWith("implement ", StringComparison.Ordinal);

    private static string TypeOf(string line)
    {
        string member = line.Split(" : ")[0].Split('(')[0];
        return member[..member.LastIndexOf('.')].Split(':')[1];
    }
}
