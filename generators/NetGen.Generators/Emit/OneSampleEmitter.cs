using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the programs of a single sample, one for each vector width: layers are straight code, one after another, whose sums stay in registers;
/// the calls, tiles and loops over samples that a batch needs would take longer than the arithmetic.
/// </summary>
internal sealed class OneSampleEmitter(CodeWriter writer, TiledPlan plan, TiledProgramEmitter programs)
{
    private static readonly VectorWidth[] Widths = [VectorWidth.Bits512, VectorWidth.Bits256];

    private readonly string _type = plan.Type.Keyword;
    private readonly WeightGradients _gradients = new(writer, plan);

    /// <summary>What a routine asks before it calls the program: narrower vectors have none of their own.</summary>
    public static string Condition => "samples == 1 && Vector256.IsHardwareAccelerated";

    /// <summary>Writes the way from the program of a block to that of one sample.</summary>
    public static void EmitShortcut(CodeWriter writer, KernelCall call, TiledPlan plan)
    {
        writer.Line($"if ({Condition})");
        using (writer.Indent())
            writer.Line($"return {call.Name}OfOne({call.OneSampleArguments(plan)});");
        writer.Line();
    }

    public void EmitForward()
    {
        var call = KernelCall.Forward(plan.Graph);
        writer.Line();
        writer.Line($"// {call.Summary} of one sample.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Block($"private static void {call.Name}OfOne({call.OneSampleParameters(plan)})"))
            EmitDispatch(call.Name, "void", call.OneSampleArguments(plan));
        bool hasValues = false;
        foreach (var width in Widths)
        {
            using (Method(call.Result, call.Name, call.OneSampleParameters(plan), width))
                EmitSteps(plan.Forward, width, EmitValues);
        }

        if (!hasValues)
            return;
        writer.Line();
        writer.Line("// The values of one sample, and room to begin on a cache line.");
        writer.Line($"[InlineArray({plan.Forward.Scratch.LengthPerSample + 2 * plan.Type.Lanes(VectorWidth.Bits512)})]");
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
        var call = KernelCall.Backward(plan.Graph);
        writer.Line();
        writer.Line($"// {call.Summary} of one sample.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Block($"private static double {call.Name}OfOne({call.OneSampleParameters(plan)})"))
            EmitDispatch(call.Name, "double", call.OneSampleArguments(plan));
        foreach (var width in Widths)
        {
            using (Method("double", call.Name, call.OneSampleParameters(plan), width))
                EmitSteps(plan.Backward, width);
        }

        _gradients.EmitMethods();
    }

    private void EmitStep()
    {
        var update = new UpdateEmitter(writer, plan);
        string span = $"ReadOnlySpan<{_type}>";
        writer.Line();
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

        foreach (var width in Widths)
        {
            using (Method("double", "Step", string.Join(", ", _gradients.StepParameters), width))
            {
                writer.Line($"const {_type} scale = 1;");
                EmitSteps(plan.Backward, width);
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

    private CodeWriter.BlockScope Method(string result, string name, string parameters, VectorWidth width)
    {
        writer.Line();
        return VectorMethod.Open(writer, Name(name, width), parameters, _type, result);
    }

    /// <param name="emitScratch">Writes where the scratch memory comes from; null where it is a parameter.</param>
    private void EmitSteps(TiledProgram program, VectorWidth width, Action? emitScratch = null)
    {
        var steps = Steps(program);
        var products = new OneSampleProducts(writer, plan, programs, steps, width);
        if (steps.SelectMany(step => step.Arguments).Except(products.InRegisters).Any(program.Scratch.Contains))
            emitScratch?.Invoke();
        programs.EmitLocals(program.Scratch, steps, ScratchRows.One, plan.FusesSgdUpdate, products.InRegisters);
        for (int i = 0; i < steps.Count; i++)
        {
            if (OneSampleFusion.IsProduct(steps[i]))
            {
                i += products.Emit(i) - 1;
                continue;
            }

            programs.EmitComments(steps[i]);
            EmitStep(steps[i], width, addsLoss: steps.Take(i).Any(TiledProgramEmitter.GivesLoss));
        }

        if (products.Loss is not null)
            writer.Line("// The loss comes last, since nothing waits for it.");
        if (TiledProgramEmitter.HasLoss(steps))
            writer.Line($"return {products.Loss ?? "loss"};");
    }

    /// <summary>What is left to do for one sample: input gradients multiply the weights as they lie, and nothing is copied.</summary>
    private List<Step> Steps(TiledProgram program) =>
    [
        .. program.Steps.Where(step => step is not TransposeStep && (step is not SumStep sum || plan.LoneSums.Contains(sum)))
            .SelectMany(IEnumerable<Step> (step) => step is KernelStep { Parts: { IsEmpty: false } parts } ? parts : [step])
            .Select(step => step switch
            {
                KernelStep { Untransposed: { } matrix } product => product with { Arguments = [product.Arguments[0], matrix, product.Arguments.Last()] },
                KernelStep { Kernel: TiledContraction { Shape.SumsSamples: true } } gradient =>
                    gradient with { Arguments = [.. gradient.Operations[0].Operands, gradient.Operations[0].Result] },
                _ => step,
            }),
    ];

    private void EmitStep(Step step, VectorWidth width, bool addsLoss)
    {
        switch (step)
        {
            case MaskStep mask:
                programs.EmitMask(mask, "1");
                break;
            case KernelStep { Untransposed: { } matrix } call:
                programs.EmitRowProducts(call, matrix);
                break;
            case KernelStep { Kernel: TiledContraction { Shape.SumsSamples: true } } call:
                _gradients.EmitCall(call, width);
                break;
            case SumStep sum when plan.FusesSgdUpdate:
                programs.EmitSum(sum, "1");
                break;
            case SumStep sum:
                _gradients.EmitUpdate(sum);
                break;
            case KernelStep call:
                programs.EmitCall(call, "1", addsLoss);
                break;
            default:
                throw new NotSupportedException($"No text for a {step.GetType().Name} of one sample.");
        }
    }
}
