using static NetGen.Generators.Tests.Rules.NetworkAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

/// <summary>NETGEN305 and NETGEN306: methods that are no activation or loss, and what in them cannot be differentiated.</summary>
public class FormulaRuleTests
{
    private const string Allowed =
        "allowed are numbers, constants, + − * /, comparisons with ?:, Abs, Clamp, Cosh, Exp, ExpM1, Log, Log2, Log10, LogP1, Max, Min, Pow with a whole number, Sign, Sinh, Sqrt, Tanh, and calls of static methods of this project that are such expressions";

    [Theory]
    [InlineData("", "\"F\"", "names no method of 'Net': write a static method with [Activation] there, or name its class with ActivationType")]
    [InlineData("static float F(float x) => x;", "nameof(F)", "is not a static method with [Activation]: make it one")]
    [InlineData("[Loss] static float F(float x) => x;", "nameof(F)", "is not a static method with [Activation]: make it one")]
    [InlineData("[Activation] float F(float x) => x;", "nameof(F)", "is not a static method with [Activation]: make it one")]
    [InlineData("[Activation] static float F(float x, float y) => x;", "nameof(F)", "has another signature than 'static float F(float x)': float and double are both possible")]
    [InlineData("[Activation] static int F(int x) => x;", "nameof(F)", "has another signature than 'static float F(float x)': float and double are both possible")]
    [InlineData("[Activation] static float F(ref float x) => x;", "nameof(F)", "has another signature than 'static float F(float x)': float and double are both possible")]
    [InlineData("[Activation] static T F<T>(T x) => x;", "nameof(F)", "has another signature than 'static float F(float x)': float and double are both possible")]
    [InlineData("[Activation] static float F(float x) { return x; }", "nameof(F)", "has no expression body: write it as '=>' and one expression")]
    [InlineData("", "\"Sigmoid\"", "names no method of 'Net', but a formula of the library's: write Activation.Sigmoid, without quotes", "Sigmoid")]
    public Task A_method_that_is_no_activation(string member, string argument, string reason, string name = "F") => Reports(
        $"[Layer(3, 4, {{|#0:{argument}|}})] partial class Net {{ {member} }}",
        Error("NETGEN305", $"'{name}' {reason}"));

    [Fact]
    public Task A_method_that_is_no_loss() => Reports(
        "[Network(LossFunction = {|#0:nameof(F)|})] [Layer(3, 4)] partial class Net { [Loss] static float F(float x) => x; }",
        Error("NETGEN305", "'F' has another signature than 'static float F(float output, float target)': float and double are both possible"));

    [Fact]
    public Task A_loss_of_the_librarys_as_a_text() => Reports(
        "[Network(LossFunction = {|#0:\"Huber\"|})] [Layer(3, 4)] partial class Net;",
        Error("NETGEN305", "'Huber' names no method of 'Net', but a formula of the library's: write Loss = Loss.Huber"));

    [Fact]
    public Task A_method_of_a_compiled_library() => Reports(
        "[Layer(3, 4, {|#0:\"Exp\"|}, ActivationType = typeof(System.MathF))] partial class Net;",
        Error("NETGEN305", "'Exp' is not a static method with [Activation]: make it one"));

    [Theory]
    [InlineData("{|#0:System.MathF.Round(x)|} + 1", "System.MathF.Round(x)")]
    [InlineData("x * {|#0:(int)x|}", "(int)x")]
    [InlineData("x + {|#0:s_field|}", "s_field")]
    [InlineData("{|#0:System.MathF.Pow(x, 2.5f)|}", "System.MathF.Pow(x, 2.5f)")]
    [InlineData("{|#0:System.MathF.Pow(2, x)|}", "System.MathF.Pow(2, x)")]
    [InlineData("{|#0:x % 2|}", "x % 2")]
    [InlineData("System.MathF.Exp({|#0:Block(x)|})", "Block(x)")]
    [InlineData("Helper(x, {|#0:System.Random.Shared.NextSingle()|})", "System.Random.Shared.NextSingle()")]
    [InlineData("{|#0:x++|}", "x++")]
    public Task A_part_that_cannot_be_differentiated(string body, string part) => Reports(
        $"[Layer(3, 4, nameof(F))] partial class Net {{ [Activation] static float F(float x) => {body}; static float s_field; static float Block(float x) {{ return x; }} static float Helper(float x, float y) => x * y; }}",
        Error("NETGEN306", $"'{part}' cannot be differentiated: {Allowed}"));

    [Fact]
    public Task A_condition_that_is_no_comparison() => Reports(
        "[Layer(3, 4, nameof(F))] partial class Net { [Activation] static float F(float x) => {|#0:x == 0|} ? 1 : x; }",
        Error("NETGEN306", "'x == 0' cannot be differentiated: conditions are comparisons by <, <=, > and >=, joined by &&, || and !"));

    [Fact]
    public Task A_method_that_calls_itself() => Reports(
        "[Layer(3, 4, nameof(F))] partial class Net { [Activation] static float F(float x) => x < 0 ? x : {|#0:F(x - 1)|}; }",
        Error("NETGEN306", "'F(x - 1)' cannot be differentiated: it calls itself, or calls too many others"));

    [Fact]
    public Task A_part_in_a_file_type_is_underlined_where_the_method_is_named() => Reports(
        "[Layer(3, 4, {|#0:\"F\"|}, ActivationType = typeof(Shared))] partial class Net; file static class Shared { [Activation] internal static float F(float x) => System.MathF.Floor(x); }",
        Error("NETGEN306", $"'System.MathF.Floor(x)' cannot be differentiated: {Allowed}"));

    [Fact]
    public Task The_part_is_underlined_in_another_class_too() => Reports(
        "[Layer(3, 4, \"F\", ActivationType = typeof(Deep.Shared))] partial class Net; namespace Deep { static class Shared { [Activation] internal static float F(float x) => x + {|#0:System.MathF.Floor(x)|}; } }",
        Error("NETGEN306", $"'System.MathF.Floor(x)' cannot be differentiated: {Allowed}"));
}
