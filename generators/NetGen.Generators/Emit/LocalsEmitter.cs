using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the names that a method has for the tensors of its steps, and the memory that it has on its stack.</summary>
internal sealed class LocalsEmitter(CodeWriter writer, TiledPlan plan)
{
    private readonly string _type = plan.Type.Keyword;

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
    public void Emit(ScratchLayout scratch, IReadOnlyList<Step> steps, ScratchRows rows, bool storesGradients = true, IEnumerable<Tensor>? inRegisters = null)
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

    /// <summary>What is kept of the sequences, layer after layer.</summary>
    private void EmitStates(HashSet<Tensor> mentioned, bool hasScan)
    {
        if (hasScan)
            writer.Line("int steps = samples / sequences;");
        int offset = 0;
        foreach (var state in plan.Graph.States)
        {
            if (mentioned.Contains(state))
                writer.Line($"ref {_type} {state.Name} = {(ScratchRows.CountOfStep(plan.Graph) * offset).Element("state")};");
            offset += RowLayout.SizeOf(state, plan.Type);
        }
    }
}
