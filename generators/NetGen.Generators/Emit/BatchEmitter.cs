using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the routines that take a whole batch: they divide it into blocks, find scratch memory and call the routine for one
/// block. Class labels become one-hot rows on the way.
/// </summary>
internal sealed class BatchEmitter(CodeWriter writer, NetworkPlan plan)
{
    private readonly string _type = plan.Type.Keyword;

    private string Memory => $"NetworkMemory<{_type}> memory";

    private string Block(KernelCall call) => CodeWriter.Number(call.IsTraining ? plan.TrainingBlock : plan.InferenceBlock);

    public void EmitForward()
    {
        var call = KernelCall.Forward(plan.Graph);
        using (Method(call, labels: false, $"ReadOnlySpan<{_type}> inputs, Span<{_type}> outputs, int samples"))
        {
            EmitReferences(call, "inputs", "outputs");
            if (plan.HasOneSample)
            {
                using (writer.Block($"if ({OneSampleEmitter.Condition})"))
                {
                    writer.Line($"{call.Name}OfOne(ref memory.Parameters.Reference, ref x, ref {plan.Graph.Outputs.Name});");
                    writer.Line("return;");
                }
            }

            EmitBlocks(call);
        }
    }

    public void EmitEvaluate(bool labels)
    {
        var call = KernelCall.Evaluate(plan.Graph);
        using (Method(call, labels, $"ReadOnlySpan<{_type}> inputs, ReadOnlySpan<{(labels ? "int" : _type)}> {(labels ? "labels" : "targets")}, int samples"))
        {
            EmitReferences(call, "inputs", labels ? null : "targets");
            if (BorrowedBlock(call) is null && labels)
            {
                writer.Line($"Span<{_type}> targets = stackalloc {_type}[Math.Min(samples, {Block(call)}) * {plan.Graph.OutputSize}];");
                EmitTargets(call);
            }

            EmitBlocks(call, labels);
        }
    }

    public void EmitEvaluateHeads()
    {
        var call = KernelCall.EvaluateHeads(plan.Graph);
        using (Method(call, labels: false, $"ReadOnlySpan<{_type}> inputs, ReadOnlySpan<{_type}> targets, int samples, ref double losses"))
        {
            EmitReferences(call, "inputs", "targets");
            EmitBlocks(call);
        }
    }

    public void EmitBackward(bool labels)
    {
        var call = KernelCall.Backward(plan.Graph);
        string targets = labels ? "ReadOnlySpan<int> labels" : $"ReadOnlySpan<{_type}> targets";
        using (Method(call, labels, $"ReadOnlySpan<{_type}> inputs, {targets}, int samples, ref {_type} gradients, bool accumulate, {_type} scale"))
        {
            EmitReferences(call, "inputs", labels ? null : "targets");
            EmitScratch(call, labels);
            EmitBlocks(call, labels);
        }
    }

    public void EmitBackwardFrom()
    {
        var call = KernelCall.BackwardFrom(plan.Graph);
        using (Method(call, labels: false,
            $"ReadOnlySpan<{_type}> inputs, ReadOnlySpan<{_type}> outputGradients, Span<{_type}> inputRows, int samples, ref {_type} gradients, bool accumulate"))
        {
            EmitReferences(call, "inputs", "outputGradients", "inputRows");
            EmitScratch(call, labels: false);
            EmitBlocks(call);
        }
    }

    private CodeWriter.BlockScope Method(KernelCall call, bool labels, string parameters)
    {
        string block = BorrowedBlock(call) ?? Block(call);
        writer.Line($"// {call.Summary} of a batch{(TakesWholeBatch(call, labels) ? "" : $", {block} samples at a time")}.");
        if (plan.InlinesBatches)
            writer.Line(VectorMethod.Inlined);
        return writer.Block($"internal static {call.Result} {call.Name}({Memory}, {parameters})");
    }

    private void EmitReferences(KernelCall call, params string?[] spans)
    {
        for (int i = 0; i < spans.Length; i++)
        {
            if (spans[i] is not string span)
                continue;
            string reference = $"ref MemoryMarshal.GetReference({span})";
            writer.Line(call.Rows[i] == plan.Graph.InputGradients
                ? $"ref {_type} {call.Rows[i].Name} = ref {span}.IsEmpty ? ref Unsafe.NullRef<{_type}>() : {reference};"
                : $"ref {_type} {call.Rows[i].Name} = {reference};");
        }
    }

