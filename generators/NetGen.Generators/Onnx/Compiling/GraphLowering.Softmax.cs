using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Primitives;
using static NetGen.Generators.Math.Functions;

namespace NetGen.Generators.Onnx.Compiling;

/// <content>Softmax: along one axis it is a function of rows.</content>
internal sealed partial class GraphLowering
{
    private static readonly Expression OfRow = Activations.Softmax.Output.Substitute(Symbols.Z, X);

    private static readonly Expression LogarithmOfRow = X - RowMax(X) - Log(RowSum(Exp(X - RowMax(X))));

    private Placed Normalized(Softmax softmax)
    {
        var operand = Of(softmax.Operand);
        if (softmax.Axes.Where(axis => operand.Lengths[axis] != 1).ToList() is not [var axis] || !operand.IsPerSample)
            return NormalizedByLoops(operand, softmax);
        ImmutableArray<int> order = [.. (operand.Order() ?? GraphWriter.Plain(operand.Lengths)).Where(other => other >= 0 && other != axis), axis];
        var rows = Writer.InOrder(operand, order, isPerSample: true);
        return Writer.Map(softmax.IsLogarithm ? LogarithmOfRow : OfRow, [(X.Name, rows.Tensor)], operand.Lengths, order, isPerSample: true);
    }

    private Placed NormalizedByLoops(Placed operand, Softmax softmax)
    {
        var lengths = operand.Lengths;
        ImmutableArray<int> reduced = [.. lengths.Select((length, axis) => softmax.Axes.Contains(axis) ? 1 : length)];
        var shifted = Mapped(X - Y, [(X.Name, operand), (Y.Name, Reduced(operand, softmax.Axes, reduced, ArrangementKind.Max))], lengths);
        var powers = Mapped(Exp(X), [(X.Name, shifted)], lengths);
        var sums = Reduced(powers, softmax.Axes, reduced, ArrangementKind.Sum);
        return softmax.IsLogarithm
            ? Mapped(X - Log(Y), [(X.Name, shifted), (Y.Name, sums)], lengths)
            : Mapped(X / Y, [(X.Name, powers), (Y.Name, sums)], lengths);
    }
}
