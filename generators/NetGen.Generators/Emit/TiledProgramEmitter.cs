using System.Collections.Immutable;
using System.Globalization;
using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the programs of a tiled network: which kernels a block of samples passes through, and where their values lie.</summary>
/// <param name="isByHead">Whether the losses of each head are added up by themselves.</param>
internal sealed class TiledProgramEmitter(CodeWriter writer, TiledPlan plan, bool isByHead = false)
{
    private IndexExpression _samples = IndexExpression.Of("samples");

    /// <summary>Whether a block may be a single sample: not where that has a program of its own.</summary>
    private bool _mayBeOne = true;

    private readonly string _type = plan.Type.Keyword;

    /// <param name="hasOneSample">Whether a single sample has a program of its own.</param>
    public void Emit(TiledProgram program, KernelCall call, bool hasOneSample = false)
    {
        var optional = program.Steps.Where(step => step.IsOptional).ToList();
        bool hasStack = !call.IsTraining && plan.BorrowedBlock is null && program.Scratch.LengthPerSample > 0;
        var (methods, steps) = (program.Methods, program.Methods.Select(static method => method.Steps).ToImmutableArray());
        bool isSplit = methods.Length > 1 || methods[0].Common is not null;
        _mayBeOne = !hasOneSample || plan.BackwardOfOne.Plain is null;

        writer.Line($"// {call.Summary} of one block of samples.");
        writer.Line(plan.IsInlined(program) ? VectorMethod.Inlined : VectorMethod.Attribute);
        using (writer.Block(call.Header(plan)))
        {
            if (hasOneSample)
                OneSampleEmitter.EmitShortcut(writer, call, plan.BackwardOfOne, _type, MethodParameter.Arguments(call.OfOneSample(plan)));
            if (hasStack)
                EmitStack(program.Scratch);
            EmitLocals(program.Scratch, isSplit ? optional : [.. program.Steps], AllRows);
            for (int part = 0; isSplit && part < methods.Length; part++)
            {
                writer.Line(CommonStepsText.Call(methods[part], _type, writer.Tables)
                    ?? $"{(isByHead ? "" : LossOf(steps, part))}{call.PartName(part + 1)}({MethodParameter.Arguments(call.OfPart(plan, hasStack))});");
            }

            if (!isSplit)
                EmitSteps(methods[0].Steps);
            EmitInputGradients(optional);
            if (plan.Graph.CountsSteps)
                writer.Line("Sequence.Advance(ref state, samples / sequences);");
            if (call.Result != "void")
                writer.Line("return loss;");
        }

        for (int part = 0; isSplit && part < methods.Length; part++)
        {
            if (methods[part].Common is not null)
                continue;
            bool hasLoss = !isByHead && HasLoss(methods[part].Steps);
            writer.Line(VectorMethod.Attribute);
            using (writer.Block($"private static {(hasLoss ? "double" : "void")} {call.PartName(part + 1)}({string.Join(", ", call.OfPart(plan, hasStack))})"))
            {
                EmitLocals(program.Scratch, methods[part].Steps, AllRows);
                EmitSteps(methods[part].Steps);
                if (hasLoss)
                    writer.Line("return loss;");
            }
        }
    }

    /// <summary>Writes what programs have in common.</summary>
    public void EmitCommon(StepMethod method)
    {
        writer.Line();
        writer.Line(CommonStepsText.Comment(method));
        writer.Line(VectorMethod.Attribute);
        using (writer.Block(CommonStepsText.Header(method, _type)))
        {
            EmitLocals(method.Scratch, method.Steps, ScratchRows.All with { Memory = "rows", Moved = [.. method.Moved] });
            EmitSteps(method.Steps);
        }
    }

    /// <summary>What a method does with the loss that one of its parts returns.</summary>
    public static string LossOf(ImmutableArray<ImmutableArray<Step>> parts, int part) =>
        !HasLoss(parts[part]) ? "" : parts.Take(part).Any(steps => HasLoss(steps)) ? "loss += " : "double loss = ";

    public static bool HasLoss(IEnumerable<Step> steps) => steps.Any(GivesLoss);

    public static bool GivesLoss(Step step) => step is KernelStep { Kernel: RowKernel { Loss: not null } };

