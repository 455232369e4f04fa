using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>Products of matrices, all of them contractions.</summary>
internal static class ProductOperators
{
    // Numbers of axes beside those of the matrices side by side, which count from 0.
    private const int Rows = -1, Inner = -2, Columns = -3;

    public static void AddTo(OperatorTable table)
    {
        table.Add("MatMul", static call => Multiply(call.Writer, call.Input(0), call.Input(1)));
        table.Add("Gemm", General);
        table.Add("Einsum", Einsum);
        table.Add("CumSum", RunningSum);
    }

    /// <summary>The product of matrices, of which there may be many side by side.</summary>
    public static Value Multiply(GraphWriter writer, Value left, Value right)
    {
        if (left.Rank == 0 || right.Rank == 0)
            throw OperatorException.Malformed($"it multiplies {left.Shape} with {right.Shape}, of which one is no matrix.");
        int sides = System.Math.Max(0, System.Math.Max(left.Rank, right.Rank) - 2);
        int[] leftAxes = Axes(left.Rank, sides, left.Rank == 1 ? [Inner] : [Rows, Inner]), rightAxes = Axes(right.Rank, sides, right.Rank == 1 ? [Inner] : [Inner, Columns]);
        int[] result = [.. Enumerable.Range(0, sides), .. leftAxes.Contains(Rows) ? [Rows] : Array.Empty<int>(), .. rightAxes.Contains(Columns) ? [Columns] : Array.Empty<int>()];
        (left, leftAxes) = WithoutRepeated(writer, left, leftAxes, axis => LengthOf(right, rightAxes, axis));
        (right, rightAxes) = WithoutRepeated(writer, right, rightAxes, axis => LengthOf(left, leftAxes, axis));
        return writer.Contract(left, leftAxes, right, rightAxes, result);
    }

    private static int[] Axes(int rank, int sides, int[] matrix) => [.. Enumerable.Range(0, sides).Skip(sides - (rank - matrix.Length)), .. matrix];

    private static Length? LengthOf(Value value, int[] axes, int axis) => Array.IndexOf(axes, axis) is >= 0 and var place ? value.Shape[place] : null;

    /// <summary>Leaves out axes of one element along which the other operand has more: one matrix is multiplied with many.</summary>
    private static (Value Value, int[] Axes) WithoutRepeated(GraphWriter writer, Value value, int[] axes, Func<int, Length?> other)
    {
        int[] repeated = [.. Enumerable.Range(0, axes.Length)
            .Where(place => axes[place] >= 0 && value.Shape[place] == Length.One && other(axes[place]) is { } length && length != Length.One)];
        return (writer.Squeeze(value, repeated), [.. axes.Where((_, place) => !repeated.Contains(place))]);
    }

    private static Value General(OperatorCall call)
    {
        var (writer, left, right) = (call.Writer, call.Input(0), call.Input(1));
        if (left.Rank != 2 || right.Rank != 2)
            throw OperatorException.Malformed($"it multiplies {left.Shape} with {right.Shape}, which have to have two axes each.");
        double alpha = call.Number("alpha", 1), beta = call.Number("beta", 1);
        var product = writer.Contract(
            left, call.Flag("transA") ? [Inner, Rows] : [Rows, Inner], right, call.Flag("transB") ? [Columns, Inner] : [Inner, Columns], [Rows, Columns]);
        if (alpha != 1)
            product = writer.Map(product, x => alpha * x);
        return call.Optional(2) is not { } addend ? product
            : beta == 1 ? writer.Map(product, addend, static (x, c) => x + c)
            : writer.Map(product, addend, (x, c) => x + beta * c);
    }

