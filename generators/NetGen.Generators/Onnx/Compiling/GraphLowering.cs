using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>Says the primitives of a file in the compiler's operations. Views cost nothing until something needs elements to lie in another way.</summary>
internal sealed partial class GraphLowering(ParameterOrders orders)
{
    private readonly Dictionary<Primitives.Tensor, Placed> _values = [];
    private readonly Dictionary<Primitives.Tensor, double> _numbers = [];

    public GraphWriter Writer { get; } = new();

    public List<(Weight Weight, Graph.Tensor Tensor, ImmutableArray<int> Order)> Weights { get; } = [];

    public List<GraphConstant> Constants { get; } = [];

    /// <summary>What each input is a part of, side by side.</summary>
    /// <param name="inputs">Each with its axes in the order in which they lie.</param>
    public void Inputs(IReadOnlyList<(Primitives.Tensor Tensor, ImmutableArray<int> Order)> inputs, Graph.Tensor x)
    {
        int start = 0;
        foreach (var (input, all) in inputs)
        {
            var lengths = LengthsOf(input);
            int size = lengths.Aggregate(1, static (size, length) => size * length);
            ImmutableArray<int> order = [.. all.Where(axis => lengths[axis] != 1)];
            if (inputs.Count == 1)
            {
                _values[input] = Placed.InOrder(x, lengths, order);
                return;
            }

            _values[input] = new Placed(x, lengths, new Stride(0, start), InOneRow(lengths, order));
            start += size;
        }
    }

    /// <summary>What is 0 everywhere.</summary>
    public void Zeros(IEnumerable<NamedTensor> inputs)
    {
        foreach (var input in inputs)
            _numbers[input.Tensor] = 0;
    }

    /// <summary>The tensor that has a value of the file, or in which it is; null for a number.</summary>
    public Graph.Tensor? TensorOf(Primitives.Tensor value) => _values.TryGetValue(value, out var placed) ? placed.Tensor : null;

    public void Lower(ImportedGraph graph)
    {
        foreach (var weight in graph.Weights)
            Lower(weight);
        foreach (var literal in graph.Literals)
            Lower(literal);
        foreach (var operation in graph.Operations)
            Lower(operation);
    }

    /// <summary>An output as it lies in the file, for each sample.</summary>
    public Graph.Tensor Output(Primitives.Tensor tensor)
    {
        var value = Of(tensor);
        var order = GraphWriter.Plain(value.Lengths);
        return (value.Tensor.Role == TensorRole.Value ? Writer.InOrder(value, order, isPerSample: true) : Writer.Copied(value, order, isPerSample: true)).Tensor;
    }

    public static ImmutableArray<int> LengthsOf(Primitives.Tensor tensor) =>
        [.. tensor.Shape.Axes.Select(static length => (int)(length.IsBatch ? length.PerSample : length.Fixed))];

    private static ImmutableArray<Stride> InOneRow(ImmutableArray<int> lengths, ImmutableArray<int> order)
    {
        var strides = new Stride[lengths.Length];
        int stride = 1;
        foreach (int axis in order.Reverse())
        {
            strides[axis] = new Stride(0, stride);
            stride *= lengths[axis];
        }

        return [.. strides];
    }

    private void Lower(Weight weight)
    {
        var lengths = LengthsOf(weight.Tensor);
        var order = orders.Of(weight.Tensor) ?? GraphWriter.Plain(lengths);
        var (merged, tensor) = orders.Merged(weight.Tensor, order) is { } taps
            ? (order, Writer.New(TensorRole.Parameter, false, taps))
            : (order, Writer.New(TensorRole.Parameter, false, order.Select(axis => lengths[axis])));
        Weights.Add((weight, tensor, merged));
        _values[weight.Tensor] = Placed.InOrder(tensor, lengths, order);
    }

    private void Lower(Literal literal)
    {
        var lengths = LengthsOf(literal.Tensor);
        if (literal.Values.IsUniform || lengths.All(static length => length == 1))
        {
            _numbers[literal.Tensor] = literal.Values.At(0).Fixed;
            return;
        }

        var tensor = Writer.New(TensorRole.Constant, false, GraphWriter.Plain(lengths).Select(axis => lengths[axis]));
        Constants.Add(new GraphConstant(tensor, [.. literal.Values.Items.Select(static item => item.Fixed)]));
        _values[literal.Tensor] = Placed.InOrder(tensor, lengths, GraphWriter.Plain(lengths));
    }