    public void EmitSteps(IReadOnlyList<Step> steps)
    {
        var first = steps.FirstOrDefault(GivesLoss);
        for (int i = 0; i < steps.Count; i++)
        {
            EmitComments(steps[i]);
            if (i + 1 < steps.Count && steps[i] is TransposeStep { Condition: TransposeCondition.ManySamples } copy
                && steps[i + 1] is KernelStep { OfOne: [RowDotsStep dots, ..] } product && dots.Matrix == copy.Source)
            {
                EmitComments(product);
                EmitProduct(product, copy);
                i++;
            }
            else
            {
                EmitStep(steps[i], addsLoss: steps[i] != first);
            }
        }
    }

    /// <summary>What only serves the gradients by the inputs comes last, and only if the caller asks for them.</summary>
    private void EmitInputGradients(List<Step> optional)
    {
        if (optional.Count == 0)
            return;
        writer.Line();
        using (writer.Block($"if (!Unsafe.IsNullRef(ref {plan.Graph.InputGradients.Name}))"))
        {
            EmitSteps(optional);
        }
    }

    public void EmitStack(ScratchLayout scratch)
    {
        // A size that the JIT knows is cleared much faster.
        writer.Line($"Span<{_type}> stack = samples == 1 ? stackalloc {_type}[{scratch.LengthPerSample}] : stackalloc {_type}[samples * {scratch.LengthPerSample}];");
        writer.Line($"ref {_type} scratch = ref MemoryMarshal.GetReference(stack);");
    }

    /// <summary>A name for every tensor that the steps mention and the caller has not handed in.</summary>
    /// <param name="rows">Which rows of the scratch memory.</param>
    /// <param name="storesGradients">Whether gradients of parameters are kept.</param>
    /// <param name="inRegisters">What never reaches memory.</param>
    public void EmitLocals(ScratchLayout scratch, IReadOnlyList<Step> steps, ScratchRows rows, bool storesGradients = true, IEnumerable<Tensor>? inRegisters = null)
    {
        var mentioned = Mentioned(steps);
        var names = new ReferenceLines(writer, plan);
        foreach (var parameter in plan.Graph.Parameters)
        {
            if (mentioned.Contains(parameter.Tensor))
                names.Add(parameter.Tensor, parameter.Offset, "parameters");
            if (storesGradients && mentioned.FirstOrDefault(tensor => tensor.Role == TensorRole.ParameterGradient && tensor.GradientOf == parameter.Tensor) is { } gradient)
                names.Add(gradient, parameter.Offset, "gradients");
        }

        names.Emit();

        if (plan.Graph.IsStream)
            EmitStates(mentioned, steps.Any(step => step is ScanStep));
        foreach (var part in mentioned.Where(tensor => tensor.Whole is { Role: TensorRole.External }))
            writer.Line($"ref {_type} {part.Name} = {((IndexExpression)part.Start).Element(part.Storage.Name)};");
        foreach (var weights in plan.Graph.ClassWeights.Where(weights => mentioned.Contains(weights.Tensor)))
            writer.Line(ClassWeightsEmitter.Local(weights, _type));
        foreach (var constant in plan.Graph.Constants.Where(constant => mentioned.Contains(constant.Tensor)))
            writer.Line(ConstantEmitter.Local(constant, _type));
        foreach (var tensor in steps.SelectMany(step => step.Arguments).Except(inRegisters ?? []).Where(scratch.Contains))
            names.Add(tensor, rows, scratch);
        names.Emit();
        writer.Line();
    }

    /// <summary>What is kept of the sequences, layer after layer.</summary>
    private void EmitStates(HashSet<Tensor> mentioned, bool hasScan)
    {
        if (hasScan)
            writer.Line("int steps = samples / sequences;");
        int offset = 0;
        foreach (var state in plan.Graph.States)
        {
            if (mentioned.Contains(state))
                writer.Line($"ref {_type} {state.Name} = {(RowsOfStep * offset).Element("state")};");
            offset += RowLayout.SizeOf(state, plan.Type);
        }
    }

    /// <summary>The tensors that the steps' code names.</summary>
    public static HashSet<Tensor> Mentioned(IReadOnlyList<Step> steps)
    {
        var tensors = new HashSet<Tensor>();
        foreach (var step in steps)
        {
            tensors.UnionWith(step.Arguments);
            if (step is KernelStep { OfOne: { IsEmpty: false } ofOne })
                tensors.UnionWith(ofOne.SelectMany(part => part.Arguments));
        }

        return tensors;
    }

