using System.Collections.Immutable;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the programs of a single sample, one for each vector width: layers are straight code, one after another, whose sums stay in registers;
/// the calls, tiles and loops over samples that a batch needs would take longer than the arithmetic.
/// </summary>
internal sealed class OneSampleEmitter(CodeWriter writer, TiledPlan plan, TiledProgramEmitter programs)
{
    private readonly string _type = plan.Type.Keyword;
    private readonly WeightGradients _gradients = new(writer, plan);

    /// <summary>What a routine asks before it calls the program: narrower vectors have none of their own.</summary>
    public static string Condition => "samples == 1 && IsOptimized && Vector256.IsHardwareAccelerated";

    /// <summary>Writes what the condition asks of the assembly.</summary>
    public static void EmitIsOptimized(CodeWriter writer)
    {
        writer.Line("// In a debug build this code is not optimized, and a single sample takes less time by the library's kernels, as a batch does.");
        writer.Line("internal static readonly bool IsOptimized = OptimizedCode.IsIn(global::System.Reflection.Assembly.GetExecutingAssembly());");
        writer.Line();
    }

    /// <summary>Writes the way from the program of a block to that of one sample.</summary>
    public static void EmitShortcut(CodeWriter writer, KernelCall call, TiledPlan plan)
    {
        writer.Line($"if ({Condition})");
        using (writer.Indent())
            writer.Line($"return {call.Name}OfOne({MethodParameter.Arguments(call.OfOneSample(plan))});");
        writer.Line();
    }

    public void EmitForward()
    {
        bool hasValues = false;
        EmitPrograms(KernelCall.Forward(plan.Graph), plan.ForwardOfOne, EmitValues);
        if (!plan.ForwardOfOneSum.IsEmpty)
            EmitPrograms(KernelCall.ForwardOfSums(plan.Graph), plan.ForwardOfOneSum, EmitValues);
        if (!hasValues)
            return;
        writer.Line("// The values of one sample, and room to begin on a cache line.");
        int values = System.Math.Max(plan.Forward.Scratch.LengthPerSample, plan.ForwardOfSums?.Scratch.LengthPerSample ?? 0);
        writer.Line($"[InlineArray({values + 2 * plan.Type.Lanes(VectorWidth.Bits512)})]");
        using (writer.Block("private struct Values"))
            writer.Line($"private {_type} _first;");

        void EmitValues()
        {
            hasValues = true;
            writer.Line("Unsafe.SkipInit(out Values values);");
            writer.Line($"ref {_type} scratch = ref StackMemory.Align(ref Unsafe.As<Values, {_type}>(ref values));");
        }
    }

    /// <summary>The gradients of one sample, for a step that adds them to the parameters, or a step that updates each weight with its gradient.</summary>
    public void EmitTraining()
    {
        if (plan.FusesSgdUpdate)
            EmitBackward();
        else if (plan.FusesOptimizer)
            EmitStep();
    }

    private void EmitBackward()
    {
        EmitPrograms(KernelCall.Backward(plan.Graph), plan.BackwardOfOne);
        _gradients.EmitMethods();
    }

    private void EmitPrograms(KernelCall call, ImmutableArray<OneSampleProgram> programs, Action? emitScratch = null)
    {
        var parameters = call.OfOneSample(plan);
        writer.Line($"// {call.Summary} of one sample.");
        writer.Line(VectorMethod.Inlined);
        using (writer.Block($"private static {call.Result} {call.Name}OfOne({string.Join(", ", parameters)})"))
            EmitDispatch(call.Name, call.Result, MethodParameter.Arguments(parameters));
        foreach (var program in programs)
        {
            using (Method(call.Result, call.Name, parameters, program.Width))
                EmitSteps(program, emitScratch);
        }
    }

