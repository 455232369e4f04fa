using NetGen.BuildTasks.Onnx;
using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests;

/// <summary>Functions that a file defines: their nodes stand where they are called, under names of the call.</summary>
public sealed class FunctionTests
{
    [Fact]
    public void Nodes_take_the_callers_names_and_keep_their_own_under_the_calls()
    {
        var gelu = Function(
            "Gelu", ["a"], ["b"],
            Node(7, "Constant", [], ["half"], Bytes(5, Text(1, "value"), Tensor(5, "", 1, [], Bytes(9, BitConverter.GetBytes(0.5f))), Integer(20, 4))),
            Node(7, "Mul", ["a", "half"], ["c"], Text(3, "scale")),
            Node(7, "Erf", ["c"], ["b"]));
        Assert.Equal(
            """
            opset 13
            opset 1 of "own"
            node Relu "" ("x") -> ("a")
            node Constant "" () -> ("gelu1/half")
              value tensor float = 3f000000
            node Mul "gelu1/scale" ("a" "gelu1/half") -> ("gelu1/c")
            node Erf "" ("gelu1/c") -> ("y")
            node Constant "" () -> ("z/half")
              value tensor float = 3f000000
            node Mul "z/scale" ("y" "z/half") -> ("z/c")
            node Erf "" ("z/c") -> ("z")

            """,
            TextOf(Model([gelu], Node(1, "Relu", ["x"], ["a"]), Call("Gelu", ["a"], ["y"], Text(3, "gelu1")), Call("Gelu", ["y"], ["z"]))));
    }

    [Fact]
    public void Attributes_come_from_the_call_or_else_from_the_function()
    {
        var function = Function(
            "F", ["a"], ["b"],
            Text(6, "given"), Text(6, "missing"), Bytes(11, Text(1, "default"), Integer(3, 7), Integer(20, 2)),
            Node(
                7, "A", ["a"], ["b"],
                Reference("p", "given", 2), Reference("q", "default", 2), Reference("r", "missing", 2), Bytes(5, Text(1, "s"), Integer(3, 1), Integer(20, 2))));
        var text = TextOf(Model([function], Call("F", ["x"], ["y"], Bytes(5, Text(1, "given"), Integer(3, 3), Integer(20, 2)))));
        Assert.EndsWith("node A \"\" (\"x\") -> (\"y\")\n  p int 3\n  q int 7\n  s int 1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Inputs_and_outputs_may_be_left_out_or_passed_on()
    {
        var function = Function("F", ["a", "b"], ["a", "c", "d"], Node(7, "A", ["a", "b"], ["c", "d"]));
        Assert.EndsWith(
            """
            node Identity "" ("x") -> ("y")
            node A "" ("x" "") -> ("y/c" "z")

            """,
            TextOf(Model([function], Call("F", ["x"], ["y", "", "z"]))), StringComparison.Ordinal);
    }

    [Fact]
    public void Graphs_inside_and_around_are_followed()
    {
        byte[] Branch(byte[] node, string output) =>
            Bytes(5, Text(1, "then_branch"), Bytes(6, node, Tensor(5, "w", 7, [], Bytes(9, new byte[8])), Bytes(12, Text(1, output))), Integer(20, 5));
        var function = Function("F", ["a"], ["b"], Node(7, "If", ["a"], ["b"], Branch(Node(1, "Add", ["a", "w"], ["inner"]), "inner")));
        Assert.EndsWith(
            """
            node If "" ("c") -> ("y")
              then_branch graph ""
                tensor "w" int64 = 0
                node If "" ("x") -> ("out")
                  then_branch graph ""
                    tensor "out/w" int64 = 0
                    node Add "" ("x" "out/w") -> ("out/inner")
                    output "out/inner" undefined *
                output "out" undefined *

            """,
            TextOf(Model([function], Node(1, "If", ["c"], ["y"], Branch(Call("F", ["x"], ["out"]), "out")))), StringComparison.Ordinal);
    }

    [Fact]
    public void Functions_call_others_and_bring_their_operator_sets()
    {
        var outer = Function("Outer", ["a"], ["b"], Opset(9, 13), Opset(9, 3, "more"), Call(7, "Inner", ["a"], ["b"]));
        var inner = Function("Inner", ["a"], ["b"], Node(7, "Tanh", ["a"], ["b"], Text(7, "more")));
        var text = TextOf(Model([outer, inner], Call("Outer", ["x"], ["y"])));
        Assert.EndsWith("opset 3 of \"more\"\nnode Tanh of \"more\" \"\" (\"x\") -> (\"y\")\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_for_other_operators_than_the_files_is_refused()
    {
        var function = Function("F", ["a"], ["b"], Opset(9, 18), Node(7, "ReduceMean", ["a"], ["b"]));
        Assert.Equal("Function F is written for opset 18, the file for 13: write the file without functions.", Problem(Model([function], Call("F", ["x"], ["y"]))));
        Assert.Empty(OnnxReading.Read(Model([function], Node(1, "Relu", ["x"], ["y"])), ".").Problems);
    }

    [Fact]
    public void A_function_that_calls_itself_is_refused() => Assert.Equal(
        "Function F calls itself, or functions call one another 32 deep.",
        Problem(Model([Function("F", ["a"], ["b"], Call(7, "F", ["a"], ["b"]))], Call("F", ["x"], ["y"]))));

    [Theory]
    [InlineData("A node")]
    [InlineData("Many values")]
    [InlineData("Nothing")]
    public void Functions_that_unfold_without_end_are_refused(string leaf)
    {
        // Thirty functions, each of which calls the next one twice, are a thousand million calls of the last.
        var functions = Enumerable.Range(0, 30).Select(i => Function($"F{i}", [], [], Call(7, $"F{i + 1}", [], []), Call(7, $"F{i + 1}", [], [])));
        byte[][] body = leaf switch
        {
            "A node" => [Node(7, "Relu", ["a"], ["b"])],
            "Many values" => [Node(7, "Constant", [], ["c"], Bytes(5, Text(1, "value"), Tensor(5, "", 7, [1000], Bytes(9, new byte[8000]))))],
            _ => [],
        };
        Assert.Equal("The calls of its functions unfold to more than any network needs.", Problem(Model([.. functions, Function("F30", [], [], body)], Call("F0", [], []))));
    }

    private static byte[] Model(byte[][] functions, params byte[][] graph) =>
        [.. Opset(8, 13), .. Opset(8, 1, "own"), .. Bytes(7, graph), .. functions.SelectMany(function => function)];

    private static byte[] Function(string name, string[] inputs, string[] outputs, params byte[][] others) =>
        Bytes(25, [Text(1, name), Text(10, "own"), .. inputs.Select(input => Text(4, input)), .. outputs.Select(output => Text(5, output)), .. others]);

    private static byte[] Call(string function, string[] inputs, string[] outputs, params byte[][] others) => Call(1, function, inputs, outputs, others);

    private static byte[] Call(int field, string function, string[] inputs, string[] outputs, params byte[][] others) =>
        Node(field, function, inputs, outputs, [Text(7, "own"), .. others]);

    private static byte[] Reference(string name, string attribute, int kind) => Bytes(5, Text(1, name), Text(21, attribute), Integer(20, kind));

    private static string Problem(byte[] model) => Assert.Single(OnnxReading.Read(model, ".").Problems).Text;

    private static string TextOf(byte[] model)
    {
        var reading = OnnxReading.Read(model, ".");
        Assert.Empty(reading.Problems);
        return reading.Text;
    }
}
