using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes a small network as straight-line code: weights are loaded into vectors, samples pass by, gradients are stored at the end. The
/// neurons of a layer are the lanes of a row, and a vector has as many rows, each a sample's, as it has room for.
/// </summary>
internal sealed class InRegistersEmitter(CodeWriter writer, InRegistersPlan plan) : IKernelEmitter
{
    private readonly NetworkGraph _graph = plan.Graph;

    public void EmitForward() => EmitProgram(KernelCall.Forward(_graph), plan.Forward);

    public void EmitEvaluate() => EmitProgram(KernelCall.Evaluate(_graph), plan.Evaluate);

    public void EmitBackward() => EmitProgram(KernelCall.Backward(_graph), plan.Backward);

    public void EmitBackwardFrom() => EmitProgram(KernelCall.BackwardFrom(_graph), plan.BackwardFrom);

    public void EmitKernels()
    {
        writer.Line("// The lanes of one sample in a vector.");
        writer.Line($"private const int Lanes = {plan.Lanes};");
        if (plan.WiderVectors.Count == 0)
            return;
        writer.Line();
        writer.Line("// How many samples the widest vector of the hardware holds.");
        using (writer.Block("private static int SamplesTogether"))
        {
            writer.Line(VectorMethod.Inlined);
            writer.Line($"get => {string.Concat(plan.WiderVectors.Select(width => $"{VectorMethod.IsHardware(width)} ? {plan.SamplesIn(width)} : "))}1;");
        }
    }

    private void EmitProgram(KernelCall call, RegisterProgram program)
    {
        writer.Line($"// {call.Summary} of one block of samples{(plan.WiderVectors.Count == 0 ? "" : ": as many together as a vector holds, the rest one by one")}.");
        writer.Line(VectorMethod.Inlined);
        using (writer.Block(call.Header(plan)))
            EmitPasses(call);
        using (VectorMethod.Open(writer, call.BlockName, call.Parameters(plan), plan.Type.Keyword, call.Result))
            EmitPass(call, program);
    }

    private void EmitPasses(KernelCall call)
    {
        bool returns = call.Result != "void";
        if (returns)
            writer.Line("double loss = 0;");
        if (plan.WiderVectors.Count > 0)
            EmitTogether(call);
        VectorMethod.EmitCalls(writer, returns ? "loss += " : "", call.BlockName, call.Arguments(plan), VectorMethod.Whole(plan.Width, plan.Type.Keyword));
        if (returns)
            writer.Line("return loss;");
    }

    private void EmitTogether(KernelCall call)
    {
        bool returns = call.Result != "void";
        string condition = "SamplesTogether > 1 && samples >= SamplesTogether";
        if (call.IsScaled && plan.FusesSgdUpdate)
        {
            writer.Line("// Where gradients are added to the parameters themselves, all samples must see the same ones.");
            condition += " && (samples % SamplesTogether == 0 || !Unsafe.AreSame(ref gradients, ref parameters))";
        }

        using (writer.Block($"if ({condition})"))
        {
            writer.Line("int together = samples - samples % SamplesTogether;");
            VectorMethod.EmitCalls(writer, returns ? "loss = " : "", call.BlockName, call.Arguments(plan, "together"), VectorMethod.Each(plan.WiderVectors, plan.Type.Keyword));
            writer.Line("if (together == samples)");
            using (writer.Indent())
                writer.Line(returns ? "return loss;" : "return;");
            writer.Line("samples -= together;");
            if (call.IsTraining)
                writer.Line("accumulate = true;");
            foreach (var rows in call.Rows)
                EmitAdvance(rows, "together");
        }
    }

