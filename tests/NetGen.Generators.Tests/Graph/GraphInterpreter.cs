using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Tests.Graph;

/// <summary>
/// What a list of operations means, in double: each one by itself, in plain loops over axes. Schedules and generated code are right
/// where they give these numbers.
/// </summary>
/// <param name="samples">The extent of the axis that has none before run time.</param>
internal sealed class GraphInterpreter(int samples)
{
    private readonly Dictionary<Tensor, double[]> _numbers = [];

    /// <summary>The values of variables that stand for no tensor, by name.</summary>
    public Dictionary<string, double> Settings { get; } = [];

    /// <summary>The difference at every choice that a formula made, in order. Where one changes its sign, a function has a kink.</summary>
    public List<double> Decisions { get; } = [];

    /// <summary>The numbers of a tensor, the last axis the fastest; what no operation computes has to be given.</summary>
    public double[] this[Tensor tensor]
    {
        get => tensor.Whole is { } whole ? [.. this[whole].Chunk(whole.RowLength).SelectMany(row => row[tensor.Start..(tensor.Start + tensor.RowLength)])]
            : _numbers.TryGetValue(tensor, out double[]? numbers) ? numbers
            : throw new InvalidOperationException($"{tensor} has no numbers yet.");
        set
        {
            if (tensor.Whole is { } whole)
            {
                if (!_numbers.TryGetValue(whole, out double[]? rows))
                    _numbers.Add(whole, rows = Zeros(whole));
                for (int i = 0; i < value.Length; i++)
                    rows[i / tensor.RowLength * whole.RowLength + tensor.Start + i % tensor.RowLength] = value[i];
                return;
            }

            int length = tensor.Axes.Aggregate(1, (length, axis) => length * Extent(axis));
            if (value.Length != length)
                throw new ArgumentException($"{tensor} has {length} numbers, not {value.Length}.", nameof(value));
            if (!_numbers.TryAdd(tensor, value))
                throw new InvalidOperationException($"{tensor} has its numbers already.");
        }
    }

    public void Run(params IEnumerable<Operation> operations)
    {
        foreach (Operation operation in operations)
            Run(operation);
    }

    private void Run(Operation operation)
    {
        switch (operation)
        {
            case Contraction contraction:
                this[contraction.Result] = Contract(contraction);
                break;
            case SampleSum sum:
                this[sum.Result] = Sum(sum);
                break;
            case Map map:
                this[map.Result] = Apply(map);
                break;
            case RandomMask mask:
                if (!_numbers.ContainsKey(mask.Result))
                    throw new InvalidOperationException($"The mask {mask.Result} has to be given: an interpreter draws no numbers.");
                break;
            default:
                throw new NotSupportedException($"The interpreter does not know the operation {operation.GetType().Name}.");
        }
    }

    /// <summary>The products of the operands, added to the bias over all axes that the result lacks.</summary>
    private double[] Contract(Contraction contraction)
    {
        double[] numbers = contraction.Bias is { } bias ? Broadcast(bias, contraction.Result) : Zeros(contraction.Result);
        var loops = new AxisLoops(Extent);
        Element result = loops.Take(contraction.Result, numbers);
        Element left = Take(loops, contraction.Left), right = Take(loops, contraction.Right);
        loops.Run(AxesOf(contraction.Result, contraction.Left, contraction.Right), () => result.Value += left.Value * right.Value);
        return numbers;
    }

    private double[] Sum(SampleSum sum)
    {
        double[] numbers = Zeros(sum.Result);
        var loops = new AxisLoops(Extent);
        Axis components = sum.Operand.Axes[1];
        Element result = loops.Take([components], numbers), operand = Take(loops, sum.Operand);
        loops.Run([Axis.Samples, components], () => result.Value += operand.Value);
        return numbers;
    }

    private double[] Apply(Map map)
    {
        CheckAxes(map);
        double[] numbers = Zeros(map.Result);
        var loops = new AxisLoops(Extent);
        // The components of rows correspond by their places, whichever layers they are of.
        Axis components = map.Operands.First(operand => operand.IsPerSample && operand.Axes.Length > 1).Axes[1];
        Element result = loops.Take(Aligned(map.Result, components), numbers);
        Dictionary<string, Element> variables = map.Bindings.ToDictionary(
            binding => binding.Variable,
            binding => loops.Take(Aligned(binding.Tensor, components), this[binding.Tensor]));
        Axis[] row = [components];
        bool hasRows = map.Result.Axes.Any(axis => axis != Axis.Samples);
        loops.Run([.. map.Result.Axes.Where(axis => axis == Axis.Samples)], () =>
        {
            var formula = new FormulaInterpreter(loops, variables, Settings, row, Decisions);
            loops.Run(hasRows ? row : [], () => result.Value = formula.Value(map.Formula));
        });
        return numbers;
    }

    private double[] Broadcast(Tensor operand, Tensor like)
    {
        double[] numbers = Zeros(like);
        var loops = new AxisLoops(Extent);
        Element result = loops.Take(like, numbers), element = Take(loops, operand);
        loops.Run([.. like.Axes], () => result.Value = element.Value);
        return numbers;
    }

    /// <summary>What varies over an axis that the result lacks has to be reduced, and rows are of one length.</summary>
    private static void CheckAxes(Map map)
    {
        HashSet<string> unreduced = [.. OutsideReductions(map.Formula).OfType<Variable>().Select(variable => variable.Name)];
        bool hasRows = map.Result.Axes.Any(axis => axis != Axis.Samples);
        foreach (Binding binding in map.Bindings)
        {
            if (binding.Tensor.Axes.FirstOrDefault(axis => axis != Axis.Samples) is not { } axis)
                continue;
            if (!hasRows && unreduced.Contains(binding.Variable))
                throw new ArgumentException($"{map.Result} lacks the axis {axis.Name} of {binding.Tensor}, which no reduction takes.", nameof(map));
            if (axis.Length != map.RowLength)
                throw new ArgumentException($"{binding.Tensor} has rows of {axis.Length}, not of {map.RowLength}.", nameof(map));
        }
    }

    private static IEnumerable<Expression> OutsideReductions(Expression expression) =>
        expression is RowReduction ? [] : expression.Operands.SelectMany(OutsideReductions).Prepend(expression);

    private static Axis[] AxesOf(params IEnumerable<Tensor> tensors) => [.. tensors.SelectMany(tensor => tensor.Axes).Distinct()];

    private Element Take(AxisLoops loops, Tensor tensor) => loops.Take(tensor, this[tensor]);

    /// <summary>A tensor's axes with those of a row called alike.</summary>
    private static Axis[] Aligned(Tensor tensor, Axis components) => [.. tensor.Axes.Select(axis => axis == Axis.Samples ? axis : components)];

    private double[] Zeros(Tensor tensor) => new double[tensor.Axes.Aggregate(1, (length, axis) => length * Extent(axis))];

    private int Extent(Axis axis) => axis == Axis.Samples ? samples : axis.Length;
}
