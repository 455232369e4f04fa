using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests;

/// <summary>The house of the library: which of its folders may lean on which other. None leans on one above it, so there is no circle and each can be read alone.</summary>
public class LibraryArchitectureTests
{
    /// <summary>What the SDK's implicit usings are to the library.</summary>
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading;";

    /// <summary>The folders from the bottom to the top, and what each leans on.</summary>
    private static readonly (string Folder, string[] LeansOn)[] Storeys =
    [
        ("Declaration", []),
        ("Layers", ["Declaration"]),
        ("Numerics", []),
        ("Runtime", ["Declaration", "Numerics"]),
        ("Runtime/Contractions", ["Runtime"]),
        ("Runtime/Attention", ["Runtime"]),
        ("Runtime/Windows", ["Runtime", "Runtime/Contractions"]),
        ("Runtime/Updates", ["Runtime"]),
        ("Runtime/OuterProducts", ["Runtime", "Runtime/Contractions", "Runtime/Updates"]),
        ("Runtime/Rows", ["Runtime"]),
        ("Runtime/Threads", ["Numerics", "Runtime", "Runtime/Contractions"]),
        ("Runtime/Nests", []),
        ("Runtime/Sequences", ["Runtime"]),
        ("Runtime/Lookups", ["Numerics", "Runtime", "Runtime/Contractions"]),
        ("Network", ["Declaration"]),
        ("Weights", ["Declaration", "Network", "Runtime"]),
        ("Onnx", ["Declaration", "Network", "Weights"]),
        ("Data", ["Numerics", "Weights"]),
        ("Training/Metrics", ["Numerics"]),
        ("Training/Schedules", ["Numerics"]),
        ("Training/Augmentations", ["Numerics"]),
        ("Training", ["Declaration", "Network", "Numerics", "Runtime", "Weights", "Data", "Training/Metrics", "Training/Schedules", "Training/Augmentations"]),
        ("", ["Declaration", "Network", "Numerics", "Runtime/Threads", "Weights", "Onnx", "Data", "Training/Metrics", "Training"]),
    ];

    private static readonly string Root = Path.Combine(Repository.Root, "src", "NetGen");

    [Fact]
    public void No_folder_leans_on_one_above_it()
    {
        for (int storey = 0; storey < Storeys.Length; storey++)
            Assert.Empty(Storeys[storey].LeansOn.Except(Storeys[..storey].Select(below => below.Folder)));
    }

    [Fact]
    public void Every_folder_leans_on_what_stands_here_and_on_nothing_else()
    {
        var said = Storeys.SelectMany(storey => storey.LeansOn.Select(below => (storey.Folder, below))).ToHashSet();
        var found = Uses().GroupBy(use => (use.Folder, use.Below), use => use.Place).ToDictionary(arrow => arrow.Key, arrow => arrow.First());
        Assert.Equal(Storeys.Select(storey => storey.Folder).Order(StringComparer.Ordinal), Sources().Select(FolderOf).Distinct().Order(StringComparer.Ordinal));
        Assert.All(found, arrow => Assert.True(said.Contains(arrow.Key), $"'{arrow.Key.Folder}' leans on '{arrow.Key.Below}': {arrow.Value}."));
        Assert.All(said, arrow => Assert.True(found.ContainsKey(arrow), $"'{arrow.Folder}' no longer leans on '{arrow.below}'."));
    }

    /// <summary>Every name in the library's code, documentation aside, that means something declared in another folder.</summary>
    private static IEnumerable<(string Folder, string Below, string Place)> Uses()
    {
        CSharpCompilation library = Compilation();
        Assert.Empty(library.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return library.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).SelectMany(tree => UsesIn(tree, library.GetSemanticModel(tree)));
    }

    private static IEnumerable<(string Folder, string Below, string Place)> UsesIn(SyntaxTree tree, SemanticModel model) => tree
        .GetRoot()
        .DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .SelectMany(name => FoldersOf(model.GetSymbolInfo(name).Symbol)
            .Select(home => (FolderOf(tree.FilePath), home, $"{Path.GetFileName(tree.FilePath)} names {name}")))
        .Where(use => use.Item1 != use.home);

    /// <summary>Where the type of a name, or the type that has the member of that name, is declared; nothing for those of other libraries.</summary>
    private static IEnumerable<string> FoldersOf(ISymbol? symbol) =>
        ((symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.OriginalDefinition.DeclaringSyntaxReferences ?? [])
            .Select(declaration => FolderOf(declaration.SyntaxTree.FilePath))
            .Distinct();

    private static CSharpCompilation Compilation()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None);
        return CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options), .. Sources().Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))],
            References.Platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Where(file => FolderOf(file).Split('/')[0] is not ("bin" or "obj"));

    private static string FolderOf(string file) => Path.GetRelativePath(Root, Path.GetDirectoryName(file)!).Replace('\\', '/') is var folder and not "." ? folder : "";
}
