using System.Globalization;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Lowering;

/// <summary>What goes element by element, and sums.</summary>
internal sealed partial class GraphWriter
{
    /// <summary>The variable that stands for an operand of a map.</summary>
    public static Variable Operand(int number) => new("x" + number.ToString(CultureInfo.InvariantCulture));

    public Value Map(Value operand, Func<Expression, Expression> formula) => Map(operand.Type, formula(Operand(0)), operand);

    public Value Map(Value left, Value right, Func<Expression, Expression, Expression> formula) => Map(left.Type, formula(Operand(0), Operand(1)), left, right);

    /// <summary>A formula of <see cref="Operand"/>s.</summary>
    public Value Map(ElementType type, Expression formula, params Value[] operands)
    {
        var shape = Checked(Broadcast(operands.Select(static operand => operand.Shape)));
        if (operands.All(static operand => operand.IsFoldable) && (operands.All(static operand => operand.Known!.IsUniform) || IsSmall(shape)))
            return Folded(type, shape, formula, operands);
        var bindings = new List<Binding>();
        for (int i = 0; i < operands.Length; i++)
        {
            if (operands[i].Number is double number)
                formula = formula.Substitute(Operand(i), number);
            else
                bindings.Add(new Binding(Operand(i).Name, TensorOf(operands[i])));
        }

        return Write(new Map(Result(type, shape), formula, bindings.ToEquatableArray()));
    }

    /// <summary>The same numbers, of another type.</summary>
    public Value Retyped(Value value, ElementType type) =>
        value.Type == type ? value
        : value.IsFoldable ? value with { Type = type }
        : Map(type, Operand(0), value);

    /// <summary>Sums, largest or smallest elements, or products along axes, which stay with one element each.</summary>
    public Value Reduce(Value operand, ReductionKind kind, IReadOnlyCollection<int> axes)
    {
        if (axes.Count == 0)
            return operand;
        WithoutSamples(operand, axes);
        var shape = TensorShape.Of(operand.Shape.Axes.Select((length, axis) => axes.Contains(axis) ? Length.One : length));
        return operand.IsFoldable && IsSmall(operand.Shape)
            ? Folded(operand, shape, kind, axes)
            : Write(new Reduction(Result(operand.Type, shape), TensorOf(operand), kind, axes.OrderBy(static axis => axis).ToEquatableArray()));
    }

    /// <summary>The mean of each channel over a batch and its places; without training what is kept of it.</summary>
    /// <param name="momentum">How far a batch moves what is kept.</param>
    /// <param name="isVariance">Whether the means are of squares.</param>
    public Value BatchStatistic(Value operand, Value running, double momentum, bool isVariance)
    {
        if (operand.Rank < 2 || operand.Shape[1].IsBatch)
            throw OperatorException.Malformed($"{operand.Shape} has no channels along its second axis.");
        return Write(new BatchStatistic(Result(operand.Type, TensorShape.Of([operand.Shape[1]])), TensorOf(operand), TensorOf(running), momentum, isVariance));
    }

    /// <summary>e^operand ÷ the sum of these along axes.</summary>
    /// <param name="isLogarithm">Whether it is the logarithm of that.</param>
    public Value Softmax(Value operand, IReadOnlyCollection<int> axes, bool isLogarithm)
    {
        WithoutSamples(operand, axes);
        return Write(new Softmax(Result(operand.Type, operand.Shape), TensorOf(operand), axes.OrderBy(static axis => axis).ToEquatableArray(), isLogarithm));
    }

    private static void WithoutSamples(Value operand, IReadOnlyCollection<int> axes)
    {
        if (operand.Shape.BatchAxis is var batch && axes.Contains(batch))
            throw OperatorException.MixesSamples($"It reduces {operand.Shape} along axis {batch}, on which the samples lie.");
    }

