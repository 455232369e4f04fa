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

    public override string Path { get; } = $"/obj/NetGen/{name}.NetGenModel.txt";

    public override SourceText GetText(CancellationToken cancellationToken = default) =>
        SourceText.From($"{name}\n100 bytes of 2026-01-01, read by 0.1.0\n{model}\n", Encoding.UTF8);
}
