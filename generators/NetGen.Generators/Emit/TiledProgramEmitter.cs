using System.Collections.Immutable;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the programs of a tiled network: which kernels a block of samples passes through, and where their values lie.</summary>
/// <param name="tables">Those of the class.</param>
internal sealed class TiledProgramEmitter(CodeWriter writer, TiledPlan plan, NumberTables tables)
{
    private readonly string _type = plan.Type.Keyword;
    private readonly LocalsEmitter _locals = new(writer, plan);

    /// <param name="hasOneSample">Whether a single sample has a program of its own.</param>
    public void Emit(TiledProgram program, KernelCall call, bool hasOneSample = false)
    {
        var steps = new ProgramStepsEmitter(writer, plan, tables, call.IsByHead) { MayBeOne = !hasOneSample || plan.BackwardOfOne.Plain is null };
        var optional = program.Steps.Where(step => step.IsOptional).ToList();
        bool hasStack = !call.IsTraining && plan.BorrowedBlock is null && program.Scratch.LengthPerSample > 0;
        bool isSplit = program.Methods.Length > 1 || program.Methods[0].Common is not null;

        writer.Line($"// {call.Summary} of one block of samples.");
        writer.Line(plan.IsInlined(program) ? VectorMethod.Inlined : VectorMethod.Attribute);
        using (writer.Block(call.Header(plan)))
        {
            if (hasOneSample)
                OneSampleEmitter.EmitShortcut(writer, call, plan.BackwardOfOne, _type, MethodParameter.Arguments(call.OfOneSample(plan)));
            if (hasStack)
                _locals.EmitStack(program.Scratch);
            _locals.Emit(program.Scratch, isSplit ? optional : [.. program.Steps], ScratchRows.AllOf(plan.Graph));
            if (isSplit)
                EmitCalls(program.Methods, call, hasStack);
            else
                steps.Emit(program.Methods[0].Steps);
            EmitInputGradients(optional, steps);
            if (plan.Graph.CountsSteps)
                writer.Line("Sequence.Advance(ref state, samples / sequences);");
            if (call.Result != "void")
                writer.Line("return loss;");
        }

        if (isSplit)
            EmitParts(program, call, steps, hasStack);
    }

    /// <summary>Writes what programs have in common.</summary>
    public void EmitCommon(StepMethod method)
    {
        writer.Line();
        writer.Line(CommonStepsText.Comment(method));
        writer.Line(VectorMethod.Attribute);
        using (writer.Block(CommonStepsText.Header(method, _type)))
        {
            _locals.Emit(method.Scratch, method.Steps, ScratchRows.All with { Memory = "rows", Moved = [.. method.Moved] });
            new ProgramStepsEmitter(writer, plan, tables).Emit(method.Steps);
        }
    }

    private void EmitCalls(ImmutableArray<StepMethod> methods, KernelCall call, bool hasStack)
    {
        var parts = methods.Select(static method => method.Steps).ToImmutableArray();
        for (int part = 0; part < methods.Length; part++)
        {
            writer.Line(CommonStepsText.Call(methods[part], _type, tables)
                ?? $"{(call.IsByHead ? "" : LossOfSteps.Assignment(parts, part))}{call.PartName(part + 1)}({MethodParameter.Arguments(call.OfPart(plan, hasStack))});");
        }
    }

    /// <summary>The methods of a program that are its own.</summary>
    private void EmitParts(TiledProgram program, KernelCall call, ProgramStepsEmitter steps, bool hasStack)
    {
        for (int part = 0; part < program.Methods.Length; part++)
        {
            var method = program.Methods[part];
            if (method.Common is not null)
                continue;
            bool hasLoss = !call.IsByHead && LossOfSteps.IsGivenByAny(method.Steps);
            writer.Line(VectorMethod.Attribute);
            using (writer.Block($"private static {(hasLoss ? "double" : "void")} {call.PartName(part + 1)}({string.Join(", ", call.OfPart(plan, hasStack))})"))
            {
                _locals.Emit(program.Scratch, method.Steps, ScratchRows.AllOf(plan.Graph));
                steps.Emit(method.Steps);
                if (hasLoss)
                    writer.Line("return loss;");
            }
        }
    }

    /// <summary>What only serves the gradients by the inputs comes last, and only if the caller asks for them.</summary>
    private void EmitInputGradients(List<Step> optional, ProgramStepsEmitter steps)
    {
        if (optional.Count == 0)
            return;
        writer.Line();
        using (writer.Block($"if (!Unsafe.IsNullRef(ref {plan.Graph.InputGradients.Name}))"))
            steps.Emit(optional);
    }
}
