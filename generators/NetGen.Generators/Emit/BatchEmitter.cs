using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the routines that take a whole batch: they divide it into blocks, find scratch memory and call the routine for one
/// block. Class labels become one-hot rows on the way.
/// </summary>
internal sealed class BatchEmitter(CodeWriter writer, NetworkPlan plan)
{
    private readonly string _type = plan.Type.Keyword;

    /// <summary>What normalizes over a batch takes all of its samples.</summary>
    private string Block(KernelCall call) => IsOneBlock(call) ? "samples" : CodeWriter.Number(call.IsTraining ? plan.TrainingBlock : plan.InferenceBlock);

    private bool IsOneBlock(KernelCall call) => call.IsTraining && plan.Graph.HasBatchStatistics;

    /// <param name="labels">Whether targets are classes.</param>
    public void Emit(KernelCall call, bool labels = false)
    {
        string portions = TakesWholeBatch(call, labels) ? "" : IsOneBlock(call) ? ", all at once" : $", {BorrowedBlock(call) ?? Block(call)} samples at a time";
        writer.Line($"// {call.Summary} of a batch{portions}.");
        if (plan.InlinesBatches)
            writer.Line(VectorMethod.Inlined);
        IEnumerable<MethodParameter> parameters = [new($"NetworkMemory<{_type}>", "memory"), .. call.Rows.Select(rows => Span(rows, labels)), .. call.OfBatch(plan)];
        using (writer.Block($"internal static {call.Result} {call.Name}({string.Join(", ", parameters)})"))
        {
            foreach (var rows in call.Rows.Where(rows => !labels || rows != plan.Graph.Targets))
                EmitReference(rows);
            if (call.IsTraining)
                EmitScratch(call, labels);
            else if (labels && BorrowedBlock(call) is null)
                EmitTargets($"stackalloc {_type}[Math.Min(samples, {Block(call)}) * {plan.Graph.OutputSize}]");
            if (call.Rows.Contains(plan.Graph.Outputs) && plan is TiledPlan { HasOneSample: true } tiled)
                EmitShortcut(call, call.Rows.Contains(plan.Graph.Inputs) ? tiled.ForwardOfOne : tiled.ForwardOfOneSum);
            EmitBlocks(call, labels);
        }
    }

    /// <summary>What the caller has of some rows.</summary>
    private MethodParameter Span(Tensor rows, bool labels = false) =>
        rows.Content == TensorContent.Lists ? MethodParameter.Rows(_type, rows)
        : rows == plan.Graph.Inputs ? new($"ReadOnlySpan<{ElementOf(rows)}>", "inputs")
        : rows == plan.Graph.Sums ? new($"ReadOnlySpan<{_type}>", "sumRows")
        : rows == plan.Graph.Outputs ? new($"Span<{_type}>", "outputs")
        : rows == plan.Graph.InputGradients ? new($"Span<{_type}>", "inputRows")
        : rows == plan.Graph.OutputGradients ? new($"ReadOnlySpan<{_type}>", "outputGradients")
        : labels ? new("ReadOnlySpan<int>", "labels") : new($"ReadOnlySpan<{_type}>", "targets");

    private void EmitReference(Tensor rows)
    {
        if (rows.Content == TensorContent.Lists)
            return;
        string span = Span(rows).Name;
        string mayBeMissing = rows == plan.Graph.InputGradients ? $"ref {span}.IsEmpty ? ref Unsafe.NullRef<{_type}>() : " : "";
        writer.Line($"ref {ElementOf(rows)} {rows.Name} = {mayBeMissing}ref MemoryMarshal.GetReference({span});");
    }

    private string ElementOf(Tensor rows) => MethodParameter.Rows(_type, rows).Type;

    private void EmitShortcut(KernelCall call, OneSamplePrograms ofOne) =>
        OneSampleEmitter.EmitShortcut(writer, call, ofOne, _type, string.Join(", ", call.OfOneSample(plan).Select(InBatch)));

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

