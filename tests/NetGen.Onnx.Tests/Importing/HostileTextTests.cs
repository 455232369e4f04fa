using System.Globalization;
using NetGen.BuildTasks.Onnx;
using NetGen.Generators.Onnx.Problems;
using NetGen.Generators.Onnx;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Onnx.Tests.Infrastructure;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>Texts that no build wrote: each gives a graph or says what is wrong, and nothing is thrown.</summary>
public sealed class HostileTextTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    private const int Daily = 5_000;

    private static readonly string[] Odd =
    [
        "-3", "-1", "0", "1", "2", "3", "5", "16", "70000", "2147483647", "-9223372036854775808", "9223372036854775807", "7fc00000", "?", "*", "\"", "\"x\"", "()", "=", "",
    ];

    [Fact]
    [Trait("Category", "Search")]
    public void A_text_that_is_spoilt_is_an_error_or_another_model()
    {
        int seed = Search.Seed(1);
        var random = new Random(seed);
        string[] originals = [.. new[] { "semantics", "operators", "exported" }.SelectMany(folder => OnnxFiles.Contents(folder)
            .Where(file => file.Key.EndsWith(".onnx", StringComparison.Ordinal)).OrderBy(file => file.Key)
            .Select(file => OnnxReading.Read(file.Value, files.Folder(folder)).Text).Where(text => text.Length < 20_000))];
        int imported = 0;
        for (int i = 0; i < Search.Count(Daily); i++)
        {
            string text = Spoilt(Spoilt(originals[random.Next(originals.Length)], random), random);
            try
            {
                imported += Importer.Import(NetGen.Generators.Onnx.Files.ModelText.Read("model.onnx\nstate\n" + text), ImportSettings.None).Graph is null ? 0 : 1;
            }
            catch (Exception exception)
            {
                Assert.Fail($"Text {i} of the search {seed} threw {exception}:\n{text}");
            }
        }

        // Were nothing spoilt, or everything at once, nothing would be proved.
        Assert.InRange(imported, Daily / 20, Daily - (Daily / 4));
    }

    [Theory]
    [InlineData("")]
    [InlineData("model.onnx")]
    [InlineData("model.onnx\n")]
    [InlineData("model.onnx\n\nNETGEN701 The file is damaged.\n")]
    public void A_file_that_was_not_read_is_told(string text)
    {
        var problem = Assert.Single(Importer.Import(NetGen.Generators.Onnx.Files.ModelText.Read(text), ImportSettings.None).Problems);

        Assert.Equal(ImportProblemKind.Unreadable, problem.Kind);
        Assert.Equal(text.Contains("701", StringComparison.Ordinal) ? "NETGEN701 The file is damaged." : "The build has not read the file.", problem.Message);
    }

    [Fact]
    public void Graphs_may_lie_in_graphs_only_so_deep()
    {
        var lines = new List<string> { "model.onnx", "state", "opset 13" };
        for (int depth = 0; depth < 10_000; depth++)
        {
            string indent = new(' ', 4 * depth);
            lines.Add($"{indent}node If \"\" (\"c\") -> (\"y\")");
            lines.Add($"{indent}  then_branch graph \"\"");
        }

        var problem = Assert.Single(Importer.Import(NetGen.Generators.Onnx.Files.ModelText.Read(string.Join("\n", lines)), ImportSettings.None).Problems);
        Assert.Equal(ImportProblemKind.Unreadable, problem.Kind);
    }

    [Fact]
    public void A_chain_of_nodes_may_be_long()
    {
        var lines = new List<string> { "model.onnx", "state", "opset 13", "input \"t0\" float \"batch\" 1" };
        const int Count = 20_000;
        for (int i = Count; i > 0; i--)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"node Relu \"n{i}\" (\"t{i - 1}\") -> (\"t{i}\")"));
        lines.Add($"output \"t{Count}\" float");

        var graph = Importer.Import(NetGen.Generators.Onnx.Files.ModelText.Read(string.Join("\n", lines)), ImportSettings.None).Graph;
        Assert.Equal(Count, graph!.Operations.Length);
    }

    private static string Spoilt(string text, Random random)
    {
        List<string> lines = [.. text.Split('\n')];
        int line = random.Next(lines.Count);
        List<string> tokens = [.. lines[line].Split(' ')];
        int[] numbers = [.. Enumerable.Range(0, tokens.Count).Where(i => long.TryParse(tokens[i], CultureInfo.InvariantCulture, out _))];
        string odd = Odd[random.Next(Odd.Length)];
        if (numbers.Length > 0 && random.Next(10) < 8)
            tokens[numbers[random.Next(numbers.Length)]] = Odd[random.Next(12)];
        else if (random.Next(3) == 0)
            tokens.RemoveAt(random.Next(tokens.Count));
        else if (random.Next(2) == 0)
            tokens.Insert(random.Next(tokens.Count), odd);
        else
            tokens[random.Next(tokens.Count)] = odd;
        lines[line] = string.Join(' ', tokens);
        return string.Join('\n', lines);
    }
}
