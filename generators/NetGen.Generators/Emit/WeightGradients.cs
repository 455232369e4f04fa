using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes what becomes of the weight gradients of one sample: they are added to memory, which is that of the weights where a step is its gradient,
/// or go through the optimizer at once. A bias follows its weights and is included.
/// </summary>
internal sealed class WeightGradients(CodeWriter writer, TiledPlan plan)
{
    private readonly string _type = plan.Type.Keyword;
    private readonly UpdateType? _update = plan.FusesSgdUpdate ? null : UpdateEmitter.TypeOf(plan);
    private readonly List<OuterProductStep> _packed = [];

    /// <summary>What a step walks over together: the parameters, and what the optimizer keeps of each.</summary>
    public static IEnumerable<string> Memory(NetworkPlan plan) => new[] { "parameters" }.Concat(plan.Graph.Optimizer.States.Select(state => UpdateType.Name(state) + "s"));

    /// <summary>The same as the library takes it, which knows of two numbers that an optimizer may keep.</summary>
    public static IEnumerable<string> Three(IReadOnlyList<string> memory) => memory.Concat(Enumerable.Repeat(memory[0], 3 - memory.Count));

    /// <summary>The numbers of a step.</summary>
    public static MethodParameter Constants(string type) => new($"ReadOnlySpan<{type}>", "constants");

    public void EmitCall(OuterProductStep step)
    {
        var gradient = step.Gradient;
        string operands = $"ref {gradient.Left.Name}, ref {gradient.Right.Name}, ";
        string to = _update is null
            ? $"ref {gradient.Result.Name}, accumulate"
            : $"{Places(plan.Graph.ParameterOf(step.Layer.Right).Offset, isPacked: step.IsLanePacked)}, constants";
        if (step.IsLanePacked)
        {
            writer.Line($"{PackedMethod(step)}<V>({operands}{to});");
            return;
        }

        string nest = new KernelHead(plan, plan.ForwardKernel(step.Layer)).Numbers;
        writer.Line(_update is null
            ? $"OuterProduct.Store{(step.SkipsZeros ? "NonZeros" : "")}<{_type}, {nest}>({operands}{to});"
            : $"OuterProduct.Update<{_type}, {nest}, {_update.Text}>({operands}{to});");
    }

    /// <summary>The gradient of one sample is the only term of its sum.</summary>
    public void EmitUpdate(SumStep step)
    {
        var parameter = plan.Graph.Parameters.Single(parameter => parameter.Tensor == step.Sum.Result.GradientOf);
        writer.Line($"ParameterUpdate.Run<{_type}, {_update!.Text}>({Places(parameter.Offset, isPacked: false)}, ref {step.Sum.Operand.Name}, "
            + $"{CodeWriter.Number(parameter.Tensor.Length)}, constants);");
    }

    /// <summary>Layers of one shape share a method.</summary>
    public void EmitMethods()
    {
        foreach (var step in _packed)
            new LanePackedGradientEmitter(writer, plan, _update).Emit(Name(step), step.Layer, step.Gradient.Left.IsUnpadded);
    }

    private string PackedMethod(OuterProductStep step)
    {
        if (_packed.Find(other => Shape(other) == Shape(step)) is { } known)
            return Name(known);
        _packed.Add(step);
        return Name(step);
    }

    private static (int Inputs, int Outputs, bool HasBias, bool IsUnpadded) Shape(OuterProductStep step) =>
        (step.Layer.ReducedAxis.Length, step.Layer.Result.RowLength, step.Layer.Bias is not null, step.Gradient.Left.IsUnpadded);

    private string Name(OuterProductStep step) => $"{(_update is null ? "AddGradient" : "UpdateLayer")}{step.Layer.Result.Layer}";

    private string Places(int start, bool isPacked)
    {
        string[] memory = [.. Memory(plan)];
        return string.Join(", ", (isPacked ? memory : Three(memory)).Select(((IndexExpression)start).Element));
    }
}
