using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes a small network as straight-line code: weights are loaded into vectors, samples pass by, gradients are stored at
/// the end. The neurons of a layer are the lanes of one vector; a value of one component fills every lane.
/// </summary>
internal sealed class InRegistersEmitter(CodeWriter writer, InRegistersPlan plan) : IKernelEmitter
{
    private readonly NetworkGraph _graph = plan.Graph;

    public void EmitForward() => EmitProgram(KernelCall.Forward(_graph), _graph.ToOutputs());

    public void EmitEvaluate() => EmitProgram(KernelCall.Evaluate(_graph), _graph.ToLoss());

    public void EmitBackward() => EmitProgram(KernelCall.Backward(_graph), _graph.BackwardFromLoss());

    public void EmitBackwardFrom() => EmitProgram(KernelCall.BackwardFrom(_graph), _graph.BackwardFromOutputs());

    public void EmitKernels()
    {
    }

    private void EmitProgram(KernelCall call, IReadOnlyList<Operation> operations)
    {
        writer.Line($"// {call.Summary} of one block of samples.");
        EmitMethod(call, operations, "", 1);
        if (plan.SamplesAtOnce == 1)
            return;
        writer.Line();
        writer.Line($"// The same of whole groups of {plan.SamplesAtOnce} samples.");
        EmitMethod(call, operations, "Groups", plan.SamplesAtOnce);
    }

    private void EmitMethod(KernelCall call, IReadOnlyList<Operation> operations, string suffix, int count)
    {
        var weights = new RegisterWeights(writer, plan, operations);
        writer.Line(VectorMethod.Attribute);
        using (writer.Block(call.Header(plan, suffix)))
        {
            if (call.Result != "void")
                writer.Line("double loss = 0;");
            if (count == 1 && plan.SamplesAtOnce > 1)
                EmitGroups(call);
            weights.EmitLoads();
            if (_graph.ClassWeights is { } classes && operations.Any(operation => operation.Operands.Contains(classes.Tensor)))
                writer.Line(ClassWeightsEmitter.Local(plan.Type.Keyword));
            if (call.IsScaled)
                writer.Line("V scales = V.Create(scale);");
            writer.Line();
            EmitLoop(call, operations, count);
            weights.EmitStores(haveSamplesInLanes: count > 1);
            if (call.Result != "void")
                writer.Line("return loss;");
        }
    }

    /// <summary>Leaves whole groups to their own method: in one method with the rest they would be more than the JIT keeps track of.</summary>
    private void EmitGroups(KernelCall call)
    {
        int group = plan.SamplesAtOnce;
        writer.Line($"int grouped = samples < {group} ? 0 : samples - samples % {group};");
        if (call.IsTraining)
        {
            writer.Line("// Where gradients are added to the parameters themselves, all samples must see the same ones.");
            writer.Line("if (grouped < samples && Unsafe.AreSame(ref gradients, ref parameters))");
            using (writer.Indent())
                writer.Line("grouped = 0;");
        }

        using (writer.Block("if (grouped > 0)"))
        {
            writer.Line($"{(call.Result == "void" ? "" : "loss = ")}{call.Call(plan, "Groups", "grouped")};");
            writer.Line("if (grouped == samples)");
            using (writer.Indent())
                writer.Line(call.Result == "void" ? "return;" : "return loss;");
            writer.Line("samples -= grouped;");
            if (call.IsTraining)
                writer.Line("accumulate = true;");
            foreach (var rows in call.Rows)
                EmitAdvance(rows, "grouped");
        }

        writer.Line();
    }

    private void EmitLoop(KernelCall call, IReadOnlyList<Operation> operations, int count)
    {
        var group = count == 1 ? null : new SampleGroup(plan, operations);
        if (group is { Length: > 0 })
        {
            writer.Line($"Span<{plan.Type.Keyword}> stack = stackalloc {plan.Type.Keyword}[{group.Length}];");
            writer.Line($"ref {plan.Type.Keyword} values = ref MemoryMarshal.GetReference(stack);");
        }

        using (writer.Block($"for (int sample = 0; sample < samples; {(count == 1 ? "sample++" : $"sample += {count}")})"))
        {
            if (group is null)
                EmitOperations(operations, new RegisterRows(writer, plan, null));
            else
                EmitSegments(group);
            writer.Line();
            foreach (var rows in call.Rows)
                EmitAdvance(rows, CodeWriter.Number(count));
        }
    }

    private void EmitSegments(SampleGroup group)
    {
        foreach (var segment in group.Segments)
        {
            using (writer.Block(segment.IsColumn ? null : $"for (int s = 0; s < {group.Count}; s++)"))
                EmitOperations(segment.Operations, new RegisterRows(writer, plan, group));
        }
    }

    private void EmitAdvance(Tensor rows, string count)
    {
        if (rows == _graph.InputGradients)
            writer.Line($"if (!Unsafe.IsNullRef(ref {rows.Name}))");
        using (rows == _graph.InputGradients ? writer.Indent() : default(CodeWriter.IndentScope?))
            writer.Line($"{rows.Name} = ref Unsafe.Add(ref {rows.Name}, {ContractionText.Times(count, CodeWriter.Number(rows.RowLength))});");
    }

    private void EmitOperations(IReadOnlyList<Operation> operations, RegisterRows rows)
    {
        var contractions = new RegisterContractions(writer, rows);
        var maps = new RowWriter(writer, plan.Type.Keyword, plan.Lanes, rows);
        for (int i = 0; i < operations.Count; i++)
        {
            switch (operations[i])
            {
                case Contraction contraction:
                    writer.Line($"// {Equations.Of(contraction)}");
                    contractions.Emit(contraction);
                    break;
                case SampleSum sum:
                    writer.Line($"{sum.Result.Name} += {rows.Summand(sum.Operand)};");
                    break;
                case Map:
                    var run = RowFusion.Run(operations, i);
                    maps.Emit(run);
                    i += run.Length - 1;
                    break;
            }
        }
    }
}
