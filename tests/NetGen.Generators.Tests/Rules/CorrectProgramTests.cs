using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Rules;

/// <summary>Programs that are right and use everything: no rule has anything to say of them, not even advice.</summary>
public class CorrectProgramTests
{
    private static readonly string[] All =
    [
        .. LibraryPrograms.All,

        // Every activation in hidden layers, and every one that ends a regression.
        .. Hidden.Select(activation => $"[Layer(8, 16, {activation})] [Layer(16, 4)] public partial class Net;"),
        .. Hidden.Except(["ReLU"]).Select(activation => $"[Layer(8, 16, Tanh)] [Layer(16, 4, {activation})] public partial class Net;"),

        // Every loss with a head that fits.
        .. new[] { "HalfSquaredError", "MeanSquaredError", "MeanAbsoluteError", "Huber" }.SelectMany(loss => new[]
        {
            $"[Network(Loss = Loss.{loss})] [Layer(8, 16, ReLU)] [Layer(16, 4)] public partial class Net;",
            $"[Network(Loss = Loss.{loss})] [Layer(8, 16, ReLU)] [Layer(16, 4, Sigmoid)] public partial class Net;",
        }),
        "[Network(Loss = Loss.Huber, HuberDelta = 0.5)] [Layer(8, 16, ReLU)] [Layer(16, 4)] public partial class Net;",
        "[Network(Loss = Loss.CrossEntropy, LabelSmoothing = 0.1)] [Layer(8, 16, ReLU)] [Layer(16, 4, Softmax)] public partial class Net;",
        "[Network(Loss = Loss.BinaryCrossEntropy)] [Layer(8, 16, ReLU)] [Layer(16, 1, Sigmoid)] public partial class Net;",
        "[Network(Loss = Loss.BinaryCrossEntropy)] [Layer(8, 16, ReLU)] [Layer(16, 3, HardSigmoid)] public partial class Net;",

        // Every optimizer with all that it reads.
        .. Optimizers.Select(optimizer => $"[Network(Optimizer = Optimizer.{optimizer})] [Layer(8, 16, ReLU)] [Layer(16, 4)] public partial class Net;"),
        "[Network(WeightDecay = 0.01, DecayBias = false, L1 = 1e-4, L2 = 1e-4, ClipNorm = 1)] [Layer(8, 4)] public partial class Net;",
        "[Network(ClipValue = 0.5, Reduction = Reduction.Sum, Bias = false, Precision = Precision.Double)] [Layer(8, 4)] public partial class Net;",

        // Every initializer where it belongs.
        .. new[] { "Uniform01", "UniformSymmetric", "GlorotUniform", "GlorotNormal", "LeCunUniform", "LeCunNormal", "PyTorch" }.Select(initializer =>
            $"[Network(Initializer = Initializer.{initializer})] [Layer(8, 16, Tanh)] [Layer(16, 4)] public partial class Net;"),
        .. new[] { "HeUniform", "HeNormal" }.SelectMany(initializer => new[]
        {
            $"[Network(Initializer = Initializer.{initializer})] [Layer(8, 16, ReLU)] [Layer(16, 4, Sigmoid)] public partial class Net;",
            $"[Layer(8, 16, ELU, Initializer = Initializer.{initializer})] [Layer(16, 4)] public partial class Net;",
        }),
        "[Layer(8, 16, Tanh)] [Layer(16, 4, Initializer = Initializer.Zeros)] public partial class Net;",

        // Shapes as people draw them.
        "[Layer(2, 2, Sigmoid)] [Layer(2, 1, Sigmoid)] public partial class Xor;",
        "[Layer(1, 1)] public partial class Line;",
        "[Layer(784, 128, ReLU)] [Layer(128, 64, ReLU)] [Layer(64, 10, Softmax)] public partial class Digits;",
        "[Layer(784, 32, ReLU)] [Layer(32, 2)] [Layer(2, 32, ReLU)] [Layer(32, 784, Sigmoid)] public partial class AutoEncoder;",
        "[Layer(1000, 8)] [Layer(8, 1000, Softmax)] public partial class Embedding;",
        "[Layer(3, 1, Tanh)] [Layer(1, 3)] public partial class Line;",
        "[Layer(8, 16, ReLU, Dropout = 0.5)] [Layer(16, 16, LeakyReLU, Slope = 0.1)] [Layer(16, 16, ELU, Alpha = 0.5)] [Layer(16, 4)] public partial class Net;",
        "[Layer(8, 16, ReLU, Trainable = false, Bias = true)] [Layer(16, 4)] public partial class Frozen;",

        // Classes of every kind that can be a network.
        "namespace A.B { public static partial class Outer<T> { [Layer(3, 4, Tanh), Layer(4, 1)] internal sealed partial class @class { } } }",
        "[Network] partial class Net; [Layer(3, 4, Tanh)] [Layer(4, 1)] partial class Net { public int Answer => 42; }",
        "class Base { public int Size { get; } } [Layer(3, 4)] partial class Net : Base, System.ICloneable { public object Clone() => new Net(1); }",
        "[Layer(inputs: 3, activation: (Activation)1, outputs: Net.Width)] partial class Net { public const int Width = 2 * 2; }",

        // Activations and losses of one's own, also under names of the library's.
        "[Layer(8, 1, nameof(Softmax))] partial class Net { [Activation] static double Softmax(double z) => z * z; }",
        "[Network(LossFunction = nameof(Own))] [Layer(8, 4, ReLU)] partial class Net { [Loss] static double Own(double a, double t) => (a - t) * (a - t); }",

        // Calls.
        Calls("var x = new float[12]; var y = new float[4]; net.Forward(x, y); return net.Step(x, y, 0.1f) + net.Evaluate(x, y);"),
        Calls("Span<float> y = stackalloc float[1]; net.Forward([0, 1, 1], y); return y[0];"),
        Calls("net.Backward([0, 1, 1], [1]); net.Backward([0, 0, 1], [0], accumulate: true); net.Update(0.1f); return 0;"),
        Calls("var g = new float[3]; net.BackwardFrom([0, 1, 1], [1], g); net.Update(0); return g[0];"),
        Calls("var fresh = new Net(1); for (int i = 0; i < 9; i++) { fresh.Backward([0, 1, 1], [1]); fresh.Update(0.1f); } return 0;"),
        Calls("var rate = 1f; float loss = 0; for (int i = 0; i < 9; i++, rate *= 0.9f) loss += net.Step([0, 1, 1], [1], rate); return loss;"),
        Calls("var all = new float[300]; var y = new float[10]; for (int i = 0; i < 10; i++) net.Forward(all.AsSpan(i * 30, 30), y); return y[0];"),
        Calls("var x = new float[2 * Net.InputSize]; var y = new float[2 * Net.OutputSize]; net.Forward(x, y); return y[^1];"),
        Calls("var buffer = new float[4]; net.Forward(buffer.AsSpan(0, 3), buffer.AsSpan(3)); return buffer[3];"),
        Calls("var x = new float[0]; net.Forward(x, x); return 0;"),
        Calls("float[] x; if (net.Parameters[0] > 0) x = new float[3]; else x = new float[6]; net.Forward(x, new float[x.Length / 3]); return 0;"),
        "using System; [Layer(4, 3, Softmax)] partial class Iris { static float Run(Iris iris) => iris.Step([1, 2, 3, 4, 5, 6, 7, 8], [0, 2], 0.1f) "
        + "+ iris.Step([1, 2, 3, 4], [0.2f, 0.3f, 0.5f], 0.1f) + iris.Evaluate(new float[4], new int[1]); }",
    ];

