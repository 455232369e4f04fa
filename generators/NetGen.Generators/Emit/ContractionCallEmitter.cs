using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes a contraction whose kernel lies in the library: its call, and its numbers as a type, of which the JIT makes constants.</summary>
internal sealed class ContractionCallEmitter(CodeWriter writer, TiledContraction kernel, string type)
{
    private readonly ContractionText _text = new(kernel, type);
    private readonly ContractionShape _shape = kernel.Shape;
    private readonly EpilogueText? _epilogue = kernel.Epilogue is null ? null : new(kernel, type);

    private string Nest => kernel.Name + "Nest";

    public void Emit()
    {
        writer.Line(VectorMethod.Inlined);
        writer.Line($"private static void {kernel.Name}({string.Join(", ", _text.Parameters)}) =>");
        using (writer.Indent())
            writer.Line($"Contraction.{(_shape.TransposesResult ? SumOfFewRows() : _shape.SumsSamples ? Sum() : Rows())};");
        writer.Line();
        EmitNest();
        _epilogue?.Emit(writer);
    }

    private string Rows() => $"EachSample<{type}, {Nest}, {_epilogue?.Type ?? $"Identity<{type}>"}>({References(RowOperands())}, samples)";

    private string Sum() => $"SumSamples<{type}, {Nest}>({References(_text.Operands)}, samples, accumulate{(kernel.DividesRows ? ", partition" : "")})";

    private string SumOfFewRows() => $"SumSamplesOfFewRows<{type}, {Nest}>({References(_text.Operands)}, samples, accumulate)";

    /// <summary>What the kernel reads and writes, with the result in place of what it lacks.</summary>
    private IEnumerable<string> RowOperands()
    {
        yield return _text.Left;
        yield return _text.Right;
        yield return _shape.HasBias ? "b" : _text.Result;
        for (int i = 0; i < Budget.EpilogueOperands; i++)
            yield return _text.EpilogueOperands.ElementAtOrDefault(i) ?? _text.Result;
        yield return _text.Result;
    }

    private void EmitNest()
    {
        using (writer.Block($"private readonly struct {Nest} : IContractionNest"))
        {
            writer.Number("Inputs", _shape.Depth ?? _shape.Rows!.Value);
            writer.Number("Columns", _shape.Columns!.Value);
            writer.Number("LeftStride", _shape.SumsSamples ? _shape.LeftDepthStride : _shape.LeftRowStride);
            writer.Number("RightStride", _shape.RightStride);
            writer.Number("ResultStride", _shape.ResultStride);
            writer.Line($"public static bool HasBias => {(_shape.HasBias || _shape.FusesColumnSums ? "true" : "false")};");
            writer.Number("WidestVector", (int)kernel.Widest);
        }
    }

    private static string References(IEnumerable<string> operands) => string.Join(", ", operands.Select(name => $"ref {name}"));
}
