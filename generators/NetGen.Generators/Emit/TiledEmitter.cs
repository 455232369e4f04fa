using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the kernels of a tiled network and the programs that call them.</summary>
internal sealed class TiledEmitter(CodeWriter writer, TiledPlan plan) : IKernelEmitter
{
    private readonly string _type = plan.Type.Keyword;

    public void EmitForward() => EmitProgram(plan.Forward, KernelCall.Forward(plan.Graph));

    public void EmitEvaluate() => EmitProgram(plan.Evaluate, KernelCall.Evaluate(plan.Graph));

    public void EmitBackward() => EmitProgram(plan.Backward, KernelCall.Backward(plan.Graph));

    public void EmitBackwardFrom() => EmitProgram(plan.BackwardFrom, KernelCall.BackwardFrom(plan.Graph));

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

    private void EmitProgram(TiledProgram program, KernelCall call)
    {
        writer.Line($"// {call.Summary} of one block of samples.");
        using (writer.Block(call.Header(plan)))
        {
            if (!call.IsTraining)
                EmitStack(program);
            EmitLocals(program);
            foreach (var step in program.Steps.Where(step => !step.IsOptional))
                EmitStep(step);
            EmitInputGradients(program);
            if (call.Result != "void")
                writer.Line("return loss;");
        }
    }

    /// <summary>What only serves the gradients by the inputs comes last, and only if the caller asks for them.</summary>
    private void EmitInputGradients(TiledProgram program)
    {
        var optional = program.Steps.Where(step => step.IsOptional).ToList();
        if (optional.Count == 0)
            return;
        writer.Line();
        using (writer.Block($"if (!Unsafe.IsNullRef(ref {plan.Graph.InputGradients.Name}))"))
        {
            foreach (var step in optional)
                EmitStep(step);
        }
    }

    private void EmitStack(TiledProgram program)
    {
        if (program.Scratch.LengthPerSample == 0)
            return;
        writer.Line($"Span<{_type}> stack = stackalloc {_type}[samples * {program.Scratch.LengthPerSample}];");
        writer.Line($"ref {_type} scratch = ref MemoryMarshal.GetReference(stack);");
    }

    /// <summary>A name for every tensor that the steps mention and the caller has not handed in.</summary>
    private void EmitLocals(TiledProgram program)
    {
        foreach (var layer in plan.Graph.Layers)
        {
            foreach (var (tensor, offset) in new[] { (layer.Weights, layer.WeightsOffset), (layer.Bias, layer.BiasOffset) })
            {
                if (tensor is null)
                    continue;
                if (Mentions(program, tensor.Name))
                    writer.Line($"ref {_type} {tensor.Name} = {Element("parameters", offset)};");
                if (Mentions(program, ReverseMode.GradientName(tensor)))
                    writer.Line($"ref {_type} {ReverseMode.GradientName(tensor)} = {Element("gradients", offset)};");
            }
        }

        foreach (var tensor in program.Steps.SelectMany(step => step.Arguments).Distinct().Where(program.Scratch.Contains))
            writer.Line($"ref {_type} {tensor.Name} = {Element("scratch", tensor, program.Scratch)};");
        writer.Line();
    }

    private static string Element(string name, int offset) => offset == 0 ? $"ref {name}" : $"ref Unsafe.Add(ref {name}, {offset})";

    private static string Element(string name, Tensor tensor, ScratchLayout scratch) =>
        Offset(tensor, scratch) is var offset && offset == "0" ? $"ref {name}" : $"ref Unsafe.Add(ref {name}, {offset})";

    private static bool Mentions(TiledProgram program, string name) =>
        program.Steps.Any(step => step.Arguments.Any(tensor => tensor.Name == name));

    private static string Offset(Tensor tensor, ScratchLayout scratch)
    {
        int offset = scratch.Offset(tensor);
        if (!tensor.IsPerSample)
            return CodeWriter.Number(offset);
        string perSample = offset == 0 ? "" : $"samples * {offset}";
        return scratch.FixedLength == 0 ? (perSample.Length == 0 ? "0" : perSample)
            : perSample.Length == 0 ? CodeWriter.Number(scratch.FixedLength) : $"{scratch.FixedLength} + {perSample}";
    }

    private void EmitStep(Step step)
    {
        foreach (var operation in step.Operations)
            writer.Line($"// {Equations.Of(operation)}");
        switch (step)
        {
            case TransposeStep transpose:
                writer.Line($"Matrix.Transpose(ref {transpose.Source.Name}, {transpose.Source.Axes[0].Length}, {transpose.Source.Axes[1].Length}, {transpose.SourceStride}, ref {transpose.Copy.Name}, {transpose.CopyStride});");
                break;
            case KernelStep call:
                string arguments = string.Join(", ", call.Arguments.Select(tensor => $"ref {tensor.Name}")) + Extra(call);
                string assignment = call.Kernel is RowKernel rows && RowKernelEmitter.Result(rows) != "void" ? "double loss = " : "";
                writer.Line($"{assignment}{call.Kernel.Name}({arguments});");
                break;
        }
    }

    /// <summary>What follows the tensors: sizes where the kernel is told them, then the batch.</summary>
    private static string Extra(KernelStep step)
    {
        if (step.Kernel is RowKernel { IsFlat: true } flat)
            return (RowKernelEmitter.UsesScale(flat) ? ", scale" : "") + $", samples * {step.Sizes[0]}";
        string sizes = string.Concat(step.Sizes.Select(size => $", {size}"));
        return sizes + step.Kernel switch
        {
            TiledContraction { Shape.SumsSamples: true } or RowSumKernel => ", samples, accumulate",
            RowKernel rows when RowKernelEmitter.UsesScale(rows) => ", scale, samples",
            _ => ", samples",
        };
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
        EmitComment(kernel, string.Join(", ", kernel.Maps.Select(Equations.WithoutLayers)), kernel.IsFlat ? "all rows in one walk" : "row by row");
        VectorMethod.EmitDispatch(
            writer,
            kernel.Name,
            RowKernelEmitter.Parameters(kernel, _type),
            string.Join(", ", kernel.Operands.Select(operand => $"ref {RowKernelEmitter.RowName(operand.Tensor)}")) + last,
            kernel.Widest,
            _type,
            RowKernelEmitter.Result(kernel));
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
        using (writer.Block(VectorMethod.Header(kernel.Name, parameters, _type)))
        using (writer.Block("for (int column = 0; column < columns; column += V.Count)"))
        {
            writer.Line("V sum = V.Zero;");
            writer.Line("for (int sample = 0; sample < samples; sample++)");
            using (writer.Indent())
                writer.Line($"sum += V.Load(ref {operand}, sample * stride + column);");
            writer.Line($"ref {_type} target = ref Unsafe.Add(ref {result}, column);");
            writer.Line("if (accumulate)");
            using (writer.Indent())
                writer.Line("sum += V.LoadFirst(ref target, columns - column);");
            writer.Line("sum.StoreFirst(ref target, columns - column);");
        }
    }

    private void EmitComment(Kernel kernel, string equation, string how) => writer.Line($"// {kernel.Name}: {equation}; {how}.");
}
