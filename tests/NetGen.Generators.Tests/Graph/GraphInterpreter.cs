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

    /// <summary>Where training leaves what inference knows of a batch.</summary>
    public Dictionary<Tensor, double[]> Moved { get; } = [];

    /// <summary>The numbers of a tensor, the last axis the fastest; what no operation computes has to be given.</summary>
    public double[] this[Tensor tensor]
    {
        get => tensor.Whole is { } whole ? [.. this[whole].Chunk(whole.RowLength).SelectMany(row => row[tensor.Start..(tensor.Start + PartLength(tensor))])]
            : tensor is { Steps: { } steps, IsByStep: true } ? ScanInterpreter.Shifted(this[steps], tensor, samples)
            : _numbers.TryGetValue(tensor, out double[]? numbers) ? numbers
            : throw new InvalidOperationException($"{tensor} has no numbers yet.");
        set
        {
            if (tensor.Whole is { } whole)
            {
                if (!_numbers.TryGetValue(whole, out double[]? rows))
                    _numbers.Add(whole, rows = Zeros(whole));
                int part = PartLength(tensor);
                for (int i = 0; i < value.Length; i++)
                    rows[i / part * whole.RowLength + tensor.Start + i % part] = value[i];
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
            case Contraction { Access: { } access } contraction:
                this[contraction.Result] = new WindowProducts(contraction, access, samples).Of(
                    this[contraction.Left], this[contraction.Right], contraction.Bias is { } bias ? Broadcast(bias, contraction.Result) : Zeros(contraction.Result));
                break;
            case Contraction contraction:
                this[contraction.Result] = Contract(contraction);
                break;
            case Gather gather:
                this[gather.Result] = Look(gather);
                break;
            case Scatter scatter:
                this[scatter.Result] = Add(scatter);
                break;
            case Pool pool:
                this[pool.Result] = new WindowPools(pool.Windows, pool.Operand, pool.Result, samples, Decisions).Pool(this[pool.Operand], pool.Kind);
                break;
            case Unpool { Maximum: var (grid, _) } pool:
                this[pool.Result] = new WindowPools(pool.Windows, pool.Result, pool.Operand, samples, Decisions).ToLargest(this[pool.Operand], this[grid]);
                break;
            case Unpool pool:
                this[pool.Result] = new WindowPools(pool.Windows, pool.Result, pool.Operand, samples, Decisions).Spread(this[pool.Operand], pool.Kind);
                break;
            case Reshape reshape:
                this[reshape.Result] = [.. this[reshape.Operand]];
                break;
            case StepOrder order:
                this[order.Result] = Exchanged(order);
                break;
            case Scan scan:
                new ScanInterpreter(this, samples).Run(scan);
                break;
            case Attend attend:
                this[attend.Result] = new AttentionInterpreter(attend.Heads, attend.Source, samples).Of(this[attend.Source], attend.Mask is { } kept ? this[kept] : null);
                break;
            case AttendAdjoint attend:
                this[attend.Result] = new AttentionInterpreter(attend.Heads, attend.Source, samples)
                    .GradientsOf(this[attend.Source], this[attend.Gradient], attend.Mask is { } masks ? this[masks] : null);
                break;
            case Border border:
                this[border.Result] = MoveInto(border);
                break;
            case BatchMean mean:
                this[mean.Result] = Mean(mean);
                break;
            case RunningUpdate update:
                Moved[update.Result] = Move(update);
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

    private double[] Look(Gather gather)
    {
        double[] numbers = gather.Start is { } start ? Broadcast(start, gather.Result) : Zeros(gather.Result), table = this[gather.Table];
        int size = gather.Result.RowLength;
        foreach ((int row, int index, double times) in Meant(gather.Indices))
            for (int i = 0; i < size; i++)
                numbers[row * size + i] += times * table[index * size + i];
        return numbers;
    }

    private double[] Add(Scatter scatter)
    {
        double[] numbers = Zeros(scatter.Result), rows = this[scatter.Rows];
        int size = scatter.Result.RowLength;
        foreach ((int row, int index, double times) in Meant(scatter.Indices))
            for (int i = 0; i < size; i++)
                numbers[index * size + i] += times * rows[row * size + i];
        return numbers;
    }

    /// <summary>For which row each index is, and how many times: of lists it is given how often each has which.</summary>
    private IEnumerable<(int Row, int Index, double Times)> Meant(Tensor indices) => indices.Content == TensorContent.Lists
        ? this[indices].Select((times, i) => (i / indices.RowLength, i % indices.RowLength, times))
        : this[indices].Select((index, row) => (row, (int)index, 1.0));

    private double[] Sum(SampleSum sum) => sum.KeepsPlaces
        ? [.. Enumerable.Range(0, sum.Result.Length).Select(i => this[sum.Operand].Skip(i).Where((_, at) => at % sum.Result.Length == 0).Sum())]
        : SumOfRows(sum.Operand);

    private double[] Mean(BatchMean mean) => [.. SumOfRows(mean.Operand).Select(sum => sum / Rows(mean.Operand))];

    private double[] SumOfRows(Tensor operand)
    {
        var sums = new double[operand.RowLength];
        foreach (double[] row in this[operand].Chunk(operand.RowLength))
            for (int i = 0; i < row.Length; i++)
                sums[i] += row[i];
        return sums;
    }

    /// <summary>PyTorch's estimate of a variance divides by the rows but one.</summary>
    private double[] Move(RunningUpdate update)
    {
        double rows = Rows(update.Source), factor = update.IsVariance ? rows / (rows - 1) : 1;
        return [.. this[update.Result].Zip(this[update.Statistic], (running, statistic) => (1 - update.Momentum) * running + update.Momentum * factor * statistic)];
    }

    private double[] Exchanged(StepOrder order)
    {
        int steps = order.Operand.Positions, values = order.Operand.RowLength;
        var (outer, inner) = order.Operand.IsByStep ? (steps, samples) : (samples, steps);
        double[][] rows = [.. this[order.Operand].Chunk(values)];
        return [.. Enumerable.Range(0, inner).SelectMany(j => Enumerable.Range(0, outer).SelectMany(i => rows[i * inner + j]))];
    }

    /// <summary>Each place of the smaller picture where it lies in the larger one.</summary>
    private double[] MoveInto(Border border)
    {
        double[] source = this[border.Operand], numbers = Zeros(border.Result);
        (Tensor small, Tensor large) = border.Crops ? (border.Result, border.Operand) : (border.Operand, border.Result);
        int channels = small.RowLength;
        foreach ((int sample, int[] place) in Places.Of(small, samples))
        {
            int inner = Places.Offset(small, sample, place), outer = Places.Offset(large, sample, [.. place.Zip(border.Before, (at, before) => at + before)]);
            Array.Copy(source, border.Crops ? outer : inner, numbers, border.Crops ? inner : outer, channels);
        }

        return numbers;
    }

    /// <summary>Rows correspond one by one, and their components by their places, whichever layers they are of.</summary>
    private double[] Apply(Map map)
    {
        CheckAxes(map);
        double[] numbers = Zeros(map.Result);
        var (rows, components) = (new Axis("rows", samples * map.Positions), new Axis("components", map.RowLength));
        bool isNumber = map.Result.Axes.SequenceEqual([Axis.Samples]);
        var loops = new AxisLoops(Extent);
        Element result = loops.Take(isNumber ? [] : Aligned(map.Result, rows, components), numbers);
        Dictionary<string, Element> variables = map.Bindings.ToDictionary(
            binding => binding.Variable,
            binding => loops.Take(Aligned(binding.Tensor, rows, components), this[binding.Tensor]));
        var settings = new Dictionary<string, double>(Settings) { [BatchMean.Share.Name] = 1.0 / rows.Length };
        int row = 0;
        loops.Run(map.Result.IsPerSample ? [rows] : [], () =>
        {
            var formula = new FormulaInterpreter(loops, variables, settings, [components], Decisions);
            if (isNumber)
                numbers[row++ / map.Positions] += formula.Value(map.Formula);
            else
                loops.Run([components], () => result.Value = formula.Value(map.Formula));
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
            if (binding.Tensor.Axes.LastOrDefault(axis => axis != Axis.Samples) is not { } axis)
                continue;
            if (!hasRows && unreduced.Contains(binding.Variable))
                throw new ArgumentException($"{map.Result} lacks the axis {axis.Name} of {binding.Tensor}, which no reduction takes.", nameof(map));
            if (axis.Length != map.RowLength)
                throw new ArgumentException($"{binding.Tensor} has rows of {axis.Length}, not of {map.RowLength}.", nameof(map));
            if (binding.Tensor.IsPerSample && binding.Tensor.Positions != map.Positions)
                throw new ArgumentException($"{binding.Tensor} has {binding.Tensor.Positions} rows a sample, not {map.Positions}.", nameof(map));
        }
    }

    private static IEnumerable<Expression> OutsideReductions(Expression expression) =>
        expression is RowReduction ? [] : expression.Operands.SelectMany(OutsideReductions).Prepend(expression);

    private static Axis[] AxesOf(params IEnumerable<Tensor> tensors) => [.. tensors.SelectMany(tensor => tensor.Axes).Distinct()];

    private Element Take(AxisLoops loops, Tensor tensor) => loops.Take(tensor, this[tensor]);

    /// <summary>A tensor's axes as those of rows: the places of a sample are rows, one after the other.</summary>
    private static Axis[] Aligned(Tensor tensor, Axis rows, Axis components) => !tensor.IsPerSample ? [components] : tensor.Axes.Length == 1 ? [rows] : [rows, components];

    /// <summary>What a part has of a row of the whole: of a head's places all, since targets lie side by side in a sample's one row.</summary>
    private static int PartLength(Tensor part) => part.SampleLength / part.Whole!.Positions;

    private int Rows(Tensor tensor) => samples * tensor.Positions;

    private double[] Zeros(Tensor tensor) => new double[tensor.Axes.Aggregate(1, (length, axis) => length * Extent(axis))];

    private int Extent(Axis axis) => axis == Axis.Samples ? samples : axis.Length;
}