    /// <summary>Sums of products as a text says them: operands are contracted from left to right.</summary>
    private static Value Einsum(OperatorCall call)
    {
        var (terms, result) = Equation(call);
        var (value, axes) = Distinct(call.Writer, call.Input(0), terms[0]);
        for (int i = 1; i < terms.Length; i++)
        {
            var (right, rightAxes) = Distinct(call.Writer, call.Input(i), terms[i]);
            string needed = result + string.Concat(terms.Skip(i + 1));
            string next = string.Concat((axes + rightAxes).Distinct().Where(axis => needed.Contains(axis)));
            value = call.Writer.Contract(value, Codes(axes), right, Codes(rightAxes), Codes(next));
            axes = next;
        }

        int[] summed = [.. Enumerable.Range(0, axes.Length).Where(place => !result.Contains(axes[place]))];
        value = call.Writer.Squeeze(ReductionOperators.Sum(call.Writer, value, summed), summed);
        axes = string.Concat(axes.Where(axis => result.Contains(axis)));
        return call.Writer.Transpose(value, [.. result.Select(axis => axes.IndexOf(axis))]);

        static int[] Codes(string axes) => [.. axes.Select(axis => (int)axis)];
    }

    /// <summary>The axes of the operands and of the result, a letter each. An ellipsis stands for digits: as many as the longest needs.</summary>
    private static (string[] Terms, string Result) Equation(OperatorCall call)
    {
        const string Ellipsis = "...", Unnamed = "0123456789";
        string text = call.Text("equation", "").Replace(" ", "");
        string[] sides = text.Split(["->"], StringSplitOptions.None), terms = sides[0].Split(',');
        if (sides.Length > 2 || terms.Length != call.Inputs.Count)
            throw Unfit();
        int[] hidden = [.. terms.Select((term, i) => term.Contains(Ellipsis) ? call.Input(i).Rank - (term.Length - Ellipsis.Length) : 0)];
        int longest = hidden.Max();
        if (hidden.Min() < 0 || longest > Unnamed.Length)
            throw Unfit();
        terms = [.. terms.Select((term, i) => term.Replace(Ellipsis, Unnamed.Substring(longest - hidden[i], hidden[i])))];
        string all = string.Concat(terms);
        string result = sides.Length == 2
            ? sides[1].Replace(Ellipsis, Unnamed.Substring(0, longest))
            : string.Concat(all.Distinct().Where(axis => char.IsDigit(axis) || all.Count(other => other == axis) == 1).OrderBy(static axis => axis));
        bool fits = !terms.Where((term, i) => term.Length != call.Input(i).Rank).Any() && result.Distinct().Count() == result.Length && !result.Except(all).Any();
        return fits ? (terms, result) : throw Unfit();

        OperatorException Unfit() => OperatorException.Malformed($"its attribute equation is {text}, which does not fit its inputs.");
    }

    /// <summary>The diagonal where a letter stands twice.</summary>
    private static (Value Value, string Axes) Distinct(GraphWriter writer, Value value, string axes)
    {
        string once = string.Concat(axes.Distinct());
        if (once == axes)
            return (value, axes);
        if (axes.Where((axis, place) => value.Shape[place] != value.Shape[axes.IndexOf(axis)]).Any())
            throw OperatorException.Malformed($"it takes a diagonal of {value.Shape}, which has none.");
        return (writer.View(value, TensorShape.Of(once.Select(axis => value.Shape[axes.IndexOf(axis)])), [.. axes.Select(axis => new AxisAccess(once.IndexOf(axis)))]), once);
    }

    /// <summary>Sums of all that come before along an axis: a product with a matrix of ones and zeros.</summary>
    private static Value RunningSum(OperatorCall call)
    {
        var x = call.Input(0);
        int axis = OperatorCall.Axis(call.KnownIntegers(1) is [var named] ? named : 0, x.Rank);
        bool isReversed = call.Flag("reverse"), leavesOut = call.Flag("exclusive");
        if (x.Shape[axis].IsBatch)
            throw OperatorException.MixesSamples($"It sums along axis {axis} of {x.Shape}, on which the samples lie.");
        var square = TensorShape.Of(x.Shape[axis].Fixed, x.Shape[axis].Fixed);
        var from = GraphWriter.Range(square, 0);
        var to = GraphWriter.Range(square, 1);
        var (earlier, later) = isReversed ? (to, from) : (from, to);
        var counts = call.Writer.Map(earlier, later, (first, second) => leavesOut ? new Select(first < second, 1, 0) : new Select(first <= second, 1, 0));
        int[] axes = [.. Enumerable.Range(0, x.Rank)];
        return call.Writer.Contract(x, axes, counts, [axis, x.Rank], [.. axes.Select(i => i == axis ? x.Rank : i)]);
    }
}
