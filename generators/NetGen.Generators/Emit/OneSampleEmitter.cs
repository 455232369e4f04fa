using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the programs of a single sample: one that has narrow layers in straight code, one after another, whose sums stay in registers, for the widest vectors; and one
/// of the library's kernels for any.
/// </summary>
internal sealed class OneSampleEmitter(CodeWriter writer, TiledPlan plan)
{
    private const string IsPacked = "IsOptimized && Vector512.IsHardwareAccelerated";

    private readonly string _type = plan.Type.Keyword;
    private readonly LocalsEmitter _locals = new(writer, plan);
    private readonly KernelStepText _calls = new(plan);
    private readonly WeightGradients _gradients = new(writer, plan);
    private bool _hasValues;

    /// <summary>Writes what programs ask of the assembly.</summary>
    public static void EmitIsOptimized(CodeWriter writer, TiledPlan plan)
    {
        if (!new[] { plan.ForwardOfOne, plan.ForwardOfOneSum, plan.BackwardOfOne }.Any(static programs => programs.Packed is not null))
            return;
        writer.Line("// In a debug build this code is not optimized, and a single sample takes less time by the library's kernels.");
        writer.Line("private static readonly bool IsOptimized = OptimizedCode.IsIn(global::System.Reflection.Assembly.GetExecutingAssembly());");
        writer.Line();
    }

    /// <summary>Writes the way to the program of one sample from what takes any number.</summary>
    /// <param name="arguments">What the program is told.</param>
    public static void EmitShortcut(CodeWriter writer, KernelCall call, OneSamplePrograms ofOne, string type, string arguments)
    {
        if (ofOne.IsEmpty)
            return;
        string name = ofOne.Plain is null ? $"{Packed(call.Name)}<Simd512<{type}>>" : $"{call.Name}OfOne";
        EmitReturn(writer, $"samples == 1{(ofOne.Plain is null ? " && " + IsPacked : "")}", $"{name}({arguments})", call.Result);
        writer.Line();
    }

    public void EmitForward()
    {
        EmitPrograms(KernelCall.Forward(plan.Graph), plan.ForwardOfOne);
        if (plan.Graph.Sums is not null)
            EmitPrograms(KernelCall.ForwardOfSums(plan.Graph), plan.ForwardOfOneSum);
        if (!_hasValues)
            return;
        writer.Line("// The values of one sample, and room to begin on a cache line.");
        int values = System.Math.Max(plan.Forward.Scratch.LengthPerSample, plan.ForwardOfSums?.Scratch.LengthPerSample ?? 0);
        writer.Line($"[InlineArray({values + 2 * plan.Type.Lanes(VectorWidth.Bits512)})]");
        using (writer.Block("private struct Values"))
            writer.Line($"private {_type} _first;");
    }

    /// <summary>The gradients of one sample, for a step that adds them to the parameters, or a step that updates each weight with its gradient.</summary>
    public void EmitTraining()
    {
        if (plan.FusesSgdUpdate)
            EmitPrograms(KernelCall.Backward(plan.Graph), plan.BackwardOfOne);
        else if (plan.FusesOptimizer)
            EmitStep();
        _gradients.EmitMethods();
    }

    private static string Packed(string name) => $"{name}OfOnePacked";

    private static void EmitReturn(CodeWriter writer, string condition, string call, string result)
    {
        if (result == "void")
        {
            using (writer.Block($"if ({condition})"))
            {
                writer.Line($"{call};");
                writer.Line("return;");
            }

            return;
        }

        writer.Line($"if ({condition})");
        using (writer.Indent())
            writer.Line($"return {call};");
    }

    private void EmitPrograms(KernelCall call, OneSamplePrograms programsOfOne)
    {
        var parameters = call.OfOneSample(plan);
        if (programsOfOne.Plain is { } plain)
        {
            writer.Line($"// {call.Summary} of one sample.");
            writer.Line(VectorMethod.Attribute);
            using (writer.Block($"private static {call.Result} {call.Name}OfOne({string.Join(", ", parameters)})"))
            {
                if (programsOfOne.Packed is not null)
                    EmitToPacked(call.Name, MethodParameter.Arguments(parameters), call.Result);
                EmitSteps(plain, hasStack: !call.IsTraining);
            }
        }

        EmitPacked(programsOfOne.Packed, call.Name, $"{call.Summary} of one sample", parameters, call.Result, hasStack: !call.IsTraining);
    }

    private void EmitToPacked(string name, string arguments, string result)
    {
        EmitReturn(writer, IsPacked, $"{Packed(name)}<Simd512<{_type}>>({arguments})", result);
        writer.Line();
    }

    private void EmitPacked(OneSampleProgram? program, string name, string summary, IReadOnlyList<MethodParameter> parameters, string result, bool hasStack, bool isScaled = true)
    {
        if (program is null)
            return;
        writer.Line($"// {summary}, in straight code.");
        using (VectorMethod.Open(writer, Packed(name), parameters, _type, result))
        {
            if (!isScaled)
                writer.Line($"const {_type} scale = 1;");
            EmitSteps(program, hasStack);
        }
    }

