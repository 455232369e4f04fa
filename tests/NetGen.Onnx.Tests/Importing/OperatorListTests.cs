using NetGen.Generators.Onnx.Operators;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>That the page which errors point to lists the operators that are read.</summary>
public class OperatorListTests
{
    // What is taken apart where nodes are gone through, or has become another operator before.
    private static readonly string[] BesidesTheTable = ["Constant", "If", "Upsample"];

    /// <summary>The operators that are read, in the order of the page.</summary>
    internal static IEnumerable<string> Read => OperatorTable.All.Names.Concat(BesidesTheTable).Order(StringComparer.Ordinal);

    [Fact]
    public void The_page_lists_the_operators_that_are_read()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "decisions", "onnx.md"));
        string list = page[page.IndexOf("Abs, Add", StringComparison.Ordinal)..page.IndexOf("Xor.", StringComparison.Ordinal)] + "Xor";

        Assert.Equal(
            Read,
            list.Split([", ", ",\n"], StringSplitOptions.None).Order(StringComparer.Ordinal));
    }
}
