using static NetGen.Generators.Tests.Rules.NetworkAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

/// <summary>NETGEN305 and NETGEN306: methods that are no activation or loss, and what in them cannot be differentiated.</summary>
public class FormulaRuleTests
{
    private const string Allowed =
        "allowed are numbers, constants, + − * /, comparisons with ?:, Abs, Clamp, Cosh, Exp, ExpM1, Log, Log2, Log10, LogP1, Max, Min, "
            + "Pow with a whole number, Sign, Sinh, Sqrt, Tanh, and calls of static methods of this project that are such expressions";

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
    [InlineData("", "\"\"", "names no method of 'Net': write a static method with [Activation] there, or name its class with ActivationType", "")]
    [InlineData("", "(string)null!", "names no method of 'Net': write a static method with [Activation] there, or name its class with ActivationType", "")]
    [InlineData("", "\"Sigmoid\"", "names no method of 'Net', but a formula of the library's: write Activation.Sigmoid, without quotes", "Sigmoid")]
    public Task A_method_that_is_no_activation(string member, string argument, string reason, string name = "F") => Reports(
        $"[Layer(3, 4, {{|#0:{argument}|}})] partial class Net {{ {member} }}",
        Error("NETGEN305", $"'{name}' {reason}"));

    [Fact]
    public Task A_name_may_begin_with_anything() => Reports("[Layer(3, 4, nameof(_f))] partial class Net { [Activation] static float _f(float x) => x; }");

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
    [InlineData("{|#0:System.MathF.Pow(x, int.MinValue)|}", "System.MathF.Pow(x, int.MinValue)")]
    [InlineData("{|#0:System.MathF.Pow(x, float.NaN)|}", "System.MathF.Pow(x, float.NaN)")]
    [InlineData("{|#0:x % 2|}", "x % 2")]
    [InlineData("System.MathF.Exp({|#0:Block(x)|})", "Block(x)")]
    [InlineData("Helper(x, {|#0:System.Random.Shared.NextSingle()|})", "System.Random.Shared.NextSingle()")]
    [InlineData("{|#0:x++|}", "x++")]
    public Task A_part_that_cannot_be_differentiated(string body, string part) => Reports(
        $"[Layer(3, 4, nameof(F))] partial class Net {{ [Activation] static float F(float x) => {body}; static float s_field; "
            + $"static float Block(float x) {{ return x; }} static float Helper(float x, float y) => x * y; }}",
        Error("NETGEN306", $"'{part}' cannot be differentiated: {Allowed}"));

    [Theory]
    [InlineData("{|#0:x / 0f|} + x", "x / 0f", "divides by 0")]
    [InlineData("{|#0:x / (Zero * 2)|}", "x / (Zero * 2)", "divides by 0")]
    [InlineData("x + {|#0:0f / 0f|}", "0f / 0f", "is not a number")]
    [InlineData("x * {|#0:float.NaN|}", "float.NaN", "is not a number")]
    [InlineData("x < {|#0:float.PositiveInfinity|} ? x : 0", "float.PositiveInfinity", "is infinite")]
    [InlineData("x * (float)({|#0:System.Math.Log(-1)|} + 1)", "System.Math.Log(-1)", "is not a number")]
    [InlineData("x * {|#0:System.MathF.Sqrt(-2f)|}", "System.MathF.Sqrt(-2f)", "is not a number")]
    [InlineData("x - {|#0:System.MathF.Log(0)|}", "System.MathF.Log(0)", "is infinite")]
    [InlineData("Helper(x, {|#0:System.MathF.Log(0)|})", "System.MathF.Log(0)", "is infinite")]
    [InlineData("x * {|#0:System.MathF.Exp(1000)|}", "System.MathF.Exp(1000)", "is infinite")]
    [InlineData("x * {|#0:System.MathF.Pow(1e30f, 2)|}", "System.MathF.Pow(1e30f, 2)", "is 1E+60, which is too large for single precision (from 1.4E-45 to 3.4E+38)")]
    [InlineData("(float)(x * {|#0:1e300|})", "1e300", "is 1E+300, which is too large for single precision (from 1.4E-45 to 3.4E+38)")]
    [InlineData("(float)(1 / (x * x + {|#0:1e-60|}))", "1e-60", "is 1E-60, which is 0 in single precision (from 1.4E-45 to 3.4E+38)")]
    [InlineData("(float)(x * ({|#0:Large * Large|}))", "Large * Large", "is 1E+76, which is too large for single precision (from 1.4E-45 to 3.4E+38)")]
    public Task A_number_that_is_none(string body, string part, string reason) => Reports(
        $"[Layer(3, 4, nameof(F))] partial class Net {{ [Activation] static float F(float x) => {body}; "
            + $"const float Zero = 0; static float Helper(float x, float y) => x * y; const double Large = 1e38; }}",
        Error("NETGEN307", $"'{part}' {reason}"));

    [Theory]
    [InlineData("x * 1e30f * 1e30f", "1E+60")]
    [InlineData("x / 1e-30f / 1e-30f", "1E+60")]
    [InlineData("1e38f * x * x * x * x", "4E+38")]
    [InlineData("1 / (x - x)", "Infinity")]
    [InlineData("(x - x) / (x - x)", "NaN")]
    public Task Numbers_of_which_the_network_makes_another(string body, string number) => Reports(
        $"[Layer(3, 4, {{|#0:nameof(F)|}})] partial class Net {{ [Activation] static float F(float x) => {body}; }}",
        Error("NETGEN307", $"'F' or its derivative comes to {number}, which is no number of single precision (from 1.4E-45 to 3.4E+38)"));

    [Fact]
    public Task A_loss_whose_numbers_multiply_with_those_of_the_activation() => Reports(
        "[Network(LossFunction = {|#0:nameof(L)|})] [Layer(3, 4, nameof(F))] partial class Net { [Activation] "
            + "static float F(float x) => 1e30f * x; [Loss] static float L(float a, float t) => 1e30f * a - t; }",
        Error("NETGEN307", "'L' or its derivative comes to 1E+60, which is no number of single precision (from 1.4E-45 to 3.4E+38)"));

    [Theory]
    [InlineData("[Network(Precision = Precision.Double)]", "x * 1e300 + 1 / (x * x + 1e-300)")]
    [InlineData("", "x * (1e300 / 1e299) * (System.Math.Exp(100) / System.Math.Exp(99)) / 1e-30f")]
    [InlineData("", "x < 0 ? 0 : System.Math.Log(x)")]
    public Task Numbers_of_the_precision_are_fine(string network, string body) => Reports(
        $"{network} [Layer(3, 4, nameof(F))] partial class Net {{ [Activation] static double F(double x) => {body}; }}");

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
        "[Layer(3, 4, {|#0:\"F\"|}, ActivationType = typeof(Shared))] partial class Net; "
            + "file static class Shared { [Activation] internal static float F(float x) => System.MathF.Floor(x); }",
        Error("NETGEN306", $"'System.MathF.Floor(x)' cannot be differentiated: {Allowed}"));

    [Fact]
    public Task The_part_is_underlined_in_another_class_too() => Reports(
        "[Layer(3, 4, \"F\", ActivationType = typeof(Deep.Shared))] partial class Net; "
            + "namespace Deep { static class Shared { [Activation] internal static float F(float x) => x + {|#0:System.MathF.Floor(x)|}; } }",
        Error("NETGEN306", $"'System.MathF.Floor(x)' cannot be differentiated: {Allowed}"));
}
