using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes a contraction whose kernel lies in the library: its call, and its numbers as a type, of which the JIT makes constants.</summary>
/// <param name="skipsZeros">Whether a single sample leaves out inputs that are 0.</param>
internal sealed class ContractionCallEmitter(CodeWriter writer, TiledContraction kernel, KernelHead head, string type, bool skipsZeros = false)
{
    private readonly ContractionShape _shape = kernel.Shape;
    private readonly EpilogueText? _epilogue = kernel.Epilogue is null ? null : new(kernel, type);
    private readonly string _left = kernel.Locals[kernel.Left];
    private readonly string _right = kernel.Locals[kernel.Right];
    private readonly string _result = kernel.Locals[kernel.Operation.Result] + (kernel.Routine == ContractionRoutine.SumSamplesOfFewRows ? "T" : "");

    public void Emit()
    {
        if (head.IsWritten)
            EmitCall();
        if (skipsZeros)
            EmitOfNonZeros();
        EmitNest();
        if (head.IsWritten)
            _epilogue?.Emit(writer);
    }

    private void EmitCall()
    {
        IEnumerable<MethodParameter> parameters =
        [
            .. MethodParameter.References(type, Operands),
            new("int", "samples"),
            .. _shape.SumsSamples ? [new MethodParameter("bool", "accumulate")] : Array.Empty<MethodParameter>(),
            .. kernel.DividesRows ? [new MethodParameter("Partition", "partition")] : Array.Empty<MethodParameter>(),
        ];
        writer.Line(VectorMethod.Inlined);
        writer.Line(head.Declared("void", string.Join(", ", parameters), "IContractionNest") + " =>");
        using (writer.Indent())
            writer.Line($"Contraction.{kernel.Routine}<{string.Join(", ", Types)}>({string.Join(", ", Arguments)});");
    }

    private bool HasBias => _shape.HasBias && !_shape.SumsSamples;

    private bool TakesEpilogue => kernel.Routine == ContractionRoutine.EachSample;

    private IEnumerable<string> Types => TakesEpilogue ? [type, head.NumbersInMethod, _epilogue?.Type ?? $"Identity<{type}>"] : [type, head.NumbersInMethod];

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
            writer.Line($"Contraction.OfNonZeros<{type}, {head.Numbers}, {_epilogue?.Type ?? $"Identity<{type}>"}>("
                + $"{string.Join(", ", RowOperands(takesEpilogue: true).Select(static name => $"ref {name}"))});");
        }
    }

    private void EmitNest()
    {
        if (!head.HasNumbers)
            return;
        if (head.IsWritten)
            writer.Line();
        using (writer.Block($"private readonly struct {head.Numbers} : IContractionNest"))
        {
            (string Name, int? Number)[] numbers =
            [
                ("Inputs", _shape.Inputs), ("Columns", _shape.Columns), ("LeftStride", _shape.LeftStride), ("RightStride", _shape.RightStride),
                ("ResultStride", _shape.ResultStride), ("Block", _shape.Block),
            ];
            IEnumerable<(string, string)> all =
            [
                .. numbers.Where(static member => member.Number is not null).Select(static member => (member.Name, CodeWriter.Number(member.Number!.Value))),
                .. head.IsShort && !_shape.HasBias ? [] : new[] { ("HasBias", _shape.HasBias ? "true" : "false") },
                .. head.Widest is int widest ? [("WidestVector", CodeWriter.Number(widest))] : Array.Empty<(string, string)>(),
            ];
            writer.Numbers(all, head.IsShort);
        }
    }
}
