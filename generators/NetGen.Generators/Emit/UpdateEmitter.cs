using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the optimizer: what happens once a step in double, then one loop over all parameters.</summary>
internal sealed class UpdateEmitter(CodeWriter writer, NetworkPlan plan)
{
    private readonly OptimizerFormula _optimizer = plan.Graph.Optimizer;
    private readonly UpdateType _update = TypeOf(plan);
    private readonly SparseTable? _table = plan.Graph.SparseTable;
    private readonly UpdateType? _rowUpdate = plan.Graph.SparseTable is { } table ? new(plan.Type, table.Optimizer, library: null, "RowUpdateRule") : null;
    private readonly string _type = plan.Type.Keyword;

    /// <summary>What updates a vector of the parameters.</summary>
    public static UpdateType TypeOf(NetworkPlan plan) => new(plan.Type, plan.Graph.Optimizer, plan.LibraryUpdate, "UpdateRule");

    /// <param name="tables">Those of the class.</param>
    public void Emit(NumberTables tables)
    {
        var runs = plan.Graph.TrainedRuns();
        writer.Line("// One step of the optimizer from the gradients of every parameter.");
        string rows = _table is null ? "" : ", SparseRows rows";
        using (writer.Block($"internal static void Update(NetworkMemory<{_type}> memory, ref {_type} gradients, {_type} learningRate{rows})"))
        {
            EmitStepConstants();
            if (!_update.IsOwn)
                EmitEquations();
            if (runs.Count <= Budget.RunsOfParameters)
            {
                foreach (var run in runs)
                    EmitRun(_update, run.Start, CodeWriter.Number(run.End - run.Start), run.Decays);
            }
            else
            {
                foreach (var alike in runs.GroupBy(static run => run.Decays))
                    EmitRuns([.. alike], tables);
            }

            if (_table is not null)
                EmitRowRuns(_table.Table);
        }

        if (_update.IsOwn && runs.Count > 0)
            _update.Emit(writer);
        _rowUpdate?.Emit(writer);
    }

    private void EmitEquations()
    {
        foreach (var update in _optimizer.Updates)
            writer.Line($"// {update.Target} ← {Notation.Of(update.Value)}");
    }

    /// <summary>What is trained of networks with parameters that are not, as files with statistics of batches have: a loop over where each run begins, and its length.</summary>
    private void EmitRuns(List<ParameterRun> runs, NumberTables tables)
    {
        string name = runs[0].Decays ? "runs" : "spared";
        writer.Line($"ReadOnlySpan<int> {name} = {tables.NameOf(runs.SelectMany(static run => new[] { run.Start, run.End - run.Start }))};");
        writer.Line($"for (int i = 0; i < {name}.Length; i += 2)");
        using (writer.Indent())
            EmitRun(_update, IndexExpression.Of($"{name}[i]"), $"{name}[i + 1]", runs[0].Decays);
    }

    private void EmitRun(UpdateType update, IndexExpression start, string count, bool decays)
    {
        var places = Memory().Append("gradients").Select(start.Element);
        string method = plan.UpdatesInOneLoop ? "RunPadded" : "Run";
        writer.Line($"ParameterUpdate.{method}<{_type}, {update.Text}>({string.Join(", ", places)}, {count}, {update.Numbers(decays)});");
    }

    /// <summary>The rows that have a gradient.</summary>
    private void EmitRowRuns(Parameter table)
    {
        using (writer.Block("foreach (int row in rows.Named)"))
            EmitRun(_rowUpdate!, IndexExpression.Of("row") * table.Tensor.RowLength + table.Offset, CodeWriter.Number(table.Tensor.RowLength), decays: false);
    }

    /// <summary>The parameters, and what the optimizer keeps of them; the parameters again in place of what it does not keep.</summary>
    public IEnumerable<string> Memory() =>
        WeightGradients.Three([
            "memory.Parameters.Reference",
            .. _optimizer.States.Select(static (_, state) => $"memory.OptimizerState({CodeWriter.Number(state)}).Reference"),
        ]);

    /// <summary>The running scalars of the next step, and what follows from them.</summary>
    public void EmitStepConstants()
    {
        var text = new ScalarFormulaWriter();
        text.Name(Symbols.Eta, "learningRate");
        for (int i = 0; i < _optimizer.Scalars.Count; i++)
        {
            var scalar = _optimizer.Scalars[i];
            writer.Line($"ref double {UpdateType.Name(scalar.Symbol)} = ref memory.Scalars[{i}];");
            text.Name(scalar.Symbol, UpdateType.Name(scalar.Symbol));
            writer.Line($"{UpdateType.Name(scalar.Symbol)} = {text.Print(scalar.Next)};");
        }

        if (_optimizer.ClipNorm > 0)
            writer.Line($"double clipScale = GradientNorm.ClipScale(ref gradients, {plan.Graph.ParameterCount}, {text.Number(_optimizer.ClipNorm)});");

        foreach (var constant in _optimizer.StepConstants)
        {
            writer.Line($"double {UpdateType.Name(constant.Target)} = {text.Print(constant.Value)};");
            text.Name(constant.Target, UpdateType.Name(constant.Target));
        }
    }
}