    /// <summary>Σ left · right over the axes that are not among those of the result; equal numbers are the same axis.</summary>
    public Value Contract(Value left, IReadOnlyList<int> leftAxes, Value right, IReadOnlyList<int> rightAxes, IReadOnlyList<int> resultAxes)
    {
        var lengths = new Dictionary<int, Length>();
        foreach (var (axis, length) in leftAxes.Zip(left.Shape.Axes, Pair).Concat(rightAxes.Zip(right.Shape.Axes, Pair)))
        {
            if (lengths.TryGetValue(axis, out var known) && known != length)
                throw OperatorException.Malformed($"The shapes {left.Shape} and {right.Shape} do not fit: one axis has {known} elements on the left and {length} on the right.");
            lengths[axis] = length;
        }

        if (lengths.Any(axis => axis.Value.IsBatch && !resultAxes.Contains(axis.Key)))
            throw OperatorException.MixesSamples($"It sums over the samples of {left.Shape} and {right.Shape}.");
        var result = Result(left.Type, TensorShape.Of(resultAxes.Select(axis => lengths[axis])));
        return Write(new Contraction(
            result, TensorOf(left), TensorOf(right), resultAxes.ToEquatableArray(), leftAxes.ToEquatableArray(), rightAxes.ToEquatableArray()));

        static (int Axis, Length Length) Pair(int axis, Length length) => (axis, length);
    }

    /// <summary>The shape that shapes are repeated to: from the last axis on, and along axes of one element.</summary>
    public static TensorShape Broadcast(IEnumerable<TensorShape> shapes)
    {
        var all = shapes.ToArray();
        int rank = all.Max(static shape => shape.Rank);
        return TensorShape.Of(Enumerable.Range(0, rank).Select(axis => Common(all, rank, axis)));
    }

    private static Length Common(TensorShape[] shapes, int rank, int axis)
    {
        var lengths = shapes.Where(shape => axis >= rank - shape.Rank).Select(shape => shape[axis - (rank - shape.Rank)])
            .Where(static length => length != Length.One).Distinct().ToArray();
        return lengths.Length switch
        {
            0 => Length.One,
            1 => lengths[0],
            _ => throw OperatorException.Malformed($"The shapes {string.Join(" and ", shapes)} do not fit: one axis has {lengths[0]} and {lengths[1]} elements."),
        };
    }

    private static Value Folded(ElementType type, TensorShape shape, Expression formula, Value[] operands)
    {
        if (operands.All(static operand => operand.Known!.IsUniform))
            return Uniform(type, shape, Of(static known => known.At(0)));
        return Known(type, shape, Places.Select(shape, place => Evaluated(Number.Of(formula, name =>
        {
            var operand = OfName(name);
            return operand.Known!.At(operand.Known.IsUniform ? 0 : Places.RepeatedIndex(operand.Shape, place));
        }))));

        Number Of(Func<KnownValues, Number> at) => Evaluated(Number.Of(formula, name => at(OfName(name).Known!)));

        Value OfName(string name) => operands[int.Parse(name.Substring(1), CultureInfo.InvariantCulture)];
    }

    private static Value Folded(Value operand, TensorShape shape, ReductionKind kind, IReadOnlyCollection<int> axes)
    {
        var (start, combine) = kind switch
        {
            ReductionKind.Sum => (0, BinaryOperation.Add),
            ReductionKind.Product => (1, BinaryOperation.Multiply),
            ReductionKind.Max => (double.NegativeInfinity, BinaryOperation.Max),
            _ => (double.PositiveInfinity, BinaryOperation.Min),
        };
        var items = Enumerable.Repeat(new Number(start), (int)shape.Count).ToArray();
        long i = 0;
        foreach (long to in Places.Select(operand.Shape, place => Places.Index(shape, place.Select((at, axis) => axes.Contains(axis) ? 0 : at))))
            items[to] = Evaluated(Number.OfBinary(combine, items[to], operand.Known!.At(i++)));
        return Known(operand.Type, shape, items);
    }
}