    private void EmitStep()
    {
        var update = new UpdateEmitter(writer, plan);
        MethodParameter[] parameters =
        [
            .. MethodParameter.References(_type, [.. WeightGradients.Memory(plan), plan.Graph.Inputs.Name, plan.Graph.Targets.Name, "scratch"]),
            .. plan.Graph.HasDropout ? [new("ulong", "seed")] : Array.Empty<MethodParameter>(),
            WeightGradients.Constants(_type),
        ];
        var (packed, plain) = (plan.BackwardOfOne.Packed, plan.BackwardOfOne.Plain!);
        string span = $"ReadOnlySpan<{_type}>";
        writer.Line("// One step from one sample: a weight is updated when its gradient is known, which is kept nowhere. Gives the loss before.");
        using (writer.Block($"internal static double StepOfOne(NetworkMemory<{_type}> memory, {span} inputs, {span} targets, {_type} learningRate)"))
        {
            update.EmitStepConstants();
            writer.Line($"{WeightGradients.Constants(_type)} = {UpdateEmitter.TypeOf(plan).Numbers(decays: true)};");
            foreach (var (local, place) in WeightGradients.Memory(plan).Zip(update.Memory(), static (local, place) => (local, place)))
                writer.Line($"ref {_type} {local} = ref {place};");
            writer.Line($"ref {_type} {plan.Graph.Inputs.Name} = ref MemoryMarshal.GetReference(inputs);");
            writer.Line($"ref {_type} {plan.Graph.Targets.Name} = ref MemoryMarshal.GetReference(targets);");
            writer.Line($"ref {_type} scratch = ref memory.Scratch({plan.TrainingScratch.Fixed + plan.TrainingScratch.PerSample});");
            if (plan.Graph.HasDropout)
                writer.Line("ulong seed = Dropout.Seed(Dropout.NextSeed(memory), 0);");
            if (packed is not null)
                EmitToPacked("Step", MethodParameter.Arguments(parameters), "double");
            writer.Line($"const {_type} scale = 1;");
            EmitSteps(plain, hasStack: false);
        }

        EmitPacked(packed, "Step", "Such a step", parameters, "double", hasStack: false, isScaled: false);
    }

    /// <param name="hasStack">Whether values lie on the stack, and not in memory that it is told of.</param>
    private void EmitSteps(OneSampleProgram program, bool hasStack)
    {
        var products = new RowProductEmitter(writer, plan);
        if (hasStack && program.HasScratch)
            EmitValues();
        _locals.Emit(program.Scratch, program.Steps, ScratchRows.One, plan.FusesSgdUpdate, program.InRegisters);
        for (int i = 0; i < program.Steps.Length; i++)
        {
            if (program.Steps[i] is RowSumsStep sums)
            {
                products.Emit(sums);
                continue;
            }

            StepComments.Emit(writer, program.Steps[i]);
            EmitStep(program.Steps[i], addsLoss: program.Steps.Take(i).Any(LossOfSteps.IsGivenBy));
        }

        if (products.Loss is not null)
            writer.Line("// The loss comes last, since nothing waits for it.");
        if (products.Loss is not null || LossOfSteps.IsGivenByAny(program.Steps))
            writer.Line($"return {products.Loss ?? "loss"};");
    }

    private void EmitValues()
    {
        _hasValues = true;
        writer.Line("Unsafe.SkipInit(out Values values);");
        writer.Line($"ref {_type} scratch = ref StackMemory.Align(ref Unsafe.As<Values, {_type}>(ref values));");
    }

    private void EmitStep(Step step, bool addsLoss)
    {
        switch (step)
        {
            case MaskStep mask:
                writer.Line(DropoutText.Of(mask, 1));
                break;
            case GatherStep gather:
                writer.Line(LookupText.Of(gather, _type, 1));
                break;
            case RowDotsStep dots:
                writer.Line(MatrixText.RowProducts(dots));
                break;
            case NonZeroProductStep { Call: var call }:
                writer.Line($"{call.Kernel.Name}OfNonZeros({string.Join(", ", call.Arguments.Select(static tensor => $"ref {tensor.Name}"))});");
                break;
            case OuterProductStep product:
                _gradients.EmitCall(product);
                break;
            case SumStep sum when plan.FusesSgdUpdate:
                writer.Line(MatrixText.Sums(sum, 1));
                break;
            case SumStep sum:
                _gradients.EmitUpdate(sum);
                break;
            case KernelStep call:
                writer.Line(_calls.Of(call, 1, addsLoss));
                break;
            default:
                throw new NotSupportedException($"No text for a {step.GetType().Name} of one sample.");
        }
    }
}
