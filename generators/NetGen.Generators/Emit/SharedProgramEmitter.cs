using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the programs of a network whose batches threads share: the steps of each phase are a method that is told for which samples, or for which
/// parameters, and the library calls it for all.
/// </summary>
/// <param name="tables">Those of the class.</param>
internal sealed class SharedProgramEmitter(CodeWriter writer, TiledPlan plan, NumberTables tables)
{
    /// <summary>What a batch calls the rows that a program is given, in the order of the program's parameters.</summary>
    private static readonly string[] RowNames = ["Inputs", "Outputs"];

    private readonly string _type = plan.Type.Keyword;
    private readonly LocalsEmitter _locals = new(writer, plan);
    private readonly ProgramStepsEmitter _steps = new(writer, plan, tables);

    public void Emit(TiledProgram program, KernelCall call, bool hasOneSample = false)
    {
        writer.Line($"// {call.Summary} of one block of samples, which threads share.");
        writer.Line(VectorMethod.Attribute);
        using (writer.Block(call.Header(plan)))
        {
            if (hasOneSample)
                OneSampleEmitter.EmitShortcut(writer, call, plan.BackwardOfOne, _type, MethodParameter.Arguments(call.OfOneSample(plan)));
            writer.Line($"{(call.Result == "void" ? "" : "return ")}SharedBatch.Run<{call.Name}Partitions, {_type}>({string.Join(", ", Arguments(call))});");
        }

        writer.Line("// What they share, phase by phase.");
        using (writer.Block($"private readonly struct {call.Name}Partitions : ISharedProgram<{_type}>"))
        {
            foreach (var (comment, name, number) in Numbers(program, call))
            {
                if (comment is not null)
                    writer.Line($"// {comment}");
                writer.Number(name, number);
                writer.Line();
            }

            foreach (var phase in program.Steps.Select(step => step.ParallelStage).Distinct())
                EmitPhase(phase, program, call);
        }
    }

    /// <summary>What the library is told besides, and why.</summary>
    private IEnumerable<(string? Comment, string Name, int Number)> Numbers(TiledProgram program, KernelCall call)
    {
        if (plan.ShareStep is int step)
            yield return ("Each partition reads all weights, which no core's own cache holds.", "PartitionStep", step);
        if (!call.IsTraining || !plan.SharesHaveGradients)
            yield break;
        yield return (null, "Gradients", plan.Graph.ParameterCount);
        yield return (null, "PartitionsWithGradients", Budget.SharesWithGradients);
        yield return (null, "GradientStride", ShareLayout.GradientStride(plan.Graph));
        yield return ("A partition goes through so many samples at once, in rows of its own.", "PartitionBlock", plan.ShareBlock);
        yield return (null, "RowsStart", ShareLayout.RowsStart(program.Scratch));
        yield return (null, "RowsStride", ShareLayout.RowsStride(program.Scratch, plan.ShareBlock));
    }

    /// <summary>Whether the batch has memory for the rows of all its samples; else each partition has its own on the stack.</summary>
    private bool HasScratch(KernelCall call) => call.IsTraining || plan.BorrowedBlock is not null;

    private IEnumerable<string> Arguments(KernelCall call)
    {
        yield return "samples";
        yield return CodeWriter.Number(plan.ThreadsFrom(call.IsTraining));
        if (!HasScratch(call))
            yield return CodeWriter.Number(plan.InferenceBlock);
        yield return "ref parameters";
        foreach (var rows in call.Rows)
        {
            var parameter = MethodParameter.Rows(_type, rows);
            string given = parameter.IsOnlyRead ? $"ref Unsafe.AsRef(in {rows.Name})" : $"ref {rows.Name}";
            yield return rows.Content == TensorContent.Numbers ? given : $"ref Unsafe.As<{parameter.Type}, {_type}>({given})";
        }

        if (!call.IsTraining)
        {
            if (HasScratch(call))
                yield return "ref scratch";
            yield break;
        }

        if (!call.Rows.Contains(plan.Graph.InputGradients))
            yield return $"ref Unsafe.NullRef<{_type}>()";
        yield return "ref gradients";
        yield return "accumulate";
        yield return call.IsScaled ? "scale" : "1";
        yield return "ref scratch";
        yield return plan.Graph.HasDropout ? "seed" : "0";
    }

    private void EmitPhase(ParallelStage phase, TiledProgram program, KernelCall call)
    {
        var steps = program.Steps.Where(step => step.ParallelStage == phase).ToList();
        var optional = steps.Where(step => step.IsOptional).ToList();
        var parts = TiledProgram.Divided([.. steps.Where(step => !step.IsOptional)]);
        bool isSplit = parts.Length > 1;
        bool hasStack = !HasScratch(call) && program.Scratch.LengthPerSample > 0;
        using (writer.Block($"public static {(phase == ParallelStage.Samples ? "double" : "void")} {Name(phase)}({Parameters(phase)})"))
        {
            if (hasStack)
                _locals.EmitStack(program.Scratch);
            if (isSplit)
                EmitCalls(phase, parts, hasStack);
            EmitReferences(phase, program, call, isSplit ? optional : steps);
            if (!isSplit)
                _steps.Emit([.. parts.SelectMany(part => part)]);
            EmitInputGradients(phase, optional);
            if (phase == ParallelStage.Samples)
                writer.Line(LossOfSteps.IsGivenByAny(steps) ? "return loss;" : "return 0;");
        }

        if (isSplit)
            EmitParts(phase, program, call, parts, hasStack);
    }

