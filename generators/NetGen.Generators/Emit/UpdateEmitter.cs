using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the optimizer: what happens once a step in double, then one walk over all parameters.</summary>
internal sealed class UpdateEmitter(CodeWriter writer, NetworkPlan plan)
{
    private readonly OptimizerFormula _optimizer = plan.Graph.Optimizer;
    private readonly string _type = plan.Type.Keyword;

    /// <summary>What does not change from parameter to parameter.</summary>
    private IReadOnlyList<Variable> Constants =>
    [
        .. _optimizer.Updates
            .SelectMany(update => update.Value.SelfAndParts())
            .OfType<Variable>()
            .Where(variable => variable.Scope == Scope.Step && !variable.Equals(Symbols.Tiny))
            .Distinct(),
    ];

    private IReadOnlyList<ParameterRun> Runs { get; } = plan.Graph.TrainedRuns();

    /// <summary>Whether every parameter is walked over at once: then the last vector may reach into the padding behind them.</summary>
    private bool IsOneWalk => Runs is [var run] && run.Start == 0 && run.End == plan.Graph.ParameterCount;

    public void Emit()
    {
        writer.Line("// One step of the optimizer from the gradients of every parameter.");
        using (writer.Block($"internal static void Update(NetworkMemory<{_type}> memory, ref {_type} gradients, {_type} learningRate)"))
        {
            EmitStepConstants();
            foreach (var run in Runs)
                EmitCall(run);
        }

        if (Runs.Count == 0)
            return;
        writer.Line();
        var references = new[] { "parameters", "gradients" }.Concat(_optimizer.States.Select(state => Name(state) + "s")).ToList();
        string parameters = string.Join(", ", references.Select(name => $"ref {_type} {name}").Append("int count").Concat(Constants.Select(constant => $"{_type} {Name(constant)}")));
        string passed = string.Join(", ", references.Select(name => $"ref {name}").Append("count").Concat(Constants.Select(Name)));
        VectorMethod.EmitDispatch(writer, "UpdateParameters", parameters, passed, VectorWidth.Bits512, _type);
        writer.Line();
        using (VectorMethod.Open(writer, "UpdateParameters", parameters, _type))
            EmitWalk(references);
    }

    private void EmitCall(ParameterRun run)
    {
        var references = new[] { "memory.Parameters.Reference", "gradients" }.Concat(_optimizer.States.Select((_, index) => $"memory.OptimizerState({index}).Reference"));
        var arguments = references.Select(reference => ContractionText.Element(reference, CodeWriter.Number(run.Start)))
            .Append(CodeWriter.Number(run.End - run.Start))
            .Concat(Constants.Select(constant =>
                constant.Equals(Symbols.Eta) ? "learningRate"
                : constant.Equals(Symbols.Decay) ? (run.Decays ? "1" : "0")
                : $"({_type}){Name(constant)}"));
        writer.Line($"UpdateParameters({string.Join(", ", arguments)});");
    }

    private void EmitStepConstants()
    {
        var text = new ScalarFormulaWriter();
        text.Name(Symbols.Eta, "learningRate");
        for (int i = 0; i < _optimizer.Scalars.Count; i++)
        {
            var scalar = _optimizer.Scalars[i];
            writer.Line($"ref double {Name(scalar.Symbol)} = ref memory.Scalars[{i}];");
            text.Name(scalar.Symbol, Name(scalar.Symbol));
            writer.Line($"{Name(scalar.Symbol)} = {text.Print(scalar.Next)};");
        }

        if (_optimizer.ClipNorm > 0)
            writer.Line($"double clipScale = Math.Min(1.0, {text.Number(_optimizer.ClipNorm)} / (GradientNorm.Of(ref gradients, {plan.Graph.ParameterCount}) + 1e-6));");

        foreach (var constant in _optimizer.StepConstants)
        {
            writer.Line($"double {Name(constant.Target)} = {text.Print(constant.Value)};");
            text.Name(constant.Target, Name(constant.Target));
        }
    }

    private void EmitWalk(IReadOnlyList<string> references)
    {
        var text = new FormulaWriter(_type);
        text.Name(Symbols.Tiny, $"V.Create({text.Number(plan.Type.SmallestNormal)})");
        foreach (var constant in Constants)
        {
            writer.Line($"V {Name(constant)}s = V.Create({Name(constant)});");
            text.Name(constant, Name(constant) + "s");
        }

        if (IsOneWalk)
        {
            using (writer.Block("for (int i = 0; i < count; i += V.Count)"))
                EmitUpdates(text);
            return;
        }

        writer.Line("int i = 0;");
        using (writer.Block("for (; i <= count - V.Count; i += V.Count)"))
            EmitUpdates(text);
        writer.Line("if (i < count)");
        using (writer.Indent())
        {
            var rest = references.Select(reference => ContractionText.Element(reference, "i")).Append("count - i").Concat(Constants.Select(Name));
            writer.Line($"UpdateParameters<Scalar<{_type}>>({string.Join(", ", rest)});");
        }
    }

    private void EmitUpdates(FormulaWriter text)
    {
        EmitLoad(text, Symbols.G, "gradients");
        foreach (var state in _optimizer.States)
            EmitLoad(text, state, Name(state) + "s");
        EmitLoad(text, Symbols.Theta, "parameters");
        foreach (var update in _optimizer.Updates)
        {
            writer.Line($"// {update.Target} ← {Notation.Of(update.Value)}");
            var shared = text.Nested();
            shared.WriteShared(writer, [update.Value]);
            writer.Line($"{Name(update.Target)} = {shared.Print(update.Value)};");
            if (!update.Target.Equals(Symbols.G) && update == _optimizer.Updates.Last(other => other.Target.Equals(update.Target)))
                writer.Line($"{Name(update.Target)}.Store(ref {(update.Target.Equals(Symbols.Theta) ? "parameters" : Name(update.Target) + "s")}, i);");
        }
    }

    private void EmitLoad(FormulaWriter text, Variable variable, string source)
    {
        writer.Line($"V {Name(variable)} = V.Load(ref {source}, i);");
        text.Name(variable, Name(variable));
    }

    /// <summary>A symbol of the equations as code spells it.</summary>
    private static string Name(Variable variable) =>
        variable.Name.Replace("θ", "theta").Replace("η", "learningRate").Replace("β", "beta");
}