    /// <summary>Where a tensor lies; a number that is the same everywhere becomes a constant.</summary>
    private Placed Of(Primitives.Tensor tensor)
    {
        if (_values.TryGetValue(tensor, out var placed))
            return placed;
        return _values[tensor] = Number(_numbers[tensor], LengthsOf(tensor));
    }

    /// <summary>A number everywhere.</summary>
    private Placed Number(double number, ImmutableArray<int> lengths)
    {
        var single = Writer.New(TensorRole.Constant, false, []);
        Constants.Add(new GraphConstant(single, [number]));
        return new Placed(single, lengths, Stride.None, [.. lengths.Select(static _ => Stride.None)]);
    }

    private void Lower(Primitives.Operation operation)
    {
        switch (operation)
        {
            case Primitives.Map map: Lower(map); break;
            case Reduction reduction: _values[reduction.Result] = Reduced(reduction); break;
            case BatchStatistic statistic: _values[statistic.Result] = OfBatch(statistic); break;
            case Softmax softmax: _values[softmax.Result] = Normalized(softmax); break;
            case Primitives.Contraction contraction: Lower(contraction); break;
            case View view: Lower(view); break;
            case Primitives.Reshape reshape: Lower(reshape); break;
            case Concatenation concatenation: _values[concatenation.Result] = Joined(concatenation); break;
            case Primitives.Border border: _values[border.Result] = Bordered(border); break;
            case Primitives.Gather gather: _values[gather.Result] = Selected(gather); break;
            case Primitives.Pool pool: _values[pool.Result] = Pooled(pool); break;
            case Convolution convolution: _values[convolution.Result] = Convolved(convolution); break;
            case Primitives.Scan scan: Unroll(scan); break;
            default: throw new NotSupportedException($"A {operation.GetType().Name} is not compiled.");
        }
    }

    private void Lower(Primitives.Map map)
    {
        var formula = map.Formula;
        var bindings = new List<(string Variable, Placed Value)>();
        foreach (var binding in map.Bindings)
        {
            if (_numbers.TryGetValue(binding.Tensor, out double number))
                formula = formula.Substitute(new Variable(binding.Variable), number);
            else
                bindings.Add((binding.Variable, Of(binding.Tensor)));
        }

        formula = formula.Simplify();
        bindings.RemoveAll(binding => !formula.Contains(new Variable(binding.Variable)));
        if (formula is Constant constant)
            _numbers[map.Result] = constant.Value;
        else
            _values[map.Result] = Mapped(formula, bindings, LengthsOf(map.Result));
    }

    /// <summary>A formula of values, which are repeated to some lengths.</summary>
    private Placed Mapped(Expression formula, IReadOnlyList<(string Variable, Placed Value)> operands, ImmutableArray<int> lengths)
    {
        bool isPerSample = operands.Any(static operand => operand.Value.IsPerSample);
        var repeated = operands.Select(operand => (operand.Variable, Value: Repeated(operand.Value, lengths))).ToList();
        var order = repeated.Where(operand => operand.Value.IsPerSample == isPerSample)
            .Select(static operand => operand.Value.Order()).FirstOrDefault(static order => order is not null)
            ?? GraphWriter.Plain(lengths);
        return Writer.Map(formula, [.. repeated.Select(operand => (operand.Variable, Bound(operand.Value, order, isPerSample)))], lengths, order, isPerSample);
    }

    private Graph.Tensor Bound(Placed value, ImmutableArray<int> order, bool isPerSample)
    {
        if (isPerSample && !value.IsPerSample && IsRow(value, order))
            return value.Tensor;
        // What is the same for all samples is computed of memory that is laid out as its results.
        var lying = Writer.InOrder(value, order, isPerSample);
        return !isPerSample && lying.Tensor.Role != TensorRole.Value ? Writer.Copied(lying, order, isPerSample: false).Tensor : lying.Tensor;
    }

