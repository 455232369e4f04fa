using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>The C# of a page as one program, read from top to bottom: usings, then declarations, then statements.</summary>
internal sealed partial class Page
{
    private readonly CompilationUnitSyntax[] _blocks;

    public Page(string text) => _blocks =
    [
        .. CodeBlock().Matches(text).Select(match => match.Groups["code"].Value).Select(code => SyntaxFactory.ParseCompilationUnit(code)),
    ];

    public bool HasCode => _blocks.Length > 0;

    public string Program =>
        $$"""
        {{Text(block => block.Usings)}}
        {{Text(block => block.Members.Where(member => member is not GlobalStatementSyntax))}}
        public static class Page
        {
            public static void Main()
            {
        {{Text(block => block.Members.OfType<GlobalStatementSyntax>())}}
            }
        }
        """;

    private string Text(Func<CompilationUnitSyntax, IEnumerable<CSharpSyntaxNode>> parts) =>
        string.Concat(_blocks.SelectMany(parts).Select(part => part.ToFullString()));

    // "csharp excerpt" marks what is no program: a part of generated code, for example.
    [GeneratedRegex(@"^```csharp\r?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
