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
        var weights = new RegisterWeights(writer, plan, operations);
        writer.Line($"// {call.Summary} of one block of samples.");
        writer.Line(VectorMethod.Attribute);
        using (writer.Block(call.Header(plan)))
        {
            weights.EmitLoads();
            if (_graph.ClassWeights is { } classes && operations.Any(operation => operation.Operands.Contains(classes.Tensor)))
                writer.Line(ClassWeightsEmitter.Local(plan.Type.Keyword));
            if (call.IsScaled)
                writer.Line("V scales = V.Create(scale);");
            if (call.Result != "void")
                writer.Line("double loss = 0;");
            writer.Line();
            using (writer.Block("for (int sample = 0; sample < samples; sample++)"))
            {
                EmitOperations(operations);
                writer.Line();
                foreach (var rows in call.Rows)
                    EmitAdvance(rows);
            }

            weights.EmitStores();
            if (call.Result != "void")
                writer.Line("return loss;");
        }
    }

    private void EmitAdvance(Tensor rows)
    {
        if (rows == _graph.InputGradients)
            writer.Line($"if (!Unsafe.IsNullRef(ref {rows.Name}))");
        using (rows == _graph.InputGradients ? writer.Indent() : default(CodeWriter.IndentScope?))
            writer.Line($"{rows.Name} = ref Unsafe.Add(ref {rows.Name}, {rows.RowLength});");
    }

    private void EmitOperations(IReadOnlyList<Operation> operations)
    {
        var contractions = new RegisterContractions(writer);
        var maps = new RegisterMaps(writer, plan);
        for (int i = 0; i < operations.Count; i++)
        {
            switch (operations[i])
            {
                case Contraction contraction:
                    writer.Line($"// {Equations.Of(contraction)}");
                    contractions.Emit(contraction);
                    break;
                case SampleSum sum:
                    writer.Line($"{sum.Result.Name} += {sum.Operand.Name};");
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
