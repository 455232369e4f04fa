using NetGen.Generators.Onnx;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Tool.Models;

namespace NetGen.Tool.Output;

/// <summary>The network of an ONNX file as tables: what goes in and comes out, what is computed, by which numbers.</summary>
internal static class OnnxTables
{
    public static void Write(OnnxModel model, string name, TextWriter output)
    {
        var graph = model.Graph;
        var numbers = graph.Weights.Sum(NumbersOf);
        output.WriteLine(FormattableString.Invariant(
            $"{name}: opset {model.Opset}, {numbers:N0} parameters, {numbers * sizeof(float):N0} bytes in single precision, {graph.MultiplyAdds:N0} multiply-adds for a sample"));
        foreach (var remark in OtherNumbers.In(graph, isDouble: false)) output.WriteLine($"NETGEN711: {remark}");
        var ends = new TextTable("tensor", "type", "shape");
        foreach (var input in graph.Inputs) ends.Add([$"input {Shown.Name(input.Name)}", .. Cells(input.Tensor)]);
        foreach (var result in graph.Outputs) ends.Add([$"output {Shown.Name(result.Name)}", .. Cells(result.Tensor)]);
        ends.Write(output);
        output.WriteLine();
        WriteOperations(graph, output);
        output.WriteLine();
        WriteParameters(graph, output);
    }

    private static void WriteOperations(ImportedGraph graph, TextWriter output)
    {
        var table = new TextTable("operation", "shape", "multiply-adds", "node");
        foreach (var operation in graph.Operations)
            table.Add(operation.GetType().Name, string.Join(", ", operation.Results.Select(result => result.Shape)), operation.MultiplyAdds, Shown.Name(operation.Origin));
        table.Write(output);
    }

    private static void WriteParameters(ImportedGraph graph, TextWriter output)
    {
        var table = new TextTable("parameter", "type", "shape", "numbers", "trained");
        foreach (var weight in graph.Weights)
            table.Add([Shown.Whole(weight.Name), .. Cells(weight.Tensor), NumbersOf(weight), weight.IsTrainable ? "yes" : "no"]);
        table.Write(output);
    }

    private static object[] Cells(Tensor tensor) => [ElementTypes.NameOf(tensor.Type), tensor.Shape.ToString()];

    private static long NumbersOf(Weight weight) => weight.Tensor.Shape.Count;
}
