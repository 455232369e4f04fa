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
                string arguments = string.Join(", ", call.Arguments.Select(tensor => $"ref {tensor.Name}")) + Extra(call.Kernel);
                string assignment = call.Kernel is RowKernel rows && RowKernelEmitter.Result(rows) != "void" ? "double loss = " : "";
                writer.Line($"{assignment}{call.Kernel.Name}({arguments});");
                break;
        }
    }

    private static string Extra(Kernel kernel) => kernel switch
    {
        TiledContraction { Shape.SumsSamples: true } or RowSumKernel => ", samples, accumulate",
        RowKernel rows when RowKernelEmitter.UsesScale(rows) => ", scale, samples",
        _ => ", samples",
    };

    private void EmitContraction(TiledContraction kernel)
    {
        var names = ContractionEmitter.ParameterNames(kernel).ToList();
        bool sums = kernel.Shape.SumsSamples;
        EmitComment(kernel, Equations.WithoutLayers(kernel.Operation), $"tiles of {string.Join(", then ", kernel.Tiles.Select(tile => $"{tile.Rows} rows × {tile.Vectors} vectors"))}");
        EmitDispatch(kernel, names, sums ? ", int samples, bool accumulate" : ", int samples", sums ? ", samples, accumulate" : ", samples", "void");
        writer.Line();
        new ContractionEmitter(writer, kernel, _type).Emit();
    }

    private void EmitRows(RowKernel kernel)
    {
        bool scale = RowKernelEmitter.UsesScale(kernel);
        EmitComment(kernel, string.Join(", ", kernel.Maps.Select(Equations.WithoutLayers)), kernel.IsFlat ? "all rows in one walk" : "row by row");
        EmitDispatch(
            kernel,
            [.. kernel.Operands.Select(operand => RowKernelEmitter.RowName(operand.Tensor))],
            (scale ? $", {_type} scale" : "") + ", int samples",
            (scale ? ", scale" : "") + ", samples",
            RowKernelEmitter.Result(kernel));
        writer.Line();
        new RowKernelEmitter(writer, kernel, plan.Type).Emit();
    }

    private void EmitSum(RowSumKernel kernel)
    {
        string operand = TilePlanner.BaseName(kernel.Operation.Operand);
        string result = TilePlanner.BaseName(kernel.Operation.Result);
        const string Parameters = ", int samples, bool accumulate";
        EmitComment(kernel, Equations.WithoutLayers(kernel.Operation), "a column of vectors at a time");
        EmitDispatch(kernel, [operand, result], Parameters, ", samples, accumulate", "void");
        writer.Line();
        using (writer.Block(VectorMethod.Header(kernel.Name, $"ref {_type} {operand}, ref {_type} {result}{Parameters}", _type)))
        using (writer.Block($"for (int column = 0; column < {kernel.Layout.Length}; column += V.Count)"))
        {
            int length = kernel.Layout.Length;
            writer.Line($"ref {_type} target = ref Unsafe.Add(ref {result}, column);");
            writer.Line($"V sum = accumulate ? V.LoadFirst(ref target, {length} - column) : V.Zero;");
            writer.Line("for (int sample = 0; sample < samples; sample++)");
            using (writer.Indent())
                writer.Line($"sum += V.Load(ref {operand}, sample * {kernel.Layout.Stride} + column);");
            writer.Line($"sum.StoreFirst(ref target, {length} - column);");
        }
    }

    private void EmitComment(Kernel kernel, string equation, string how) => writer.Line($"// {kernel.Name}: {equation}; {how}.");

    private void EmitDispatch(Kernel kernel, IReadOnlyList<string> names, string parameters, string arguments, string result) =>
        VectorMethod.EmitDispatch(
            writer,
            kernel.Name,
            string.Join(", ", names.Select(name => $"ref {_type} {name}")) + parameters,
            string.Join(", ", names.Select(name => $"ref {name}")) + arguments,
            kernel.Widest,
            _type,
            result);
}
