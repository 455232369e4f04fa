using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the head of a generated file: a map of the network's layers and where their parameters lie, how each is computed
/// and why, and the equations of training.
/// </summary>
internal sealed class HeaderEmitter(CodeWriter writer, NetworkShape shape, NetworkPlan plan)
{
    private readonly NetworkGraph _graph = plan.Graph;

    public void Emit()
    {
        writer.Line($"// {shape.Name}: {shape.Arrows}, {shape.Type}, {shape.Parameters} parameters, {shape.LossText}, {shape.Optimizer}");
        writer.Line("//");
        if (shape.Imported is { Notes: var notes })
        {
            foreach (string note in notes)
                writer.Line("//   " + note);
        }
        else
        {
            EmitLayers();
            writer.Line("//");
            EmitEquations();
        }

        writer.Line("//");
        string inference = plan.IsStraightLine ? "" : $", inference {plan.BorrowedBlock ?? plan.InferenceBlock}";
        writer.Line($"// Training takes {(plan.Graph.HasBatchStatistics ? "all samples of a batch" : $"{plan.TrainingBlock} samples at a time")}{inference}.");
        if (plan is TiledPlan { CallsLibraryKernels: true })
            writer.Line($"// Kernels of the library, with their numbers filled in: {ProjectPages.Kernels}");
        if (plan is TiledPlan { Graph.IsParallel: true } shared)
            EmitThreads(shared);
    }

    private void EmitThreads(TiledPlan shared)
    {
        writer.Line($"// Threads share training from {shared.ThreadsFrom(isTraining: true)} samples on, "
            + $"inference from {shared.ThreadsFrom(isTraining: false)}: fewer take no longer than calling them.");
        writer.Line(shared.SharesHaveGradients
            ? "// Each partition of the samples has gradients of its own, which are then summed: there are few to move from core to core."
            : "// Samples are divided, then the rows of the weight gradients, so that each sum is one thread's and none has to be merged.");
    }

    private void EmitLayers()
    {
        string[][] rows = [["layer", "shape", "activation", "parameters", "kernel and why"], .. _graph.Layers.Select(Row)];
        var widths = Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (string[] row in rows)
        {
            var cells = row.Select((cell, column) => column < widths.Length ? cell.PadRight(widths[column]) : cell);
            writer.Line("//   " + string.Join("  ", cells));
        }
    }

    private string[] Row(GraphLayer layer) =>
    [
        CodeWriter.Number(layer.Number),
        shape.Layers[layer.Number - 1].Arrow,
        shape.Layers[layer.Number - 1].Function,
        string.Join(", ", layer.Parameters.Select(parameter =>
            $"{parameter.Tensor.Name} [{string.Join("×", parameter.Tensor.Axes.Select(axis => axis.Length))}] {parameter.Offset}..{parameter.End - 1}")),
        plan.Strategy(layer),
    ];

    private void EmitEquations()
    {
        EmitEquations("forward ", _graph.Forward);
        EmitEquations("loss    ", _graph.Heads.Select(head => head.Loss));
        EmitEquations("training", _graph.Training.Where(operation =>
            operation is RandomMask or Map or BatchMean or RunningUpdate or Attend { Mask: not null } && !_graph.Forward.Contains(operation)));
        EmitEquations("backward", _graph.BackwardFromLoss().Where(operation => !_graph.Training.Any(known => known.Result == operation.Result) && operation is not LossOperation));
        EmitLines("update  ", _graph.Optimizer.Notation.Split('\n'));
    }

    private void EmitEquations(string title, IEnumerable<Operation> operations) => EmitLines(title, Equations.Symbolic([.. operations]));

    private void EmitLines(string title, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            writer.Line($"//   {title}  {line}");
            title = "        ";
        }
    }
}
