using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes a contraction whose kernel lies in the library: its call, and its numbers as a type, of which the JIT makes constants.</summary>
/// <param name="numbers">The kernel whose numbers it has: itself, or one before it.</param>
/// <param name="skipsZeros">Whether a single sample leaves out inputs that are 0.</param>
internal sealed class ContractionCallEmitter(CodeWriter writer, TiledContraction kernel, Kernel numbers, string type, bool skipsZeros = false)
{
    private readonly ContractionShape _shape = kernel.Shape;
    private readonly EpilogueText? _epilogue = kernel.Epilogue is null ? null : new(kernel, type);
    private readonly string _left = kernel.Locals[kernel.Left];
    private readonly string _right = kernel.Locals[kernel.Right];
    private readonly string _result = kernel.Locals[kernel.Operation.Result] + (kernel.Routine == ContractionRoutine.SumSamplesOfFewRows ? "T" : "");

    private string Nest => numbers.Name + "Nest";

    public void Emit()
    {
        IEnumerable<MethodParameter> parameters =
        [
            .. MethodParameter.References(type, Operands),
            new("int", "samples"),
            .. _shape.SumsSamples ? [new MethodParameter("bool", "accumulate")] : Array.Empty<MethodParameter>(),
            .. kernel.DividesRows ? [new MethodParameter("Partition", "partition")] : Array.Empty<MethodParameter>(),
        ];
        writer.Line(VectorMethod.Inlined);
        writer.Line($"private static void {kernel.Name}({string.Join(", ", parameters)}) =>");
        using (writer.Indent())
            writer.Line($"Contraction.{kernel.Routine}<{string.Join(", ", Types)}>({string.Join(", ", Arguments)});");
        if (skipsZeros)
            EmitOfNonZeros();
        EmitNest();
        _epilogue?.Emit(writer);
    }

    private bool HasBias => _shape.HasBias && !_shape.SumsSamples;

    private bool TakesEpilogue => kernel.Routine == ContractionRoutine.EachSample;

    private IEnumerable<string> Types => TakesEpilogue ? [type, Nest, _epilogue?.Type ?? $"Identity<{type}>"] : [type, Nest];

    /// <summary>What is read and written.</summary>
    private IReadOnlyList<string> Operands =>
    [
        _left,
        _right,
        .. kernel.Routine switch
        {
            ContractionRoutine.EachSampleSwapped => [_left + "T"],
            ContractionRoutine.SumSamplesPacked => [_right + "P"],
            _ when HasBias => ["b"],
            _ => Array.Empty<string>(),
        },
        .. EpilogueOperands,
        _result,
    ];

    /// <summary>What is read beside the sums when they are finished: it lies as the result does.</summary>
    private IReadOnlyList<string> EpilogueOperands { get; } = [.. kernel.EpilogueOperands.Select(kernel.EpilogueLocal)];

    private IEnumerable<string> Arguments =>
    [
        .. (_shape.SumsSamples || kernel.Routine == ContractionRoutine.EachSampleSwapped ? Operands : RowOperands(TakesEpilogue)).Select(name => $"ref {name}"),
        "samples",
        .. _shape.SumsSamples ? ["accumulate"] : Array.Empty<string>(),
        .. kernel.DividesRows ? ["partition"] : Array.Empty<string>(),
    ];

    /// <summary>What the kernel reads and writes, with the result in place of what it lacks.</summary>
    /// <param name="takesEpilogue">Whether it is told of operands of an epilogue.</param>
    private IEnumerable<string> RowOperands(bool takesEpilogue)
    {
        yield return _left;
        yield return _right;
        yield return HasBias ? "b" : _result;
        for (int i = 0; takesEpilogue && i < Budget.EpilogueOperands; i++)
            yield return EpilogueOperands.ElementAtOrDefault(i) ?? _result;
        yield return _result;
    }

    private void EmitOfNonZeros()
    {
        writer.Line();
        writer.Line("// The same of one sample, whose inputs that are 0 are left out.");
        writer.Line(VectorMethod.Inlined);
        writer.Line($"private static void {kernel.Name}OfNonZeros({string.Join(", ", MethodParameter.References(type, Operands))}) =>");
        using (writer.Indent())
        {
            writer.Line($"Contraction.OfNonZeros<{type}, {Nest}, {_epilogue?.Type ?? $"Identity<{type}>"}>("
                + $"{string.Join(", ", RowOperands(takesEpilogue: true).Select(static name => $"ref {name}"))});");
        }
    }

    private void EmitNest()
    {
        if (numbers != kernel)
            return;
        writer.Line();
        using (writer.Block($"private readonly struct {Nest} : IContractionNest"))
        {
            writer.Number("Inputs", _shape.Inputs);
            writer.Number("Columns", _shape.Columns);
            writer.Number("LeftStride", _shape.LeftStride);
            writer.Number("RightStride", _shape.RightStride);
            writer.Number("ResultStride", _shape.ResultStride);
            if (_shape.Block is int block)
                writer.Number("Block", block);
            writer.Line($"public static bool HasBias => {(_shape.HasBias ? "true" : "false")};");
            writer.Number("WidestVector", (int)kernel.Widest);
        }
    }
}
