extern alias library;

using library::NetGen;
using NetGen.Generators.Tests.CustomMath;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Onnx.Tests.Exporting;

/// <summary>That every activation answers in other runtimes as it does here: the library's, with settings, and those that users write.</summary>
public class ActivationTests
{
    private static readonly double[] s_points = [-4.2, -3, -1.7, -1, -0.4, 0, 0.3, 0.9, 1, 1.6, 3, 3.3, 7.5];

    public static TheoryData<Activation> Library => [.. Enum.GetValues<Activation>()];

    public static TheoryData<string> Custom =>
        [.. CustomFormulaTests.Activations.Select(row => (string)row[0]), "2", "Squared(Squared(Squared(MathF.Cosh(MathF.Sinh(0.3f * x)))))"];

    [Theory]
    [MemberData(nameof(Library))]
    public void Those_of_the_library(Activation activation) => Check($"[Activate({activation})] public partial class Net;");

    [Theory]
    [InlineData("LeakyReLU, Slope = 0.3", "LeakyRelu")]
    [InlineData("LeakyReLU", "LeakyRelu")]
    [InlineData("ELU, Alpha = 0.7", "Elu")]
    [InlineData("HardSigmoid", "HardSigmoid")]
    [InlineData("HardSwish", "HardSwish")]
    [InlineData("SELU", "Selu")]
    public void What_ONNX_has_is_one_node(string activation, string operation) =>
        Assert.Contains($"\nnode {operation} ", Check($"[Activate({activation})] public partial class Net;"));

    [Theory]
    [MemberData(nameof(Custom))]
    public void Those_of_users(string expression) => Check(Declaration("[Activate(nameof(F))]", expression));

    [Theory]
    [InlineData("[Skip] [Activate(Tanh)] [Add(nameof(F))]")]
    [InlineData("[Skip] [Activate(Tanh)] [Add(Mish)]")]
    [InlineData("[Skip] [Activate(Tanh)] [Add(Softmax)]")]
    public void Those_of_joins(string layers) => Check(Declaration(layers, "x * MathF.Exp(-x * x)"));

    [Fact]
    public void What_a_formula_has_twice_is_computed_once()
    {
        string nested = string.Concat(Enumerable.Repeat("Gated(", 6)) + "x" + new string(')', 6);
        Assert.Equal(2 * 6, Check(Declaration("[Activate(nameof(F))]", nested)).Split("\nnode ").Length - 1);
    }

    /// <summary>Saves a network of one number for each point and compares.</summary>
    /// <returns>The nodes, a line each.</returns>
    private static string Check(string declaration)
    {
        AnyNetwork network = Compile.Load($"using System;\n[Input({s_points.Length})] {declaration}").Network("Net");
        var saved = new SavedModel(network);
        double[] expected = network.Forward(s_points);
        SavedCheck.Close(expected, saved.RunImported(s_points, 1), declaration + " imported: ");
        SavedCheck.Close(expected, saved.Run(s_points, 1, optimized: true), declaration + ": ");
        SavedCheck.Close(expected, saved.Run(s_points, 1, optimized: false), declaration + " not optimized: ");
        return saved.Text;
    }

    private static string Declaration(string layers, string expression) => $$"""
        {{layers}}
        public partial class Net
        {
            private const float Scale = 1.5f;
            [Activation] static float F(float x) => {{expression}};
            static float Helper(float x, float y) => x * y / (1 + MathF.Abs(x));
            static float Squared(float x) => x * x;
            static float Gated(float x) => x * MathF.Tanh(x);
        }
        """;
}
