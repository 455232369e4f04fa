using System.Text.RegularExpressions;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>The C# of a guide compiles as one program, read from top to bottom.</summary>
public partial class GuideTests
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading;";

    [Theory]
    [InlineData("training.md")]
    public void Code_compiles(string guide)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guides", guide));
        string[] blocks = [.. CodeBlock().Matches(text).Select(match => match.Groups["code"].Value)];
        Assert.NotEmpty(blocks);
        string usings = string.Concat(blocks.SelectMany(block => UsingDirective().Matches(block)));
        string[] code = [.. blocks.Select(block => UsingDirective().Replace(block, ""))];
        string declarations = string.Concat(code.Where(IsDeclaration));
        string statements = string.Concat(code.Where(block => !IsDeclaration(block)));
        string program = $"{usings}\n{declarations}\npublic static class Guide\n{{\npublic static void Run()\n{{\n{statements}\n}}\n}}";
        Compile.Run(ImplicitUsings, program).AssertClean();
    }

    private static bool IsDeclaration(string block) => block.TrimStart() is ['[', ..] or ['p', 'u', 'b', 'l', 'i', 'c', ' ', ..];

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^using [\w. ]+;\n", RegexOptions.Multiline)]
    private static partial Regex UsingDirective();
}