    /// <summary>Whether each row of what lies in an order is the same, and is all of a tensor.</summary>
    private static bool IsRow(Placed value, ImmutableArray<int> order)
    {
        int last = order.IsEmpty ? -1 : order[order.Length - 1];
        int length = last < 0 ? 1 : value.Lengths[last];
        return value.Start == Stride.None && value.Tensor.Positions == 1 && value.Tensor.RowLength == length
            && value.Strides.Select((stride, axis) => stride == Stride.None || axis == last && stride == new Stride(0, 1)).All(static fits => fits)
            && (length == 1 || value.Strides[last] != Stride.None);
    }

    /// <summary>The same repeated along axes in front, and along axes of one element.</summary>
    private static Placed Repeated(Placed value, ImmutableArray<int> lengths)
    {
        int missing = lengths.Length - value.Lengths.Length;
        return value with
        {
            Lengths = lengths,
            Strides = [.. lengths.Select((_, axis) => axis < missing || value.Lengths[axis - missing] == 1 ? Stride.None : value.Strides[axis - missing])],
        };
    }

    private void Lower(View view)
    {
        if (_numbers.TryGetValue(view.Operand, out double number))
        {
            _numbers[view.Result] = number;
            return;
        }

        var operand = Of(view.Operand);
        var lengths = LengthsOf(view.Result);
        var start = operand.Start;
        var strides = lengths.Select(static _ => Stride.None).ToArray();
        for (int axis = 0; axis < view.Accesses.Length; axis++)
        {
            var access = view.Accesses[axis];
            start += (int)access.Start * operand.Strides[axis];
            if (access.ResultAxis >= 0 && lengths[access.ResultAxis] != 1)
                strides[access.ResultAxis] += (int)access.Step * operand.Strides[axis];
        }

        _values[view.Result] = new Placed(operand.Tensor, lengths, start, [.. strides]);
    }

    private void Lower(Primitives.Reshape reshape)
    {
        if (_numbers.TryGetValue(reshape.Operand, out double number))
            _numbers[reshape.Result] = number;
        else
            _values[reshape.Result] = Reshaped(Of(reshape.Operand), LengthsOf(reshape.Result));
    }

    private Placed Reshaped(Placed operand, ImmutableArray<int> lengths)
    {
        var (from, to) = (GraphWriter.Plain(operand.Lengths), GraphWriter.Plain(lengths));
        if (from.Select(axis => operand.Lengths[axis]).SequenceEqual(to.Select(axis => lengths[axis])))
            return operand with { Lengths = lengths, Strides = [.. lengths.Select((_, axis) => to.IndexOf(axis) is >= 0 and var i ? operand.Strides[from[i]] : Stride.None)] };
        var plain = Writer.InOrder(operand, from, operand.IsPerSample);
        var result = Writer.Value(lengths, to, operand.IsPerSample);
        Writer.Operations.Add(new Graph.Reshape(result.Tensor, plain.Tensor));
        return result;
    }

    private Placed Joined(Concatenation concatenation)
    {
        var lengths = LengthsOf(concatenation.Result);
        var parts = concatenation.Parts.Select(Of).ToList();
        bool isPerSample = parts.Any(static part => part.IsPerSample);
        var result = Writer.Like(parts.FirstOrDefault(static part => part.IsPerSample && part.Order()?.Contains(-1) == false), lengths, isPerSample);
        var numbers = parts.Select(NumberOf).OfType<double>().ToList();
        double? everywhere = numbers.Count > 0 ? numbers[0] : null;
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        int start = 0;
        foreach (var part in parts)
        {
            if (part.Lengths.All(static length => length > 0) && (everywhere is null || NumberOf(part) != everywhere))
                pieces.Add(GraphWriter.PieceOf(part, result, start * result.Strides[concatenation.Axis]));
            start += part.Lengths[concatenation.Axis];
        }

        Writer.Operations.Add(new Arrangement(result.Tensor, pieces.ToImmutable(), ArrangementKind.Copy, everywhere));
        return result;
    }

    /// <summary>The number that a value has everywhere; null where it has several, or other ones than stand in the graph.</summary>
    private double? NumberOf(Placed value) => value.Tensor.Role == TensorRole.Constant && value.Tensor.Length == 1
        ? Constants.First(constant => constant.Tensor == value.Tensor).Values[0] : null;
}
