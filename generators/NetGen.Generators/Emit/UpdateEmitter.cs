using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the optimizer: what happens once a step in double, then one loop over all parameters.</summary>
internal sealed class UpdateEmitter(CodeWriter writer, NetworkPlan plan)
{
    private readonly OptimizerFormula _optimizer = plan.Graph.Optimizer;
    private readonly ParameterUpdate _update = new(writer, plan);
    private readonly UpdateForm? _library = plan.LibraryUpdate;
    private readonly SparseTable? _table = plan.Graph.SparseTable;
    private readonly string _type = plan.Type.Keyword;

    private IReadOnlyList<ParameterRun> Runs { get; } = plan.Graph.TrainedRuns();

    private IEnumerable<string> References => _update.References.Append("gradients");

    public void Emit()
    {
        writer.Line("// One step of the optimizer from the gradients of every parameter.");
        string rows = _table is null ? "" : ", SparseRows rows";
        using (writer.Block($"internal static void Update(NetworkMemory<{_type}> memory, ref {_type} gradients, {_type} learningRate{rows})"))
        {
            EmitStepConstants();
            if (_library is not null)
                EmitEquations();
            if (_library is null || Runs.Count <= Budget.RunsOfParameters)
            {
                foreach (var run in Runs)
                    EmitRun(run);
            }
            else
            {
                foreach (var alike in Runs.GroupBy(static run => run.Decays))
                    EmitRuns([.. alike]);
            }

            if (_table is not null)
                EmitRowCalls(_table.Table);
        }

        if (Runs.Count > 0 && _library is null)
            EmitMethods("UpdateParameters", _update);
        else if (plan.FusesOptimizer)
            EmitMethodsOfOne();
        if (_table is not null)
            EmitMethods("UpdateRow", new ParameterUpdate(writer, plan, _table.Optimizer, "Row"));
    }

    private void EmitEquations()
    {
        foreach (var update in _optimizer.Updates)
            writer.Line($"// {update.Target} ← {Notation.Of(update.Value)}");
    }

    private void EmitRun(ParameterRun run)
    {
        string count = CodeWriter.Number(run.End - run.Start);
        if (_library is null)
        {
            EmitCall("UpdateParameters", run.Start, count, run.Decays);
            return;
        }

        EmitRun(run.Start, count, run.Decays);
    }

    /// <summary>What is trained of networks with parameters that are not, as files with statistics of batches have: a loop over where each run begins, and its length.</summary>
    private void EmitRuns(List<ParameterRun> runs)
    {
        string name = runs[0].Decays ? "runs" : "spared";
        writer.Line($"ReadOnlySpan<int> {name} = [{string.Join(", ", runs.Select(static run => $"{CodeWriter.Number(run.Start)}, {CodeWriter.Number(run.End - run.Start)}"))}];");
        writer.Line($"for (int i = 0; i < {name}.Length; i += 2)");
        using (writer.Indent())
            EmitRun(IndexExpression.Of($"{name}[i]"), $"{name}[i + 1]", runs[0].Decays);
    }

    private void EmitRun(IndexExpression start, string count, bool decays)
    {
        string[] memory = [.. MemoryReferences()];
        var places = new[] { memory[0], memory.ElementAtOrDefault(1) ?? memory[0], memory.ElementAtOrDefault(2) ?? memory[0], "gradients" }.Select(start.Element);
        string constants = string.Join(", ", _library!.Constants.Select(constant => Number(constant, decays)));
        writer.Line($"ParameterUpdate.Run<{_type}, {_library.LibraryType}<{_type}>>({string.Join(", ", places)}, {count}, [{constants}]);");
    }

    /// <summary>What is the same in a whole step, in the network's type.</summary>
    private string Number(Expression constant, bool decays)
    {
        if (constant is Constant { Value: var value })
            return new FormulaWriter(_type).Number(value);
        var text = new ScalarFormulaWriter();
        foreach (var variable in constant.SelfAndParts().OfType<Variable>())
            text.Name(variable, variable.Equals(Symbols.Decay) ? (decays ? "1" : "0") : variable.Equals(Symbols.Eta) ? "learningRate" : ParameterUpdate.Name(variable));
        string number = text.Print(constant);
        return constant.Equals(Symbols.Eta) ? number : constant is Variable ? $"({_type}){number}" : $"({_type})({number})";
    }

