using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generators.Tests.Infrastructure;

/// <summary>What the build step hands the compiler of an ONNX file.</summary>
internal sealed class ModelFile(string name, string model) : AdditionalText
{
    /// <summary>A file with an open axis and an input that can be a constant.</summary>
    public static ModelFile Steps { get; } = new(
        "steps.onnx",
        """
        opset 13
        input "x" float "batch" "steps"
        input "rate" float
        node Mul "scale" ("x" "rate") -> ("y")
        node Relu "rest" ("y") -> ("z")
        output "y" float
        output "z" float
        """);

    /// <summary>A file that has something to train.</summary>
    public static ModelFile Dense { get; } = new(
        "dense.onnx",
        """
        opset 13
        input "x" float "batch" 4
        tensor "fc.weight" float 4 3 at "fc.weight"
        tensor "fc.bias" float 3 at "fc.bias"
        node Gemm "fc" ("x" "fc.weight" "fc.bias") -> ("y")
        output "y" float
        """);

    /// <summary>A file that hands something on.</summary>
    public static ModelFile Cell { get; } = new(
        "cell.onnx",
        """
        opset 13
        input "x" float "batch" 3
        input "hidden" float "batch" 2
        input "rate" float
        tensor "w" float 3 2 at "w"
        node MatMul "in" ("x" "w") -> ("xw")
        node Add "sum" ("xw" "hidden") -> ("next")
        node Mul "scale" ("x" "rate") -> ("y")
        output "y" float
        output "next" float
        """);

    /// <summary>A file with several inputs and outputs, integers and truths among them.</summary>
    public static ModelFile Words { get; } = new(
        "words.onnx",
        """
        opset 13
        input "ids" int64 "batch" 2
        input "mask" bool "batch" 2
        input "scale" float "batch" 1
        tensor "table" float 5 2 at "table"
        node Gather "look" ("table" "ids") -> ("rows")
        node ReduceMean "mean" ("rows") -> ("means")
          axes ints 1
          keepdims int 0
        node Where "choose" ("mask" "means" "scale") -> ("scores")
        node ArgMax "best" ("scores") -> ("best")
          axis int 1
          keepdims int 0
        output "scores" float
        output "best" int64
        """);

    /// <summary>A file that takes pictures.</summary>
    public static ModelFile Picture { get; } = new(
        "picture.onnx",
        """
        opset 13
        input "pixels" float "batch" 3 4 5
        node GlobalMaxPool "most" ("pixels") -> ("y")
        output "y" float
        """);

    /// <summary>The files that correct programs speak of.</summary>
    public static ModelFile[] OfPrograms { get; } = [Steps, Dense, Cell, Words, Picture];

    /// <summary>The files that the rules' pages speak of.</summary>
    public static ModelFile[] OfPages { get; } =
    [
        new("models/voice.onnx", Model("opset 13", "4", "node Relu \"a\" (\"x\") -> (\"scores\")", "scores")),
        new("models/detector.onnx", Model("opset 13", "4", "node NonMaxSuppression \"nms\" (\"x\") -> (\"y\")")),
        new("models/text.onnx", Model("opset 13", "3 \"height\" \"width\"", "node Relu \"a\" (\"x\") -> (\"y\")")),
        new("models/choice.onnx", Model("opset 13", "4", """
            input "training" bool
            node If "choose" ("training") -> ("y")
              then_branch graph "then"
                node Relu "r" ("x") -> ("a")
                output "a" float
              else_branch graph "else"
                node Neg "n" ("x") -> ("b")
                output "b" float
            """)),
        new("models/broken.onnx", Model("opset 13", "4", "node MatMul \"fc\" (\"x\" \"weights\") -> (\"y\")")),
        new("models/new.onnx", Model("opset 26", "4", "node Relu \"a\" (\"x\") -> (\"y\")")),
        new("models/small.onnx", Model("opset 13", "2", """
            tensor "w" int8 2 2 = 1 2 3 4
            tensor "s" float = 3f000000
            node DequantizeLinear "q" ("w" "s") -> ("weights")
            node MatMul "fc" ("x" "weights") -> ("y")
            """)),
        new("models/mean.onnx", Model("opset 13", "4", "node Softmax \"mix\" (\"x\") -> (\"y\")\n  axis int 0")),
    ];

    public override string Path { get; } = $"/obj/NetGen/{name}.NetGenModel.txt";

    public override SourceText GetText(CancellationToken cancellationToken = default) =>
        SourceText.From($"{name}\n100 bytes of 2026-01-01, read by 0.1.0\n{model}\n", Encoding.UTF8);

    private static string Model(string opset, string axes, string nodes, string output = "y") =>
        $"{opset}\ninput \"x\" float \"batch\" {axes}\n{nodes}\noutput \"{output}\" float";
}