    /// <summary>The samples that one method takes, all of them by the same vector.</summary>
    private void EmitPass(KernelCall call, RegisterProgram program)
    {
        var weights = new RegisterWeights(writer, plan, program.Operations);
        if (call.Result != "void")
            writer.Line("double loss = 0;");
        weights.EmitLoads();
        foreach (var classes in _graph.ClassWeights.Where(classes => program.Operations.Any(operation => operation.Operands.Contains(classes.Tensor))))
            writer.Line(ClassWeightsEmitter.Local(classes, plan.Type.Keyword));
        if (call.IsScaled)
            writer.Line("V scales = V.Create(scale);");
        writer.Line();
        EmitLoop(call, program);
        weights.EmitStores();
        if (call.Result != "void")
            writer.Line("return loss;");
    }

    private void EmitLoop(KernelCall call, RegisterProgram program)
    {
        writer.Line("int rows = V.Count / Lanes;");
        bool isPhased = program.Phases.Length > 1;
        using (writer.Block($"for (int sample = 0; sample < samples; sample += {(isPhased ? $"{InRegistersPlan.VectorsTogether} * rows" : "rows")})"))
        {
            if (isPhased)
                EmitPhases(program);
            else
                EmitOperations(program.Phases[0], new RegisterRows(writer, plan, program));
            writer.Line();
            foreach (var rows in call.Rows)
                EmitAdvance(rows, isPhased ? "vectors * rows" : "rows");
        }
    }

    private void EmitPhases(RegisterProgram program)
    {
        writer.Line($"int vectors = Math.Min({InRegistersPlan.VectorsTogether}, (samples - sample) / rows);");
        foreach (var packed in program.Packed.Concat(program.HeadResults))
            writer.Line($"V {PackedRows.Packed(packed)} = V.Zero;");
        for (int i = 0; i < program.Phases.Length; i++)
        {
            if (i == program.Phases.Length - 1)
                EmitPacked(program, program.Head);
            using (writer.Block("for (int v = 0; v < vectors; v++)"))
            {
                var rows = new RegisterRows(writer, plan, program);
                EmitOperations(program.Phases[i], rows);
                if (i == program.PackedPhase)
                    EmitPacking(program, rows);
            }
        }

        EmitPacked(program, program.Loss is { } loss ? [loss] : []);
    }

    private void EmitPacking(RegisterProgram program, RegisterRows rows)
    {
        foreach (var operand in program.Packed)
            writer.Line($"{PackedRows.Packed(operand)} = V.Select(V.FirstLanes(v, Lanes), {PackedRows.Packed(operand)}, {rows.Row(operand)});");
    }

    private void EmitPacked(RegisterProgram program, ImmutableArray<Map> maps)
    {
        if (maps.IsEmpty)
            return;
        using (writer.Block())
        {
            var rows = new PackedRows(writer, plan, program, maps);
            new RowWriter(writer, new RowNames(plan.Type, "Lanes"), rows, rows.EmitLoss).Emit(maps);
        }
    }

    private void EmitAdvance(Tensor rows, string samples)
    {
        if (rows == _graph.InputGradients)
            writer.Line($"if (!Unsafe.IsNullRef(ref {rows.Name}))");
        using (rows == _graph.InputGradients ? writer.Indent() : default(CodeWriter.IndentScope?))
            writer.Line($"{rows.Name} = ref {RegisterRows.Element(rows.Name, IndexExpression.Of(samples) * rows.RowLength)};");
    }

    private void EmitOperations(ImmutableArray<Operation> operations, RegisterRows rows)
    {
        var contractions = new RegisterContractions(writer, rows);
        var maps = new RowWriter(writer, new RowNames(plan.Type, "Lanes"), rows, rows.EmitLoss);
        foreach (var run in RegisterProgram.Runs(operations))
        {
            switch (run[0])
            {
                case Contraction contraction:
                    writer.Line($"// {Equations.Of(contraction)}");
                    contractions.Emit(contraction);
                    break;
                case SampleSum sum:
                    writer.Line($"{sum.Result.Name} += {rows.Row(sum.Operand)};");
                    break;
                case Map:
                    maps.Emit([.. run.Cast<Map>()]);
                    break;
                default:
                    throw new NotSupportedException($"A {run[0].GetType().Name} is not computed in registers.");
            }
        }
    }
}
