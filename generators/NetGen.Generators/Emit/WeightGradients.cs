using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes what becomes of the weight gradients of one sample: they are added to memory, which is that of the weights where a step is its gradient,
/// or go through the optimizer at once. A bias follows its weights and is included.
/// </summary>
internal sealed class WeightGradients(CodeWriter writer, TiledPlan plan)
{
    private readonly string _type = plan.Type.Keyword;
    private readonly ParameterUpdate _update = new(writer, plan);
    private readonly List<(string Name, OuterProductShape Shape, bool IsLanePacked)> _methods = [];

    private IEnumerable<string> States => _update.References.Skip(1);

    /// <summary>The parameters of a step's program, beyond those, its scratch memory and the seed of dropout.</summary>
    public IEnumerable<MethodParameter> StepParameters =>
    [
        .. MethodParameter.References(_type, ["parameters", plan.Graph.Inputs.Name, plan.Graph.Targets.Name, .. States, "scratch"]),
        .. plan.Graph.HasDropout ? [new("ulong", "seed")] : Array.Empty<MethodParameter>(),
        .. _update.Parameters,
    ];

    public IEnumerable<string> StepArguments(UpdateEmitter update) =>
    [
        "ref memory.Parameters.Reference", $"ref {plan.Graph.Inputs.Name}", $"ref {plan.Graph.Targets.Name}",
        .. update.MemoryReferences().Skip(1).Select(reference => $"ref {reference}"), "ref scratch",
        .. plan.Graph.HasDropout ? ["seed"] : Array.Empty<string>(),
        .. _update.Constants.Select(constant => update.Constant(constant, decays: "1")),
    ];

    public void EmitCall(OuterProductStep step)
    {
        var contraction = step.Gradient;
        string method = Method(step);
        var references = plan.FusesSgdUpdate
            ? [$"ref {contraction.Result.Name}"]
            : _update.References.Select(reference => ((IndexExpression)plan.Graph.ParameterOf(step.Layer.Right).Offset).Element(reference));
        var rest = plan.FusesSgdUpdate ? ["accumulate"] : _update.Constants.Select(ParameterUpdate.Name);
        writer.Line($"{method}<V>({string.Join(", ", new[] { $"ref {contraction.Left.Name}", $"ref {contraction.Right.Name}" }.Concat(references).Concat(rest))});");
    }

    /// <summary>The gradient of one sample is the only term of its sum.</summary>
    public void EmitUpdate(SumStep step)
    {
        var parameter = plan.Graph.Parameters.Single(parameter => parameter.Tensor == step.Sum.Result.GradientOf);
        var references = _update.References.Select(reference => ((IndexExpression)parameter.Offset).Element(reference));
        string[] rest = [$"ref {step.Sum.Operand.Name}", CodeWriter.Number(parameter.Tensor.Length), .. _update.Constants.Select(ParameterUpdate.Name)];
        writer.Line($"UpdateParameters({string.Join(", ", references.Concat(rest))});");
    }

    public void EmitMethods()
    {
        foreach (var (name, shape, isLanePacked) in _methods)
        {
            writer.Line($"// {(plan.FusesSgdUpdate ? "dW = xᵀ·delta" : "W updated by dW = xᵀ·delta")}{(shape.HasBias ? ", then the same for b by db = delta" : "")}; "
                + $"{(isLanePacked ? "the weights are a run of full vectors" : "row by row")}.");
            IGradientSink sink = plan.FusesSgdUpdate ? new StoredGradient(writer, "dW") : new ParameterUpdate(writer, plan);
            var emitter = new OuterProductEmitter(writer, name, "x", "delta", shape, _type, sink);
            if (isLanePacked)
                emitter.EmitFlat(plan.Type.Lanes(VectorWidth.Bits512));
            else
                emitter.Emit();
        }
    }

    /// <summary>Layers of one shape share a method.</summary>
    private string Method(OuterProductStep step)
    {
        if (_methods.FirstOrDefault(method => method.Shape == step.Shape && method.IsLanePacked == step.IsLanePacked) is { Name: { } known })
            return known;
        string name = $"{(plan.FusesSgdUpdate ? "AddGradient" : "UpdateLayer")}{step.Layer.Result.Layer}{(step.IsLanePacked ? "Flat" : "")}";
        _methods.Add((name, step.Shape, step.IsLanePacked));
        return name;
    }
}