    /// <summary>Says what a step computes.</summary>
    public void EmitComments(Step step)
    {
        foreach (var operation in step.Operations)
            writer.Line($"// {Equations.Of(operation)}");
    }

    private void EmitStep(Step step, bool addsLoss)
    {
        switch (step)
        {
            case TransposeStep transpose:
                if (transpose.Condition == TransposeCondition.Accumulation)
                    writer.Line($"// {transpose.Source.Name} is computed as its transpose: what it holds is transposed, added to, and transposed back.");
                bool isUnconditional = transpose.Condition == TransposeCondition.Always || transpose.Condition == TransposeCondition.ManySamples && !_mayBeOne;
                if (!isUnconditional)
                    writer.Line(transpose.Condition == TransposeCondition.ManySamples ? "if (samples > 1)" : "if (accumulate)");
                using (isUnconditional ? default(CodeWriter.IndentScope?) : writer.Indent())
                    EmitTranspose(transpose);
                break;
            case PooledWeightsStep { Kernel: var kernel, Source: var weights, Copy: var copy }:
                writer.Line($"PooledGradient.Weights<{_type}, {new KernelHead(plan, kernel).Numbers}>(ref {weights.Name}, ref {copy.Name});");
                break;
            case KernelStep { OfOne.IsEmpty: false } product:
                EmitProduct(product, copy: null);
                break;
            case SumStep sum:
                if (sum.ParallelStage == ParallelStage.Parameters)
                    writer.Line("if (partition.IsLast)");
                using (sum.ParallelStage == ParallelStage.Parameters ? writer.Indent() : default(CodeWriter.IndentScope?))
                    EmitSum(sum);
                break;
            case MaskStep mask:
                EmitMask(mask);
                break;
            case MeanStep { Mean: var mean, Stride: var stride }:
                writer.Line($"Matrix.ColumnMeans(ref {mean.Operand.Name}, {_samples * mean.Operand.Positions}, {mean.Operand.RowLength}, {stride}, ref {mean.Result.Name});");
                break;
            case RunningStep { Update: var update }:
                writer.Line($"Running.{(update.IsVariance ? "MoveVariance" : "MoveMean")}(ref {update.Result.Name}, ref {update.Statistic.Name}, {update.Result.RowLength}, "
                    + $"{CodeWriter.Number(update.Momentum, "R")}, {_samples * update.Source.Positions});");
                break;
            case ScanStep scan:
                EmitScan(scan);
                break;
            case CopyStep copy:
                EmitCopy(copy);
                break;
            case StreamStep { Operation: var operation }:
                writer.Line(new StepText(plan.Type).Of(operation));
                break;
            case NestStep nest:
                writer.Lines(new NestText(plan.Type, writer.Tables).Of(nest.Operation));
                break;
            case GatherStep gather:
                writer.Line(LookupText.Of(gather, _type, _samples));
                break;
            case ScatterStep scatter:
                writer.Line(LookupText.Of(scatter, _samples));
                break;
            case KernelStep call:
                EmitCall(call, addsLoss: addsLoss);
                break;
            default:
                throw new NotSupportedException($"No text for a {step.GetType().Name}.");
        }
    }

    /// <param name="samples">The number of samples.</param>
    public void EmitSum(SumStep sum, IndexExpression? samples = null)
    {
        var (operand, result) = (sum.Sum.Operand, sum.Sum.Result);
        string accumulate = result.Role == TensorRole.ParameterGradient ? "accumulate" : "false";
        writer.Line(sum.Sum.KeepsPlaces
            ? $"Matrix.SumsOfPlaces(ref {operand.Name}, {samples ?? _samples}, {operand.Positions}, {operand.RowLength}, {sum.Stride}, ref {result.Name}, {accumulate});"
            : $"Matrix.ColumnSums(ref {operand.Name}, {(samples ?? _samples) * operand.Positions}, {operand.RowLength}, {sum.Stride}, ref {result.Name}, {accumulate});");
    }

