using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Compiling;

/// <content>Statistics of a batch are of rows of channels.</content>
internal sealed partial class GraphLowering
{
    /// <summary>What is kept of it where the file computes that, or has no samples there.</summary>
    private Placed OfBatch(BatchStatistic statistic)
    {
        var (operand, running) = (Of(statistic.Operand), Of(statistic.Running));
        if (!operand.IsPerSample || running.Tensor.Role != TensorRole.Parameter)
            return running;
        int channels = operand.Lengths[1];
        ImmutableArray<int> order = [.. GraphWriter.Plain(operand.Lengths).Where(static axis => axis != 1), channels == 1 ? -1 : 1];
        var rows = Writer.InMemory(Writer.InOrder(operand, order, isPerSample: true));
        // What is computed with the statistic lies as it does.
        _values[statistic.Operand] = rows;
        var mean = Writer.New(TensorRole.Value, isPerSample: false, [channels]);
        Writer.Operations.Add(new BatchMean(mean, rows.Tensor, running.Tensor));
        Writer.Operations.Add(new RunningUpdate(running.Tensor, mean, rows.Tensor, statistic.Momentum, statistic.IsVariance));
        return Placed.InOrder(mean, [channels], channels == 1 ? [] : [0]);
    }
}
