using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the optimizer's update of one vector of parameters from their gradient.</summary>
/// <param name="optimizer">The form of the optimizer.</param>
/// <param name="subject">What is updated, as methods are named.</param>
internal sealed class ParameterUpdate(CodeWriter writer, NetworkPlan plan, OptimizerFormula optimizer, string subject = "") : IGradientSink
{
    private readonly OptimizerFormula _optimizer = optimizer;
    private readonly string _type = plan.Type.Keyword;

    public IReadOnlyList<string> References { get; } = ["parameters", .. plan.Graph.Optimizer.States.Select(state => Name(state) + "s")];

    public IReadOnlyList<MethodParameter> Parameters { get; } = [.. StepConstants(plan.Graph.Optimizer).Select(constant => new MethodParameter(plan.Type.Keyword, Name(constant)))];

    /// <summary>Each vector brings an optimizer's formulas, whose values are locals.</summary>
    public int MostVectors => 4;

    /// <summary>What does not change from parameter to parameter.</summary>
    public IReadOnlyList<Variable> Constants { get; } = [.. StepConstants(plan.Graph.Optimizer)];

    /// <summary>A symbol of the equations as code spells it.</summary>
    public static string Name(Variable variable) =>
        variable.Name.Replace("θ", "theta").Replace("η", "learningRate").Replace("β", "beta");

    public void EmitConstants()
    {
        foreach (var constant in Constants)
            writer.Line($"V {Name(constant)}s = V.Create({Name(constant)});");
    }

    public void EmitLoops(Action<GradientWriter, bool> loop) =>
        loop((factor, other, offset, count) => EmitVector(other is null ? factor : $"{factor} * {other}", offset, count), false);

    /// <summary>Writes the update of one vector of parameters.</summary>
    public void EmitVector(string gradient, IndexExpression offset, string? count = null)
    {
        var arguments = new[] { gradient }
            .Concat(References.Select(reference => offset.Element(reference)))
            .Concat(count is null ? [] : new[] { count })
            .Concat(Constants.Select(constant => Name(constant) + "s"));
        writer.Line($"{(count is null ? $"Update{subject}Vector" : $"Update{subject}First")}<V>({string.Join(", ", arguments)});");
    }

    /// <summary>The updates alone of the network's own optimizer.</summary>
    public ParameterUpdate(CodeWriter writer, NetworkPlan plan)
        : this(writer, plan, plan.Graph.Optimizer)
    {
    }

    /// <summary>Writes the methods that update one vector.</summary>
    /// <param name="hasRests">Whether some are updated in their first lanes only.</param>
    public void EmitMethods(bool hasRests)
    {
        EmitMethod($"Update{subject}Vector", "One vector of parameters from its gradient.", "", (value, memory) => $"{value}.Store(ref {memory});");
        if (!hasRests)
            return;
        EmitMethod($"Update{subject}First", "The same for the first lanes.", ", int count", (value, memory) => $"{value}.StorePartial(ref {memory}, count);");
    }

    private void EmitMethod(string name, string summary, string count, Func<string, string, string> store)
    {
        var text = new FormulaWriter(_type, estimatesQuotients: true);
        foreach (var constant in Constants)
            text.Name(constant, Name(constant) + "s");
        string parameters = string.Concat(References.Select(reference => $", ref {_type} {reference}"))
            + count + string.Concat(Constants.Select(constant => $", V {Name(constant)}s"));
        writer.Line($"// {summary}");
        writer.Line(VectorMethod.Inlined);
        using (writer.Block($"private static void {name}<V>(V g{parameters}) where V : struct, ISimd<V, {_type}>"))
        {
            text.Name(Symbols.G, Name(Symbols.G));
            foreach (var variable in _optimizer.States.Append(Symbols.Theta))
            {
                writer.Line($"V {Name(variable)} = V.Load(ref {Memory(variable)});");
                text.Name(variable, Name(variable));
            }

            foreach (var update in _optimizer.Updates)
            {
                writer.Line($"// {update.Target} ← {Notation.Of(update.Value)}");
                var shared = text.Nested();
                shared.WriteShared(writer, [update.Value]);
                writer.Line($"{Name(update.Target)} = {shared.Print(update.Value)};");
                if (!update.Target.Equals(Symbols.G) && update == _optimizer.Updates.Last(other => other.Target.Equals(update.Target)))
                    writer.Line(store(Name(update.Target), Memory(update.Target)));
            }
        }
    }

    private static IEnumerable<Variable> StepConstants(OptimizerFormula optimizer) =>
        optimizer.Updates.SelectMany(update => update.Value.SelfAndParts()).OfType<Variable>().Where(variable => variable.Scope == Scope.Step).Distinct();

    private static string Memory(Variable variable) => variable.Equals(Symbols.Theta) ? "parameters" : Name(variable) + "s";
}
