using NetGen.CodeFixes;

namespace NetGen.Generators.Tests.CodeFixes;

public class ResizeLayerFixTests
{
    [Fact]
    public Task The_layer_takes_what_the_one_before_gives() => Resizes(
        ResizeLayerFix.ResizeThis,
        "Change layer 2 to take 4 inputs",
        "[Layer(3, 4, Sigmoid)]\n[Layer({|NETGEN101:5|}, 1, Sigmoid)]\npartial class Xor;",
        "[Layer(3, 4, Sigmoid)]\n[Layer(4, 1, Sigmoid)]\npartial class Xor;");

    [Fact]
    public Task The_layer_before_gives_what_the_layer_takes() => Resizes(
        ResizeLayerFix.ResizePrevious,
        "Change layer 1 to give 5 outputs",
        "[Layer(3, 4, Sigmoid)]\n[Layer({|NETGEN101:5|}, 1, Sigmoid)]\npartial class Xor;",
        "[Layer(3, 5, Sigmoid)]\n[Layer(5, 1, Sigmoid)]\npartial class Xor;");

    [Fact]
    public Task One_is_said_in_the_singular() => Resizes(
        ResizeLayerFix.ResizeThis,
        "Change layer 2 to take 1 input",
        "[Layer(3, 1)] [Layer({|NETGEN101:5|}, 1)] partial class Xor;",
        "[Layer(3, 1)] [Layer(1, 1)] partial class Xor;");

    [Theory]
    [InlineData(
        "[Layer(outputs: 4, inputs: 3)] [Layer(outputs: 1, inputs: {|NETGEN101:5|})] partial class Xor;",
        "[Layer(outputs: 4, inputs: 3)] [Layer(outputs: 1, inputs: 4)] partial class Xor;")]
    [InlineData(
        "[Layer(3, 4)] [Layer({|NETGEN101:Sizes.Hidden|}, 1)] partial class Xor; class Sizes { public const int Hidden = 5; }",
        "[Layer(3, 4)] [Layer(4, 1)] partial class Xor; class Sizes { public const int Hidden = 5; }")]
    [InlineData(
        "[Layer(3, 4)] [Layer({|NETGEN101:(2 + 3) * 2|}, 1)] partial class Xor;",
        "[Layer(3, 4)] [Layer(4, 1)] partial class Xor;")]
    public Task An_expression_is_replaced_however_it_is_written(string source, string expected) =>
        Resizes(ResizeLayerFix.ResizeThis, "Change layer 2 to take 4 inputs", source, expected);

    [Theory]
    [InlineData(ResizeLayerFix.ResizeThis, "Change layer 2 to take 4 inputs", "4", "4")]
    [InlineData(ResizeLayerFix.ResizePrevious, "Change layer 1 to give 5 outputs", "5", "5")]
    public Task Comments_and_line_breaks_stay(string key, string title, string outputs, string inputs)
    {
        const string Source = """
            /// <summary>Two layers.</summary>
            [Layer(3, /* before */ OUTPUTS /* after */, Sigmoid)] // the first
            [Layer(
                INPUTS, // comes from the first
                1)]
            partial class Xor;
            """;

        return Resizes(key, title, Filled("4", "{|NETGEN101:5|}"), Filled(outputs, inputs));

        static string Filled(string outputs, string inputs) =>
            Source.Replace("OUTPUTS", outputs, StringComparison.Ordinal).Replace("INPUTS", inputs, StringComparison.Ordinal);
    }

    [Fact]
    public Task All_layers_of_all_networks_are_resized_at_once() => Resizes(
        ResizeLayerFix.ResizeThis,
        "Change layer 2 to take 4 inputs",
        [
            "[Layer(3, 4)] [Layer({|NETGEN101:5|}, 6)] [Layer({|NETGEN101:7|}, 8)] [Layer({|NETGEN101:9|}, 1)] partial class A; "
            + "[Layer(1, 2)] [Layer({|NETGEN101:3|}, 3)] partial class B;",
            "[Layer(1, 2), Layer({|NETGEN101:3|}, 3)] partial class C;",
        ],
        [
            "[Layer(3, 4)] [Layer(4, 6)] [Layer(6, 8)] [Layer(8, 1)] partial class A; [Layer(1, 2)] [Layer(2, 3)] partial class B;",
            "[Layer(1, 2), Layer(2, 3)] partial class C;",
        ],
        iterations: 5);

    [Fact]
    public Task All_layers_before_are_resized_at_once() => Resizes(
        ResizeLayerFix.ResizePrevious,
        "Change layer 1 to give 5 outputs",
        ["[Layer(3, 4)] [Layer({|NETGEN101:5|}, 6)] [Layer({|NETGEN101:7|}, 8)] [Layer({|NETGEN101:9|}, 1)] partial class A;"],
        ["[Layer(3, 5)] [Layer(5, 7)] [Layer(7, 9)] [Layer(9, 1)] partial class A;"],
        iterations: 3);

    private static Task Resizes(string key, string title, string source, string expected) => Resizes(key, title, [source], [expected], 1);

    private static Task Resizes(string key, string title, string[] sources, string[] expected, int iterations)
    {
        FixTest<ResizeLayerFix> test = FixTest<ResizeLayerFix>.Of(sources, expected);
        test.CodeActionEquivalenceKey = key;
        test.NumberOfIncrementalIterations = iterations;
        if (iterations == 1)
            test.CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
        return test.RunAsync();
    }
}