    private void EmitStep()
    {
        var update = new UpdateEmitter(writer, plan);
        string span = $"ReadOnlySpan<{_type}>";
        writer.Line("// One step from one sample: a weight is updated when its gradient is known, which is kept nowhere. Gives the loss before.");
        using (writer.Block($"internal static double StepOfOne(NetworkMemory<{_type}> memory, {span} inputs, {span} targets, {_type} learningRate)"))
        {
            update.EmitStepConstants();
            writer.Line($"ref {_type} {plan.Graph.Inputs.Name} = ref MemoryMarshal.GetReference(inputs);");
            writer.Line($"ref {_type} {plan.Graph.Targets.Name} = ref MemoryMarshal.GetReference(targets);");
            writer.Line($"ref {_type} scratch = ref memory.Scratch({plan.TrainingScratch.Fixed + plan.TrainingScratch.PerSample});");
            if (plan.Graph.HasDropout)
                writer.Line("ulong seed = Dropout.Seed(Dropout.NextSeed(memory), 0);");
            EmitDispatch("Step", "double", string.Join(", ", _gradients.StepArguments(update)));
        }

        foreach (var program in plan.BackwardOfOne)
        {
            using (Method("double", "Step", _gradients.StepParameters, program.Width))
            {
                writer.Line($"const {_type} scale = 1;");
                EmitSteps(program);
            }
        }

        _gradients.EmitMethods();
    }

    private void EmitDispatch(string name, string result, string arguments)
    {
        string prefix = result == "void" ? "" : "return ";
        writer.Line("if (Vector512.IsHardwareAccelerated)");
        using (writer.Indent())
            writer.Line($"{prefix}{Name(name, VectorWidth.Bits512)}<Simd512<{_type}>>({arguments});");
        writer.Line("else");
        using (writer.Indent())
            writer.Line($"{prefix}{Name(name, VectorWidth.Bits256)}<Simd256<{_type}>>({arguments});");
    }

    private string Name(string name, VectorWidth width) => $"{name}OfOne{plan.Type.Lanes(width)}";

    private CodeWriter.BlockScope Method(string result, string name, IEnumerable<MethodParameter> parameters, VectorWidth width)
    {
        return VectorMethod.Open(writer, Name(name, width), parameters, _type, result);
    }

    /// <param name="emitScratch">Writes where the scratch memory comes from; null where it is a parameter.</param>
    private void EmitSteps(OneSampleProgram program, Action? emitScratch = null)
    {
        var products = new RowProductEmitter(writer, plan, programs, program.Width);
        if (program.Steps.SelectMany(step => step.Arguments).Except(program.InRegisters).Any(program.Scratch.Contains))
            emitScratch?.Invoke();
        programs.EmitLocals(program.Scratch, program.Steps, ScratchRows.One, plan.FusesSgdUpdate, program.InRegisters);
        for (int i = 0; i < program.Steps.Length; i++)
        {
            if (program.Steps[i] is RowSumsStep sums)
            {
                products.Emit(sums);
                continue;
            }

            programs.EmitComments(program.Steps[i]);
            EmitStep(program.Steps[i], addsLoss: program.Steps.Take(i).Any(TiledProgramEmitter.GivesLoss));
        }

        if (products.Loss is not null)
            writer.Line("// The loss comes last, since nothing waits for it.");
        if (products.Loss is not null || TiledProgramEmitter.HasLoss(program.Steps))
            writer.Line($"return {products.Loss ?? "loss"};");
    }

    private void EmitStep(Step step, bool addsLoss)
    {
        switch (step)
        {
            case MaskStep mask:
                programs.EmitMask(mask, 1);
                break;
            case GatherStep gather:
                writer.Line(LookupText.Of(gather, _type, 1));
                break;
            case RowDotsStep dots:
                programs.EmitRowDots(dots);
                break;
            case OuterProductStep product:
                _gradients.EmitCall(product);
                break;
            case SumStep sum when plan.FusesSgdUpdate:
                programs.EmitSum(sum, 1);
                break;
            case SumStep sum:
                _gradients.EmitUpdate(sum);
                break;
            case KernelStep call:
                programs.EmitCall(call, 1, addsLoss);
                break;
            default:
                throw new NotSupportedException($"No text for a {step.GetType().Name} of one sample.");
        }
    }
}