    private void EmitScratch(KernelCall call, bool labels)
    {
        var scratch = plan.TrainingScratch;
        if (scratch is null && !labels)
            return;
        int perSample = (scratch?.PerSample ?? 0) + (labels ? plan.Graph.OutputSize : 0);
        if (perSample == 0)
        {
            writer.Line($"ref {_type} scratch = ref memory.Scratch({scratch!.Fixed});");
            return;
        }

        writer.Line($"int capacity = Math.Min(samples, {Block(call)});");
        writer.Line($"ref {_type} scratch = ref memory.Scratch({scratch?.Fixed ?? 0} + capacity * {perSample});");
        if (!labels)
            return;
        writer.Line($"Span<{_type}> targets = MemoryMarshal.CreateSpan(ref At(ref scratch, {scratch?.Fixed ?? 0} "
            + $"+ capacity * {scratch?.PerSample ?? 0}), capacity * {plan.Graph.OutputSize});");
        EmitTargets(call);
    }

    private void EmitTargets(KernelCall call) => writer.Line($"ref {_type} {call.Rows[1].Name} = ref MemoryMarshal.GetReference(targets);");

    private void EmitBlocks(KernelCall call, bool labels = false)
    {
        bool returns = call.Result != "void";
        if (TakesWholeBatch(call, labels))
        {
            writer.Line($"{(returns ? "return " : "")}{call.BlockName}(ref memory.Parameters.Reference, "
                + $"{string.Join(", ", call.Rows.Select(rows => $"ref {rows.Name}"))}, samples);");
            return;
        }

        bool borrows = BorrowedBlock(call) is not null;
        if (borrows)
            EmitBorrowing(call, labels);
        string block = borrows ? "block" : Block(call);
        if (returns)
            writer.Line("double loss = 0;");
        if (call.IsTraining && plan.Graph.HasDropout)
            writer.Line("ulong seed = Dropout.NextSeed(memory);");
        using (writer.Block($"for (int start = 0; start < samples; start += {block})"))
        {
            writer.Line($"int count = Math.Min({block}, samples - start);");
            if (labels)
                writer.Line($"OneHot.Write(labels.Slice(start, count), {plan.Graph.OutputSize}, targets.Slice(0, count * {plan.Graph.OutputSize}));");
            writer.Line($"{(returns ? "loss += " : "")}{call.Name}Block({string.Join(", ", Arguments(call, labels))});");
        }

        if (returns || borrows)
            writer.Line();
        if (borrows)
            writer.Line("memory.Return(rented);");
        if (returns)
            writer.Line("return loss;");
    }

    private bool TakesWholeBatch(KernelCall call, bool labels) => !call.IsTraining && !call.IsByHead && !labels && plan.InfersWholeBatches;

    /// <summary>The samples of a block in borrowed memory; null where a call borrows none.</summary>
    private string? BorrowedBlock(KernelCall call) => call.IsTraining || plan.BorrowedBlock is not int block ? null : CodeWriter.Number(block);

    /// <summary>Memory for many samples from the network, where there are more than the stack holds.</summary>
    private void EmitBorrowing(KernelCall call, bool labels)
    {
        int perSample = plan.InferenceScratch;
        int withTargets = perSample + (labels ? plan.Graph.OutputSize : 0);
        writer.Line($"var rented = samples > {Block(call)} ? memory.RentInferenceScratch() : null;");
        writer.Line($"Span<{_type}> stack = rented is null ? stackalloc {_type}[Math.Min(samples, {Block(call)}) * {withTargets}] : default;");
        writer.Line($"ref {_type} scratch = ref rented is null ? ref MemoryMarshal.GetReference(stack) : ref rented.Reference;");
        writer.Line($"int block = rented is null ? {Block(call)} : {BorrowedBlock(call)};");
        if (!labels)
            return;
        writer.Line($"int capacity = Math.Min(samples, block);");
        writer.Line($"Span<{_type}> targets = MemoryMarshal.CreateSpan(ref At(ref scratch, capacity * {perSample}), capacity * {plan.Graph.OutputSize});");
        EmitTargets(call);
    }

    private IEnumerable<string> Arguments(KernelCall call, bool labels)
    {
        yield return "ref memory.Parameters.Reference";
        foreach (var rows in call.Rows)
        {
            string row = $"ref At(ref {rows.Name}, start{(rows.RowLength == 1 ? "" : $" * {rows.RowLength}")})";
            if (labels && rows == plan.Graph.Targets)
                yield return $"ref {rows.Name}";
            else if (rows == plan.Graph.InputGradients)
                yield return $"ref Unsafe.IsNullRef(ref {rows.Name}) ? ref {rows.Name} : {row}";
            else
                yield return row;
        }

        yield return "count";
        if (BorrowedBlock(call) is not null)
            yield return "ref scratch";
        if (call.IsByHead)
            yield return "ref losses";
        if (!call.IsTraining)
            yield break;
        yield return "ref gradients";
        yield return "accumulate || start > 0";
        if (call.IsScaled)
            yield return "scale";
        if (plan.TrainingScratch is not null)
            yield return "ref scratch";
        if (plan.Graph.HasDropout)
            yield return "Dropout.Seed(seed, start)";
    }
}