    public static TheoryData<string> Programs => [.. All];

    private static string[] Hidden =>
    [
        "Sigmoid", "Tanh", "ReLU", "LeakyReLU", "ELU", "SELU", "GELU", "GELUTanh", "SiLU", "Mish", "Softplus", "Softsign", "HardSigmoid", "HardTanh", "HardSwish",
    ];

    private static string[] Optimizers =>
    [
        "SGD", "Momentum, Momentum = 0.8", "Nesterov, Momentum = 0.8", "RMSProp, Rho = 0.9, Epsilon = 1e-7", "AdaGrad, Epsilon = 1e-7",
        "Adam, Beta1 = 0.8, Beta2 = 0.9, Epsilon = 1e-7", "AdamW, Beta1 = 0.8, Beta2 = 0.9, Epsilon = 1e-7, WeightDecay = 0.1",
        "NAdam, Beta1 = 0.8, Beta2 = 0.9, Epsilon = 1e-7", "RAdam, Beta1 = 0.8, Beta2 = 0.9, Epsilon = 1e-7", "RProp", "Lion, Beta1 = 0.8, Beta2 = 0.9",
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Nothing_is_said_of_a_correct_program(string program)
    {
        IEnumerable<Diagnostic> said = await Complete(program)
            .WithAnalyzers([new NetworkAnalyzer(), new AdviceAnalyzer(), new CallAnalyzer()], new AnalyzerOptions([.. RuleCase.Texts, .. ModelFile.OfPrograms]))
            .GetAllDiagnosticsAsync();

        Assert.DoesNotContain(said, diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden);
    }

    [Fact]
    public void The_programs_use_everything_that_the_library_offers()
    {
        HashSet<string> used = [.. All.SelectMany(program => Used(Complete(program)))];

        string[] unused = [.. Offered(Complete("")).Except(used)];
        Assert.True(unused.Length == 0, $"No program uses {string.Join(", ", unused)}.");
    }

    private static Compilation Complete(string program)
    {
        CompileOptions options = CompileOptions.Default with { Texts = [.. RuleCase.Texts, .. ModelFile.OfPrograms] };
        Compilation compilation = Compile.Compilation(options, Compile.GlobalUsings, program);
        Compile.Driver(options).RunGeneratorsAndUpdateCompilation(compilation, out Compilation complete, out _);
        return complete;
    }

    /// <summary>What the program's own file names.</summary>
    private static IEnumerable<string> Used(Compilation compilation)
    {
        SyntaxTree file = compilation.SyntaxTrees.ElementAt(1);
        SemanticModel model = compilation.GetSemanticModel(file);
        return file.GetRoot().DescendantNodes()
            .SelectMany(node => new[] { model.GetSymbolInfo(node).Symbol, (model.GetDeclaredSymbol(node) as IMethodSymbol)?.OverriddenMethod,
                (model.GetDeclaredSymbol(node) as IPropertySymbol)?.OverriddenProperty })
            .OfType<ISymbol>()
            .Select(Name);
    }

    /// <summary>All that is public and that people write; overloads are one.</summary>
    private static IEnumerable<string> Offered(Compilation compilation) =>
        from assembly in new[] { typeof(LayerAttribute).Assembly, typeof(Csv.CsvData).Assembly }
        from type in assembly.GetExportedTypes()
        where type.Namespace != typeof(NetGen.Runtime.Guard).Namespace
        from member in compilation.GetTypeByMetadataName(type.FullName!)!.GetMembers()
        where member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared && !IsOfEveryType(member)
        select Name(member);

    /// <summary>What records and attributes have all alike; attributes are read by the compiler alone.</summary>
    private static bool IsOfEveryType(ISymbol member) =>
        member is IMethodSymbol { MethodKind: not MethodKind.Ordinary }
        || member.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$"
        || (member is IPropertySymbol { SetMethod: null } && member.ContainingType.BaseType?.Name.EndsWith("Attribute", StringComparison.Ordinal) == true);

    private static string Name(ISymbol symbol) =>
        $"{((symbol as IMethodSymbol)?.ReducedFrom ?? symbol.OriginalDefinition).ContainingType}.{symbol.Name}";

    private static string Calls(string body) =>
        $"using System; [Layer(3, 4, Sigmoid)] [Layer(4, 1, Sigmoid)] public partial class Net {{ static float Run(Net net) {{ {body} }} }}";
}