    private void EmitCalls(ParallelStage phase, ImmutableArray<ImmutableArray<Step>> parts, bool hasStack)
    {
        string arguments = phase switch
        {
            ParallelStage.Samples => "batch, first, samples",
            ParallelStage.Parameters => "batch, partition",
            _ => "batch",
        };
        for (int part = 0; part < parts.Length; part++)
            writer.Line($"{LossOfSteps.Assignment(parts, part)}{Name(phase)}Part{part + 1}({arguments}{(hasStack ? ", ref scratch" : "")});");
    }

    private void EmitParts(ParallelStage phase, TiledProgram program, KernelCall call, ImmutableArray<ImmutableArray<Step>> parts, bool hasStack)
    {
        for (int part = 0; part < parts.Length; part++)
        {
            bool hasLoss = LossOfSteps.IsGivenByAny(parts[part]);
            using (writer.Block($"private static {(hasLoss ? "double" : "void")} {Name(phase)}Part{part + 1}({Parameters(phase)}{(hasStack ? $", ref {_type} scratch" : "")})"))
            {
                EmitReferences(phase, program, call, parts[part]);
                _steps.Emit(parts[part]);
                if (hasLoss)
                    writer.Line("return loss;");
            }
        }
    }

    /// <summary>A name for everything that the steps mention.</summary>
    private void EmitReferences(ParallelStage phase, TiledProgram program, KernelCall call, IReadOnlyList<Step> steps)
    {
        var tensors = steps.SelectMany(step => step.Arguments).Select(tensor => tensor.Role == TensorRole.External ? tensor.Storage : tensor).ToList();
        if (phase != ParallelStage.Samples && steps.Count > 0)
            writer.Line("int samples = batch.Samples;");
        if (steps.Any(step => step is TransposeStep or KernelStep { OfOne.IsEmpty: false }) || tensors.Any(tensor => tensor.Role == TensorRole.Parameter))
            writer.Line($"ref {_type} parameters = ref batch.Parameters;");
        for (int i = 0; i < RowNames.Length; i++)
        {
            if (tensors.Contains(call.Rows[i]))
                writer.Line(Local(phase, RowNames[i], call.Rows[i]));
        }

        if (tensors.Any(tensor => tensor.Role == TensorRole.ParameterGradient))
        {
            writer.Line($"ref {_type} gradients = ref batch.Gradients;");
            writer.Line("bool accumulate = batch.Accumulates;");
        }

        if (steps.Any(step => step is KernelStep { Kernel: RowKernel { UsesScale: true } }))
            writer.Line($"{_type} scale = batch.Scale;");
        if (steps.Any(step => step is MaskStep))
            writer.Line("ulong seed = Dropout.Seed(batch.Seed, first);");
        if (HasScratch(call) && tensors.Any(program.Scratch.Contains))
            writer.Line($"ref {_type} scratch = ref batch.Scratch;");
        bool hasOwnRows = call.IsTraining && plan.SharesHaveGradients;
        if (hasOwnRows && phase == ParallelStage.Samples && tensors.Any(tensor => tensor.IsPerSample && program.Scratch.Contains(tensor)))
            writer.Line($"ref {_type} rows = ref batch.Rows;");
        _locals.Emit(program.Scratch, steps, !HasScratch(call) || phase != ParallelStage.Samples ? ScratchRows.All
            : hasOwnRows ? new ScratchRows(IndexExpression.Of("samples"), 0, "rows")
            : new ScratchRows(IndexExpression.Of("batch.Samples"), IndexExpression.Of("first")));
    }

    private void EmitInputGradients(ParallelStage phase, List<Step> optional)
    {
        if (optional.Count == 0)
            return;
        using (writer.Block("if (batch.HasInputGradients)"))
        {
            var rows = plan.Graph.InputGradients;
            if (optional.Any(step => step.Arguments.Contains(rows)))
                writer.Line($"ref {_type} {rows.Name} = {Row(phase, "InputGradients", rows)};");
            _steps.Emit(optional);
        }
    }

    private string Local(ParallelStage phase, string name, Tensor rows) => rows.Content switch
    {
        TensorContent.Lists => $"var {rows.Name} = batch.Lists{(phase == ParallelStage.Samples ? ".Slice(first, samples)" : "")};",
        TensorContent.Indices => $"ref int {rows.Name} = {Row(phase, "Indices", rows)};",
        _ => $"ref {_type} {rows.Name} = {Row(phase, name, rows)};",
    };

    private static string Row(ParallelStage phase, string name, Tensor rows) =>
        (phase == ParallelStage.Samples ? IndexExpression.Of("first") * rows.SampleLength : 0).Element($"batch.{name}");

    private string Parameters(ParallelStage phase) => $"in Batch<{_type}> batch" + phase switch
    {
        ParallelStage.Samples => ", int first, int samples",
        ParallelStage.Parameters => ", Partition partition",
        _ => "",
    };

    private static string Name(ParallelStage phase) => phase switch
    {
        ParallelStage.Samples => "ForSamples",
        ParallelStage.Parameters => "ForParameters",
        _ => "Prepare",
    };
}
