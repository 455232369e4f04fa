using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the kernels of a tiled network; the programs that call them are <see cref="TiledProgramEmitter"/>'s.</summary>
internal sealed class TiledEmitter(CodeWriter writer, TiledPlan plan) : IKernelEmitter
{
    private readonly string _type = plan.Type.Keyword;
    private readonly TiledProgramEmitter _programs = new(writer, plan);
    private readonly OneSampleEmitter _oneSample = new(writer, plan, new TiledProgramEmitter(writer, plan));

    public void EmitForward()
    {
        _programs.Emit(plan.Forward, KernelCall.Forward(plan.Graph));
        if (plan.HasOneSample)
            _oneSample.EmitForward();
    }

    public void EmitEvaluate() => _programs.Emit(plan.Evaluate, KernelCall.Evaluate(plan.Graph));

    public void EmitBackward()
    {
        _programs.Emit(plan.Backward, KernelCall.Backward(plan.Graph), hasOneSample: plan.HasOneSample && plan.StepsInPlace);
        if (plan.HasOneSample)
            _oneSample.EmitTraining();
    }

    public void EmitBackwardFrom() => _programs.Emit(plan.BackwardFrom, KernelCall.BackwardFrom(plan.Graph));

    public void EmitKernels()
    {
        foreach (var kernel in plan.Kernels)
        {
            writer.Line();
            switch (kernel)
            {
                case TiledContraction contraction:
                    EmitContraction(contraction);
                    break;
                case RowKernel rows:
                    EmitRows(rows);
                    break;
                case RowSumKernel sum:
                    EmitSum(sum);
                    break;
            }
        }
    }

    private void EmitContraction(TiledContraction kernel)
    {
        var text = new ContractionText(kernel, _type);
        EmitComment(kernel, Equations.WithoutLayers(kernel.Operation), $"tiles of {string.Join(", then ", kernel.Tiles.Select(tile => $"{tile.Rows} rows × {tile.Vectors} vectors"))}");
        VectorMethod.EmitDispatch(writer, kernel.Name, text.Parameters, text.Arguments, kernel.Widest, _type);
        writer.Line();
        new ContractionEmitter(writer, kernel, _type).Emit();
    }

    private void EmitRows(RowKernel kernel)
    {
        string last = (RowKernelEmitter.UsesScale(kernel) ? ", scale" : "") + (kernel.IsFlat ? ", count" : ", samples");
        EmitComment(kernel, string.Join(", ", kernel.Maps.Select(Equations.WithoutLayers)), kernel.IsFlat ? "all rows in one walk" : kernel.IsOneVector ? "a row is one vector" : "row by row");
        VectorMethod.EmitDispatch(
            writer,
            kernel.Name,
            RowKernelEmitter.Parameters(kernel, _type),
            string.Join(", ", kernel.Operands.Select(operand => $"ref {RowKernelEmitter.RowName(operand.Tensor)}")) + last,
            kernel.Widest,
            _type,
            RowKernelEmitter.Result(kernel),
            isWhole: kernel.IsOneVector && !kernel.IsFlat);
        writer.Line();
        new RowKernelEmitter(writer, kernel, plan.Type).Emit();
    }

    private void EmitSum(RowSumKernel kernel)
    {
        string operand = TilePlanner.BaseName(kernel.Operation.Operand);
        string result = TilePlanner.BaseName(kernel.Operation.Result);
        string parameters = $"ref {_type} {operand}, ref {_type} {result}, int columns, int stride, int samples, bool accumulate";
        EmitComment(kernel, Equations.WithoutLayers(kernel.Operation), "a column of vectors at a time");
        VectorMethod.EmitDispatch(writer, kernel.Name, parameters, $"ref {operand}, ref {result}, columns, stride, samples, accumulate", kernel.Widest, _type);
        writer.Line();
        using (VectorMethod.Open(writer, kernel.Name, parameters, _type))
        using (writer.Block("for (int column = 0; column < columns; column += V.Count)"))
        {
            writer.Line("V sum = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero;");
            writer.Line($"ref {_type} row = ref Unsafe.Add(ref {operand}, column);");
            writer.Line("int sample = 0;");
            using (writer.Block("for (; sample + 4 <= samples; sample += 4)"))
            {
                writer.Lines("""
                    sum += V.Load(ref row);
                    sum1 += V.Load(ref row, stride);
                    sum2 += V.Load(ref row, 2 * stride);
                    sum3 += V.Load(ref row, 3 * stride);
                    row = ref Unsafe.Add(ref row, 4 * stride);
                    """);
            }

            writer.Line("for (; sample < samples; sample++, row = ref Unsafe.Add(ref row, stride))");
            using (writer.Indent())
                writer.Line("sum += V.Load(ref row);");
            writer.Line("sum = (sum + sum1) + (sum2 + sum3);");
            writer.Line($"ref {_type} target = ref Unsafe.Add(ref {result}, column);");
            writer.Line("if (accumulate)");
            using (writer.Indent())
                writer.Line("sum += V.LoadFirst(ref target, columns - column);");
            writer.Line("sum.StoreFirst(ref target, columns - column);");
        }
    }

    private void EmitComment(Kernel kernel, string equation, string how) => writer.Line($"// {kernel.Name}: {equation}; {how}.");
}
