using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;
using NetGen.Generators.Emit;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Execution;

/// <summary>That the library's functions of rows are what the compiler writes of the formulas of common networks.</summary>
public class LibraryRowTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, (string Key, RowKernel Kernel)>> s_forms = new(static () => Forms());

    /// <summary>Characters of a key on a line.</summary>
    private const int Longest = 120;

    public static TheoryData<string> Names => [.. s_forms.Value.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Functions_of_rows_in_the_library_are_those_of_the_formulas(string name) =>
        Verify(Path.Combine(Repository.Root, "src", "NetGen", "Runtime", "Rows", $"RowFunctions.{name}.cs"), LibraryRowText.Of(name, s_forms.Value[name].Kernel));

    [Fact]
    public void The_compiler_knows_all_of_them()
    {
        var writer = new CodeWriter();
        writer.Line("namespace NetGen.Generators.Schedule;");
        writer.Line();
        writer.Line("/// <content>The methods by what they compute.</content>");
        using (writer.Block("internal static partial class LibraryRows"))
        {
            writer.Line("private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)");
            writer.Line("{");
            using (writer.Indent())
            {
                foreach (var (name, form) in s_forms.Value.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                    writer.Lines($"[{string.Join("\n    + ", form.Key.Chunk(Longest).Select(part => SymbolDisplay.FormatLiteral(new string(part), quote: true)))}] = \"{name}\",");
            }

            writer.Line("};");
        }

        Verify(Path.Combine(Repository.Root, "generators", "NetGen.Generators", "Schedule", "LibraryRows.Names.cs"), writer.Finish());
    }

    [Fact]
    public void There_are_no_others()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "src", "NetGen", "Runtime", "Rows"), "RowFunctions.*.cs")
            .Select(file => Path.GetFileNameWithoutExtension(file)["RowFunctions.".Length..]);
        Assert.Equal(s_forms.Value.Keys.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    private static void Verify(string file, string expected)
    {
        if (File.Exists(file) && File.ReadAllText(file) == expected)
            return;
        string received = Path.ChangeExtension(file, ".received.txt");
        File.WriteAllText(received, expected);
        Assert.Fail($"{file} is not what is written of the formula. If that is right, {received} is the new one.");
    }

    /// <summary>What common networks compute of rows, each once.</summary>
    private static Dictionary<string, (string Key, RowKernel Kernel)> Forms()
    {
        var forms = new Dictionary<string, (string Key, RowKernel Kernel)>();
        var known = new HashSet<string>();
        foreach (var (label, attributes) in LibraryRowNetworks.Activations)
        {
            // How their networks end is told of the losses.
            foreach (var kernel in Plan(attributes).Kernels.OfType<RowKernel>().Where(kernel => !kernel.IsOneVector))
                Add(label, kernel);
        }

        foreach (var (label, attributes) in LibraryRowNetworks.Others)
        {
            foreach (var kernel in Plan(attributes).Kernels.OfType<RowKernel>())
                Add(label, kernel);
        }

        return forms;

        void Add(string label, RowKernel kernel)
        {
            var form = RowForm.Of(kernel);
            string key = form.Key();
            if (!known.Add(key))
                return;
            bool hasSlope = kernel.Maps.Any(map => map.Result.Symbol.EndsWith("slope", StringComparison.Ordinal));
            string name = kernel.Maps is [{ Formula: Variable, Result.IsGradient: false }]
                ? $"{(kernel.Length == 1 ? "Single" : kernel.IsOneVector ? "" : "Long")}Copy"
                : $"{label}{KernelNames.Role(kernel.Maps)}{(hasSlope ? "WithSlope" : "")}";
            int alike = forms.Keys.Count(other => other.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == name);
            forms.Add(alike == 0 ? name : $"{name}{alike + 1}", (key, form.Kernel));
        }
    }

    private static TiledPlan Plan(string attributes)
    {
        CSharpCompilation compilation = Tests.Declaration.Declared.Compile($"{attributes} public partial class Known;");
        NetworkDeclaration network = DeclarationCollector.Collect(compilation.Assembly.GetTypeByMetadataName("Known")!, compilation, CancellationToken.None)!;
        Assert.Empty(network.Structure.Problems);
        return (TiledPlan)Scheduler.Plan(GraphBuilder.Build(network), ElementType.Single);
    }
}
