using System.Security.Cryptography;
using System.Text;
using NetGen.Generators.Tests.Execution;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Snapshots;

/// <summary>
/// What the generator writes for some hundred networks, as a hash and a length for each: a change of the compiler that is meant to change nothing is seen to
/// change nothing, and one that is meant to change something shows which networks it touches. What the change reads like is in the golden networks.
/// </summary>
public class GeneratedTextTests
{
    /// <summary>Corners of the language that neither the random architectures nor the workloads have.</summary>
    private static readonly string[] Corners =
    [
        "[Layer(20, 30, ReLU, Dropout = 0.5)] [Layer(30, 10, Softmax)]",
        "[Network(Optimizer = Optimizer.Adam)] [Layer(20, 30, Tanh, Dropout = 0.2)] [Layer(30, 12, GELU, Dropout = 0.1)] [Layer(12, 1)]",
        "[Network(Loss = Loss.CrossEntropy, LabelSmoothing = 0.1, ClassWeights = new[] { 1.0, 2, 3, 1 })] [Layer(8, 40, ReLU)] [Layer(40, 4, Softmax)]",
        "[Network(ClassWeights = new[] { 1.0, 2, 3 })] [Layer(4, 6, Tanh)] [Layer(6, 3, Softmax)]",
        "[Network(SparseInputs = true)] [Layer(300, 64, ReLU)] [Layer(64, 5, Softmax)]",
        "[Network(SparseInputs = true, Optimizer = Optimizer.Adam)] [Layer(5000, 16, Tanh)] [Layer(16, 1)]",
        "[Network(Parallel = true)] [Layer(784, 128, ReLU)] [Layer(128, 10, Softmax)]",
        "[Network(Parallel = true, SparseInputs = true, Optimizer = Optimizer.RMSProp)] [Layer(96, 64, Tanh, Dropout = 0.1)] [Layer(64, 3)]",
        "[Network(Parallel = true)] [Layer(1024, 600, ReLU)] [Layer(600, 1030, ReLU)] [Layer(1030, 10, Softmax)]",
        "[Network(Optimizer = Optimizer.Lion, DecayBias = false, WeightDecay = 0.1)] [Layer(30, 1030, ReLU)] [Layer(1030, 600, ReLU, Trainable = false)] [Layer(600, 1)]",
        "[Layer(9, 17, Tanh)] [Layer(17, 33, Tanh)] [Layer(33, 9, Tanh)] [Layer(9, 20, Tanh)] [Layer(20, "
            + "40, Tanh)] [Layer(40, 41, Tanh)] [Layer(41, 42, Tanh)] [Layer(42, 43, Tanh)] [Layer(43, 5)]",
        "[Network(Loss = Loss.BinaryCrossEntropy, Optimizer = Optimizer.AdamW, ClipNorm = 1)] "
            + "[Layer(64, 64, SiLU)] [Layer(64, 64, Mish)] [Layer(64, 64, SELU)] [Layer(64, 2, Sigmoid)]",
        "[Network(Precision = Precision.Double)] [Layer(6, 5, nameof(Bump))] [Layer(5, 2)] !{ [Activation] static double Bump(double x) => Math.Exp(-x * x); }",
        "[Network(LossFunction = nameof(Error))] [Layer(6, 50, Tanh)] [Layer(50, 20)] !{ [Loss] "
            + "static float Error(float output, float target) => MathF.Log(MathF.Cosh(output - target)); }",
        "[Network(Optimizer = Optimizer.Adam)] [Input(20)] [Skip] [LayerNorm] [Layer(30, GELU)] [Layer(20)] [Add] [Branch] [Layer(9, Tanh)] [Branch] [RMSNorm] [Concat] "
            + "[Head(\"Kind\")] [Layer(5, Softmax)] [Head(\"Size\", LossWeight = 0.5)] [Layer(3)]",
        "[Input(20)] [Repeat(50)] [Layer(20, Tanh)] [End] [Layer(1)]",
        "[Network(Parallel = true)] [Input(20)] [Repeat(50)] [Layer(20, Tanh, Dropout = 0.1)] [End] [Layer(1)]",
        "[Input(20)] [Repeat(50)] [Skip] [Layer(20, Tanh)] [Add] [End] [Head(\"A\")] [Layer(2)] [Head(\"B\")] [Layer(3, Softmax)]",
        "[Network(Loss = Loss.CrossEntropy)] [Layer(20, 10)]",
    ];

    [Fact]
    public void Generated_text_is_the_verified_one()
    {
        string[] sources =
        [
            Compile.GlobalUsings,
            .. RandomArchitectures.Daily.Select(architecture => architecture.Declaration),
            .. Corners.Select(Class),
            Workloads("Networks.cs"),
            Workloads("WideNetworks.cs"),
            Workloads("SequenceNetworks.cs"),
        ];
        // The compiler need not read what is written: other tests see to that.
        var compilation = Compile.Compilation(CompileOptions.Default, sources);
        var written = Compile.Driver(CompileOptions.Default).RunGenerators(compilation).GetRunResult().Results.Single().GeneratedSources;
        var lines = written.OrderBy(file => file.HintName, StringComparer.Ordinal)
            .Select(file => $"{Hash(file.SourceText.ToString())} {file.SourceText.Length,7} {file.HintName}").ToList();
        Assert.True(lines.Count >= sources.Length - 1, $"{lines.Count} files for {sources.Length - 1} sources.");
        Snapshot.Verify("GeneratedText.txt", string.Join('\n', lines) + "\n", nameof(Generated_text_is_the_verified_one));
    }

    private static string Class(string corner, int index)
    {
        string[] parts = corner.Split('!', 2);
        return $"using System;\n{parts[0]} public partial class Corner{index}{(parts.Length == 1 ? ";" : " " + parts[1])}";
    }

    private static string Workloads(string file) =>
        "using NetGen;" + File.ReadAllText(Path.Combine(Repository.Root, "benchmarks", "NetGen.Workloads", file));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..16];
}
