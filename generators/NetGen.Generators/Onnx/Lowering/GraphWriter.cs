using NetGen.Generators.Declaration;
using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Lowering;

/// <summary>
/// Writes a graph in primitives. Each method infers the shape of what it gives and computes it at once where everything is known, so that no operator says twice what it is:
/// sizes are folded by the very formulas that data would go through.
/// </summary>
internal sealed partial class GraphWriter
{
    /// <summary>What is computed while compiling has no more elements than this.</summary>
    public const int MostFolded = 1 << 16;

    /// <summary>No tensor may have more elements for each sample.</summary>
    private const long MostElements = int.MaxValue;

    private readonly List<Literal> _literals = [];
    private readonly HashSet<Tensor> _frozen = [];
    private readonly List<Value> _quantized = [];
    private List<Operation> _operations = [];
    private int _tensors;

    /// <summary>The node that operations are written for.</summary>
    public string Origin { get; set; } = "";

    /// <summary>Whether the file fixes a batch of one, so that 1 in its shapes may stand for the samples.</summary>
    public bool IsExportedForOne { get; init; }

    /// <summary>Whether training normalizes batches by their own statistics.</summary>
    public bool TrainsBatchNorm { get; init; }

    public IReadOnlyList<Operation> Operations => _operations;

    public IReadOnlyList<Literal> Literals => _literals;

    /// <summary>What training leaves as it is.</summary>
    public IReadOnlyCollection<Tensor> Frozen => _frozen;

    /// <summary>Says that training leaves a value as it is.</summary>
    public void Freeze(Value value)
    {
        if (value.Tensor is { } tensor)
            _frozen.Add(tensor);
    }

    /// <summary>Whole numbers that stand for floating-point ones.</summary>
    public IReadOnlyCollection<Value> Quantized => _quantized;

    /// <summary>Says that a value is such numbers.</summary>
    public void Quantize(Value value) => _quantized.Add(value);

    /// <summary>A tensor that no operation gives.</summary>
    public Tensor Source(ElementType type, TensorShape shape) => new(_tensors++, type, Checked(shape));

    /// <summary>Known numbers.</summary>
    public static Value Known(ElementType type, TensorShape shape, IEnumerable<Number> items) => new(type, shape) { Known = new(items.ToEquatableArray()) };

    public static Value Scalar(double number, ElementType type = ElementType.Single) => Uniform(type, TensorShape.Scalar, new Number(number));

    public static Value Uniform(ElementType type, TensorShape shape, Number number) => Known(type, shape, [number]);

    public static Value Numbers(IReadOnlyCollection<double> numbers, ElementType type = ElementType.Single) =>
        Known(type, TensorShape.Of(numbers.Count), numbers.Select(static number => new Number(number)));

    /// <summary>0, 1, 2, … of each place, row by row.</summary>
    public static Value Range(TensorShape shape) => IsSmall(shape)
        ? Known(ElementType.Single, shape, Enumerable.Range(0, (int)shape.Count).Select(static i => new Number(i)))
        : throw OperatorException.CannotBeRead($"It numbers the elements of {shape}: more than {MostFolded} are not numbered.");

    /// <summary>How far each place is along one axis.</summary>
    public static Value Range(TensorShape shape, int axis) => IsSmall(shape)
        ? Known(ElementType.Single, shape, Places.Select(shape, place => new Number(place[axis])))
        : throw OperatorException.CannotBeRead($"It numbers the elements of {shape}: more than {MostFolded} are not numbered.");

    /// <summary>The tensor of a value; what is known becomes a literal.</summary>
    public Tensor TensorOf(Value value)
    {
        if (value.Tensor is { } tensor)
            return tensor;
        var known = value.Known!;
        if (known.Items.Any(static item => item.DependsOnBatch))
            throw OperatorException.MixesSamples("It computes with the number of samples, which differs from call to call.");
        if (!known.IsUniform || value.Rank == 0)
            return LiteralOf(value.Type, value.Shape, known);
        var single = LiteralOf(value.Type, TensorShape.Scalar, known);
        return Write(new View(Result(value.Type, value.Shape), single, default)).Tensor!;
    }

    /// <summary>Takes what is written from here on for the body of a scan.</summary>
    public IReadOnlyList<Operation> Inside(Action write)
    {
        var outside = _operations;
        _operations = [];
        write();
        var inside = _operations;
        _operations = outside;
        return inside;
    }

    private Tensor LiteralOf(ElementType type, TensorShape shape, KnownValues known)
    {
        var tensor = Source(type, shape);
        _literals.Add(new Literal(tensor, known));
        return tensor;
    }

    private Tensor Result(ElementType type, TensorShape shape) => Source(type, shape);

    private Value Write(SingleOperation operation)
    {
        _operations.Add(operation with { Origin = Origin });
        return new Value(operation.Result.Type, operation.Result.Shape) { Tensor = operation.Result };
    }

    public static TensorShape Checked(TensorShape shape)
    {
        double count = shape.Axes.Aggregate(1.0, static (product, axis) => product * System.Math.Max(axis.Fixed, axis.PerSample));
        if (shape.Axes.Any(static axis => axis.Fixed < 0 || axis.PerSample < 0))
            throw OperatorException.Malformed($"The shape {shape} has an axis shorter than nothing.");
        if (count > MostElements)
            throw OperatorException.Malformed($"The shape {shape} has more than {MostElements} elements.");
        if (shape.Axes.Count(static axis => axis.IsBatch) > 1)
            throw OperatorException.MixesSamples($"Its result {shape} has a number for each two samples.");
        return shape;
    }

    /// <summary>Whether all of a shape may be computed while compiling.</summary>
    private static bool IsSmall(TensorShape shape) => !shape.HasBatch && shape.Axes.Aggregate(1.0, static (count, axis) => count * axis.Fixed) <= MostFolded;

    /// <summary>The number that a formula has of known ones.</summary>
    private static Number Evaluated(Number? number) =>
        number ?? throw OperatorException.MixesSamples("It decides by the number of samples, which differs from call to call.");
}
