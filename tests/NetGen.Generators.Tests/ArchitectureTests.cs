using System.Text.RegularExpressions;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests;

/// <summary>The walls of the house: which folder of the compiler may know which other, and who knows Roslyn.</summary>
public partial class ArchitectureTests
{
    /// <summary>Without a using nothing of these names can be reached, as every namespace involved is written out in full or imported.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Declaration"] = ["Microsoft.CodeAnalysis", "NetGen.Generators.Math"],
        ["Rules"] = ["Microsoft.CodeAnalysis", "NetGen.Generators.Declaration", "NetGen.Generators.Math"],
        ["Math"] = [],
        ["Polyfills"] = [],
        ["Graph"] = ["NetGen.Generators.Declaration", "NetGen.Generators.Math"],
        ["Onnx"] = ["NetGen.Generators.Declaration", "NetGen.Generators.Graph", "NetGen.Generators.Math"],
        ["Schedule"] = ["NetGen.Generators.Graph", "NetGen.Generators.Math"],
        ["Emit"] =
        [
            "Microsoft.CodeAnalysis.CSharp", // for the quoting of string literals
            "NetGen.Generators.Declaration",
            "NetGen.Generators.Graph",
            "NetGen.Generators.Math",
            "NetGen.Generators.Schedule",
        ],
    };

    public static TheoryData<string> Folders => [.. MayKnow.Keys];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_of_the_compiler_knows_only_what_lies_above_it(string folder)
    {
        string path = Path.Combine(Repository.Root, "generators", "NetGen.Generators", folder);
        string[] files = Directory.GetFiles(path, "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            foreach (Match mention in Mention().Matches(File.ReadAllText(file)))
            {
                bool isOwn = mention.Value == "NetGen.Generators." + folder;
                bool isAllowed = MayKnow[folder].Any(known => mention.Value == known || mention.Value.StartsWith(known + ".", StringComparison.Ordinal));
                Assert.True(isOwn || isAllowed, $"{Path.GetFileName(file)} knows {mention.Value}.");
            }
        }
    }

    [Fact]
    public void Every_folder_of_the_compiler_has_its_walls()
    {
        string root = Path.Combine(Repository.Root, "generators", "NetGen.Generators");
        var folders = Directory.GetDirectories(root).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj"));
        Assert.Equal(MayKnow.Keys.Order(), folders.Order());
    }

    [GeneratedRegex(@"Microsoft\.CodeAnalysis(\.[A-Z]\w*)*|NetGen\.Generators\.(Declaration|Rules|Math|Graph|Onnx|Schedule|Emit)\b")]
    private static partial Regex Mention();
}