    /// <summary>What a step of one sample calls, which updates weights where their gradients are.</summary>
    private void EmitMethodsOfOne()
    {
        if (plan.UpdatesSums)
            EmitMethods("UpdateParameters", _update);
        else
            _update.EmitMethods(hasRests: true);
    }

    private void EmitMethods(string name, ParameterUpdate update)
    {
        MethodParameter[] parameters = [.. MethodParameter.References(_type, References), new("int", "count"), .. update.Parameters];
        VectorMethod.EmitDispatch(writer, name, parameters, VectorWidth.Bits512, _type);
        using (VectorMethod.Open(writer, name, parameters, _type))
            EmitLoop(name, update);
        update.EmitMethods(hasRests: plan.FusesOptimizer);
    }

    /// <summary>The rows that have a gradient.</summary>
    private void EmitRowCalls(Parameter table)
    {
        using (writer.Block("foreach (int row in rows.Named)"))
            EmitCall("UpdateRow", IndexExpression.Of("row") * table.Tensor.RowLength + table.Offset, CodeWriter.Number(table.Tensor.RowLength), decays: false);
    }

    /// <summary>The running scalars of the next step, and what follows from them.</summary>
    public void EmitStepConstants()
    {
        var text = new ScalarFormulaWriter();
        text.Name(Symbols.Eta, "learningRate");
        for (int i = 0; i < _optimizer.Scalars.Count; i++)
        {
            var scalar = _optimizer.Scalars[i];
            writer.Line($"ref double {ParameterUpdate.Name(scalar.Symbol)} = ref memory.Scalars[{i}];");
            text.Name(scalar.Symbol, ParameterUpdate.Name(scalar.Symbol));
            writer.Line($"{ParameterUpdate.Name(scalar.Symbol)} = {text.Print(scalar.Next)};");
        }

        if (_optimizer.ClipNorm > 0)
            writer.Line($"double clipScale = GradientNorm.ClipScale(ref gradients, {plan.Graph.ParameterCount}, {text.Number(_optimizer.ClipNorm)});");

        foreach (var constant in _optimizer.StepConstants)
        {
            writer.Line($"double {ParameterUpdate.Name(constant.Target)} = {text.Print(constant.Value)};");
            text.Name(constant.Target, ParameterUpdate.Name(constant.Target));
        }
    }

    /// <summary>The memory that is looped over, as the network keeps it, in the order of the references.</summary>
    public IEnumerable<string> MemoryReferences() =>
        new[] { "memory.Parameters.Reference" }.Concat(_optimizer.States.Select((_, index) => $"memory.OptimizerState({index}).Reference"));

    /// <summary>A step's constant in the network's type.</summary>
    /// <param name="decays">Whether weight decay holds for the parameters.</param>
    public string Constant(Variable constant, string decays) =>
        constant.Equals(Symbols.Eta) ? "learningRate"
        : constant.Equals(Symbols.Decay) ? decays
        : $"({_type}){ParameterUpdate.Name(constant)}";

    private void EmitCall(string method, IndexExpression start, string count, bool decays)
    {
        var arguments = MemoryReferences().Append("gradients").Select(reference => start.Element(reference))
            .Append(count)
            .Concat(_update.Constants.Select(constant => Constant(constant, decays ? "1" : "0")));
        writer.Line($"{method}({string.Join(", ", arguments)});");
    }

    private void EmitLoop(string method, ParameterUpdate update)
    {
        update.EmitConstants();
        if (plan.UpdatesInOneLoop)
        {
            using (writer.Block("for (int i = 0; i < count; i += V.Count)"))
                update.EmitVector("V.Load(ref gradients, i)", IndexExpression.Of("i"));
            return;
        }

        writer.Line("int i = 0;");
        using (writer.Block("for (; i <= count - V.Count; i += V.Count)"))
            update.EmitVector("V.Load(ref gradients, i)", IndexExpression.Of("i"));
        writer.Line("if (i < count)");
        using (writer.Indent())
        {
            var rest = References.Select(reference => IndexExpression.Of("i").Element(reference)).Append("count - i").Concat(update.Constants.Select(ParameterUpdate.Name));
            writer.Line($"{method}<Scalar<{_type}>>({string.Join(", ", rest)});");
        }
    }
}