        writer.Line($"int capacity = {(IsOneBlock(call) ? "samples" : $"Math.Min(samples, {Block(call)})")};");
        writer.Line($"ref {_type} scratch = ref memory.Scratch({scratch?.Fixed ?? 0} + capacity * {perSample});");
        if (!labels)
            return;
        EmitTargets($"MemoryMarshal.CreateSpan(ref At(ref scratch, {scratch?.Fixed ?? 0} + capacity * {scratch?.PerSample ?? 0}), capacity * {plan.Graph.OutputSize})");
    }

    /// <summary>Room for the one-hot rows of a block.</summary>
    private void EmitTargets(string span)
    {
        writer.Line($"Span<{_type}> targets = {span};");
        EmitReference(plan.Graph.Targets);
    }

    private void EmitBlocks(KernelCall call, bool labels = false)
    {
        bool returns = call.Result != "void";
        if (TakesWholeBatch(call, labels))
        {
            writer.Line($"{(returns ? "return " : "")}{call.BlockName}({string.Join(", ", call.Parameters(plan).Select(InBatch))});");
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
            {
                string some = $"labels.Slice({Labels("start")}, {Labels("count")})";
                writer.Line($"OneHot.Write({some}, {plan.Graph.Targets.RowLength}, targets.Slice(0, count * {plan.Graph.OutputSize}));");
            }

            writer.Line($"{(returns ? "loss += " : "")}{call.BlockName}({string.Join(", ", call.Parameters(plan).Select(parameter => InBlock(parameter, call, labels)))});");
        }

        if (borrows)
            writer.Line("memory.Return(rented);");
        if (returns)
            writer.Line("return loss;");
    }

    /// <summary>Class labels are one for each place.</summary>
    private IndexExpression Labels(string samples) => IndexExpression.Of(samples) * plan.Graph.Targets.Positions;

    private bool TakesWholeBatch(KernelCall call, bool labels) => !call.IsTraining && !call.IsByHead && !labels && plan.InfersWholeBatches;

    /// <summary>The samples of a block in borrowed memory; null where a call borrows none.</summary>
    private string? BorrowedBlock(KernelCall call) => call.IsTraining || plan.BorrowedBlock is not int block ? null : CodeWriter.Number(block);

    /// <summary>Memory for many samples from the network, where there are more than the stack holds.</summary>
    private void EmitBorrowing(KernelCall call, bool labels)
    {
        int perSample = plan.InferenceScratch;
        int withTargets = perSample + (labels ? plan.Graph.OutputSize : 0);
        if (plan.InferenceBlock == 0)
        {
            writer.Line("var rented = memory.RentInferenceScratch(); // One sample takes more than is cleared on the stack in the time of renting memory.");
            writer.Line($"ref {_type} scratch = ref rented.Reference;");
            writer.Line($"const int block = {BorrowedBlock(call)};");
        }
        else
        {
            writer.Line($"var rented = samples > {Block(call)} ? memory.RentInferenceScratch() : null;");
            writer.Line($"Span<{_type}> stack = rented is null ? stackalloc {_type}[Math.Min(samples, {Block(call)}) * {withTargets}] : default;");
            writer.Line($"ref {_type} scratch = ref rented is null ? ref MemoryMarshal.GetReference(stack) : ref rented.Reference;");
            writer.Line($"int block = rented is null ? {Block(call)} : {BorrowedBlock(call)};");
        }

        if (!labels)
            return;
        writer.Line($"int capacity = Math.Min(samples, block);");
        string start = plan.InferenceFixed == 0 ? "" : $"{plan.InferenceFixed} + ";
        EmitTargets($"MemoryMarshal.CreateSpan(ref At(ref scratch, {start}capacity * {perSample}), capacity * {plan.Graph.OutputSize})");
    }

    /// <summary>What a routine is given for the whole batch.</summary>
    private static string InBatch(MethodParameter parameter) => parameter.Name == "parameters" ? "ref memory.Parameters.Reference" : parameter.Argument;

    /// <summary>What a routine is given for one block of it.</summary>
    private string InBlock(MethodParameter parameter, KernelCall call, bool labels) => parameter.Name switch
    {
        "samples" => "count",
        "accumulate" => "accumulate || start > 0",
        "seed" => "Dropout.Seed(seed, start)",
        _ when call.Rows.FirstOrDefault(rows => rows.Name == parameter.Name) is { } rows && !(labels && rows == plan.Graph.Targets) => InBlock(rows),
        _ => InBatch(parameter),
    };

    private string InBlock(Tensor rows)
    {
        if (rows.Content == TensorContent.Lists)
            return $"{rows.Name}.Slice(start, count)";
        string row = (IndexExpression.Of("start") * rows.SampleLength).Element(rows.Name);
        return rows == plan.Graph.InputGradients ? $"ref Unsafe.IsNullRef(ref {rows.Name}) ? ref {rows.Name} : {row}" : row;
    }
}