    /// <summary>The transpose of a matrix, or of the one of each tap.</summary>
    private void EmitTranspose(TransposeStep transpose)
    {
        var (rows, columns) = (transpose.Copy.RowLength, transpose.Source.RowLength);
        int matrices = transpose.Source.Length / (rows * columns);
        writer.Line($"Matrix.{(matrices == 1 ? "Transpose(" : "TransposeEach(")}ref {transpose.Source.Name}, {(matrices == 1 ? "" : $"{matrices}, ")}{rows}, {columns}, "
            + $"{transpose.SourceStride}, ref {transpose.Copy.Name}, {transpose.CopyStride});");
    }

    private void EmitCopy(CopyStep copy)
    {
        var (from, to) = (copy.Source, copy.Destination);
        string source = copy.Arguments[0].Name, result = copy.Arguments[1].Name;
        writer.Line(copy.Operation switch
        {
            Border { Crops: true } border => $"Picture.Crop(ref {source}, {from.Height}, {from.Width}, {from.Stride}, ref {result}, "
                + $"{to.Height}, {to.Width}, {to.Channels}, {to.Stride}, {Before(border)}, samples);",
            Border border => $"Picture.Pad(ref {source}, {from.Height}, {from.Width}, {from.Channels}, {from.Stride}, ref {result}, "
                + $"{to.Height}, {to.Width}, {to.Stride}, {Before(border)}, samples);",
            StepOrder => $"Sequence.{(copy.Operation.Result.IsByStep ? "ByStep" : "BySample")}(ref {source}, {from.Width}, {from.Channels}, {from.Stride}, "
                + $"ref {result}, {to.Stride}, samples);",
            Reshape => $"Picture.Reshape(ref {source}, {from.Height * from.Width}, {from.Channels}, {from.Stride}, ref {result}, "
                + $"{to.Height * to.Width}, {to.Stride}, {(copy.Operation.Result.IsPerSample ? "samples" : "1")});",
            _ => throw new NotSupportedException($"No text for a copy by a {copy.Operation.GetType().Name}."),
        });
    }

    /// <summary>The loop over the steps: it begins with nothing, or where the caller's sequences are.</summary>
    private void EmitScan(ScanStep scan)
    {
        bool isReversed = scan.Scan.IsReversed;
        var steps = scan.Scan.Steps is int known ? known : IndexExpression.Of("steps");
        foreach (var carried in scan.Carried.Where(carried => !scan.InPlace.Contains(carried)))
            EmitBeginning(carried, steps, isReversed);
        string first = (scan.Scan.Steps - 1)?.ToString(CultureInfo.InvariantCulture) ?? "steps - 1";
        using (writer.Block(isReversed ? $"for (int step = {first}; step >= 0; step--)" : $"for (int step = 0; step < {steps}; step++)"))
        {
            foreach (var view in scan.Views)
            {
                string kept = view.Shift != 0 && scan.InPlace.Contains(view.Steps!) ? $"ref step == 0 ? ref {view.Steps!.State!.Name} : " : "";
                writer.Line($"ref {_type} {view.Name} = {kept}{InStep(view)};");
            }

            writer.Line();
            new TiledProgramEmitter(writer, plan) { _samples = RowsOfStep }.EmitSteps(scan.Body);
        }

        var last = IndexExpression.Of("(steps - 1)");
        foreach (var carried in scan.Carried.Where(carried => carried.State is not null))
            writer.Line($"Sequence.Leave({(last * (RowsOfStep * Stride(carried))).Element(carried.Name)}, ref {carried.State!.Name}, {RowsOfStep * Stride(carried)});");
    }

    private void EmitBeginning(Tensor carried, IndexExpression steps, bool isReversed)
    {
        var rows = RowsOfStep * Stride(carried);
        writer.Line(carried.State is { } state ? $"Sequence.Copy(ref {state.Name}, {(RowsOfStep * -Stride(carried)).Element(carried.Name)}, {rows});"
            : isReversed ? $"Sequence.Clear({(steps * rows).Element(carried.Name)}, {rows});"
            : $"Sequence.ClearBefore(ref {carried.Name}, {rows});");
    }

    /// <summary>Where what there is of a step begins, or a part of it.</summary>
    private string InStep(Tensor view)
    {
        if (view.Whole is { } whole)
            return ((IndexExpression)view.Start).Element(whole.Name);
        var step = IndexExpression.Of(view.Shift == 0 ? "step" : view.Shift < 0 ? "(step - 1)" : "(step + 1)");
        return (step * (RowsOfStep * Stride(view))).Element(view.Steps!.Name);
    }

    private ScratchRows AllRows => plan.Graph.IsStream ? ScratchRows.All with { RowsOfStep = RowsOfStep } : ScratchRows.All;

    /// <summary>How many rows a step of all sequences has.</summary>
    private IndexExpression RowsOfStep => plan.Graph.IsStream ? IndexExpression.Of("sequences") : IndexExpression.Of("samples");

    private int Stride(Tensor tensor) => RowLayout.StrideOf(tensor, plan.Type);

    private static string Before(Border border) => border.Before.Length == 1 ? $"0, {border.Before[0]}" : $"{border.Before[0]}, {border.Before[1]}";

    /// <summary>A product with a transposed matrix; a single sample is multiplied with its rows as they lie.</summary>
    /// <param name="copy">The copy that it reads, if nothing else has made that.</param>
    private void EmitProduct(KernelStep product, TransposeStep? copy)
    {
        if (!_mayBeOne)
        {
            if (copy is not null)
                EmitTranspose(copy);
            EmitCall(product);
            return;
        }

        writer.Line("if (samples > 1)");
        using (copy is null ? writer.Indent() : default(CodeWriter.IndentScope?))
        using (copy is null ? default(CodeWriter.BlockScope?) : writer.Block())
        {
            if (copy is not null)
                EmitTranspose(copy);
            EmitCall(product);
        }

        writer.Line("else");
        bool isOne = product.OfOne.Length == 1;
        using (isOne ? writer.Indent() : default(CodeWriter.IndentScope?))
        using (isOne ? default(CodeWriter.BlockScope?) : writer.Block())
        {
            EmitRowDots((RowDotsStep)product.OfOne[0]);
            foreach (var rows in product.OfOne.Skip(1))
                EmitCall((KernelStep)rows, 1);
        }
    }

    /// <summary>The product of a single sample with the rows of the weights as they lie.</summary>
    public void EmitRowDots(RowDotsStep step) => writer.Line(
        $"Matrix.RowProducts(ref {step.Matrix.Name}, {step.Matrix.Axes[0].Length}, {step.Matrix.Axes[1].Length}, ref {step.Row.Name}, ref {step.Result.Name});");

    /// <param name="samples">The number of samples.</param>
    /// <param name="addsLoss">Whether another step has given a loss before.</param>
    public void EmitCall(KernelStep call, IndexExpression? samples = null, bool addsLoss = false)
    {
        string arguments = string.Join(", ", call.Arguments.Select(tensor => $"ref {tensor.Name}"))
            + Extra(call, (call.IsPerSample ? samples ?? _samples : 1) * call.CountOfSample);
        writer.Line($"{(!GivesLoss(call) ? "" : isByHead ? OwnLoss(call) : addsLoss ? "loss += " : "double loss = ")}{new KernelHead(plan, call.Kernel).Call}({arguments});");
    }

    private string OwnLoss(KernelStep call)
    {
        var head = plan.Graph.Heads.Single(head => call.Operations.Any(operation => operation.Result == head.Own.Result));
        return $"At(ref losses, {plan.Graph.Heads.IndexOf(head)}) += ";
    }

    public void EmitMask(MaskStep mask, IndexExpression? samples = null) =>
        writer.Line($"Dropout.Fill(ref {mask.Mask.Result.Name}, {(samples ?? _samples) * (mask.Stride * mask.Mask.Result.Positions)}, "
            + $"{CodeWriter.Number(mask.Mask.Rate, "R")}, Dropout.Seed(seed, {mask.Mask.Site}));");

    /// <summary>What follows the tensors.</summary>
    private string Extra(KernelStep step, IndexExpression samples) => step.Kernel switch
    {
        ContractionKernel { DividesRows: true } => $", {samples}, accumulate, partition",
        ContractionKernel { SumsSamples: true } =>
            $", {samples}, {(step.Operations.Any(operation => operation.Result.Role == TensorRole.ParameterGradient) ? "accumulate" : "false")}",
        RowKernel rows => $"{(rows.UsesScale ? ", scale" : "")}{string.Concat(step.Numbers.Select(number => ", " + new FormulaWriter(_type).Number(number)))}, {samples}",
        AttentionKernel { Nest.IsStream: true } => $", {samples}, sequences",
        _ => $", {samples}",
    };
}
