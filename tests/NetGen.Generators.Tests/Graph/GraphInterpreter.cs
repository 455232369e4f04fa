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
        get => _numbers.TryGetValue(tensor, out double[]? numbers) ? numbers : throw new InvalidOperationException($"{tensor} has no numbers yet.");
        set
        {
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
        Element result = loops.Take(sum.Result, numbers), operand = Take(loops, sum.Operand);
        loops.Run(AxesOf(sum.Result, sum.Operand), () => result.Value += operand.Value);
        return numbers;
    }

    private double[] Apply(Map map)
    {
        CheckAxes(map);
        double[] numbers = Zeros(map.Result);
        var loops = new AxisLoops(Extent);
        Element result = loops.Take(map.Result, numbers);
        Dictionary<string, Element> variables = map.Bindings.ToDictionary(binding => binding.Variable, binding => Take(loops, binding.Tensor));
        Axis[] row = [.. AxesOf([map.Result, .. map.Operands]).Where(axis => axis != Axis.Samples)];
        loops.Run([.. map.Result.Axes.Except(row)], () =>
        {
            var formula = new FormulaInterpreter(loops, variables, Settings, row, Decisions);
            loops.Run([.. map.Result.Axes.Intersect(row)], () => result.Value = formula.Value(map.Formula));
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

    /// <summary>What varies over an axis that the result lacks has to be reduced.</summary>
    private static void CheckAxes(Map map)
    {
        HashSet<string> unreduced = [.. OutsideReductions(map.Formula).OfType<Variable>().Select(variable => variable.Name)];
        foreach (Binding binding in map.Bindings.Where(binding => unreduced.Contains(binding.Variable)))
            if (binding.Tensor.Axes.Except(map.Result.Axes).FirstOrDefault() is { } axis)
                throw new ArgumentException($"{map.Result} lacks the axis {axis.Name} of {binding.Tensor}, which no reduction takes.", nameof(map));
    }

    private static IEnumerable<Expression> OutsideReductions(Expression expression) =>
        expression is RowReduction ? [] : expression.Operands.SelectMany(OutsideReductions).Prepend(expression);

    private static Axis[] AxesOf(params IEnumerable<Tensor> tensors) => [.. tensors.SelectMany(tensor => tensor.Axes).Distinct()];

    private Element Take(AxisLoops loops, Tensor tensor) => loops.Take(tensor, this[tensor]);

    private double[] Zeros(Tensor tensor) => new double[tensor.Axes.Aggregate(1, (length, axis) => length * Extent(axis))];

    private int Extent(Axis axis) => axis == Axis.Samples ? samples : axis.Length;
}
