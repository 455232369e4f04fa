using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Lowers operations to kernels over blocks of samples; kernels of equal shape are shared between all programs of a network.</summary>
internal sealed class TilePlanner(ElementType type)
{
    /// <summary>
    /// The rows of a full tile: 12 sums of two vectors a row leave room for operands in 16 registers, and 8 sums of one vector are as many
    /// as are under way at once.
    /// </summary>
    private static Tile FullTile(RowLayout layout) => layout.PanelVectors == 1 ? new Tile(8, 1) : new Tile(6, 2);

    /// <summary>Multiply-adds under way at once: two a cycle, four cycles each.</summary>
    private const int IndependentSums = 8;

    private readonly Dictionary<object, Kernel> _kernels = [];

    public ImmutableArray<Kernel> Kernels => [.. _kernels.Values];

    /// <summary>Plans one program.</summary>
    /// <param name="operations">Its operations, in order.</param>
    /// <param name="optional">The result that callers may not ask for, if there is one.</param>
    public TiledProgram Plan(IReadOnlyList<Operation> operations, Tensor? optional = null)
    {
        var storage = new StorageMap();
        var steps = new List<Step>();
        var lowered = storage.ElideCopies(operations);
        for (int i = 0; i < lowered.Count; i++)
        {
            var operation = lowered[i];
            bool isOptional = optional is not null && Serves(operation.Result, optional, lowered);
            switch (operation)
            {
                case Contraction contraction:
                    steps.AddRange(Contract(contraction, isOptional));
                    break;
                case SampleSum sum:
                    steps.Add(Sum(sum));
                    break;
                case DropoutMask mask:
                    steps.Add(new MaskStep(mask, Stride(mask.Result)));
                    break;
                case Map:
                    var maps = RowFusion.Run(lowered, i);
                    steps.Add(Walk(maps, [.. lowered.Skip(i + maps.Length)], isOptional));
                    i += maps.Length - 1;
                    break;
            }
        }

        // Nothing that callers always get waits for what they may not ask for.
        List<Step> ordered = [.. steps.Where(step => !step.IsOptional), .. steps.Where(step => step.IsOptional)];
        return new TiledProgram([.. ordered], storage.Layout(ordered, Stride));
    }

    private IEnumerable<Step> Contract(Contraction contraction, bool isOptional)
    {
        var right = contraction.Right;
        if (right.Axes[0] != contraction.Summed)
        {
            var copy = new Tensor(right.Name + "T", TensorKind.Value, right.Axes[1], right.Axes[0]);
            yield return new TransposeStep(right, copy, Stride(right), Stride(copy), isOptional);
            right = copy;
        }

        var shape = Shape(contraction, right);
        var kernel = Kernel(contraction, shape);
        ImmutableArray<Tensor> arguments = contraction.Bias is null
            ? [contraction.Left, right, contraction.Result]
            : [contraction.Left, right, contraction.Bias, contraction.Result];
        yield return new KernelStep(kernel, arguments, [.. kernel.Sizes(shape)], [contraction], isOptional, right == contraction.Right ? null : contraction.Right);
    }

    /// <summary>A kernel for the shape alone, while there are few of them; then one that all shapes with its roles share.</summary>
    private TiledContraction Kernel(Contraction contraction, ContractionShape shape)
    {
        var layout = RowLayout.For(shape.Columns, type);
        var widest = layout.Widest;
        int shapes = _kernels.Values.OfType<TiledContraction>().Count(kernel => !kernel.IsShared && SharedName(kernel.Operation) == SharedName(contraction));
        bool isShared = !_kernels.ContainsKey(shape) && shapes >= Budget.ContractionShapes;
        return isShared
            ? Shared((shape.SumsSamples, shape.HasBias, widest, layout.PanelVectors), name => new TiledContraction(name, widest, shape, contraction, SharedTiles(layout), true), SharedName(contraction))
            : Shared(shape, name => new TiledContraction(name, widest, shape, contraction, Tiles(shape), false), KernelName(contraction));
    }

    private KernelStep Sum(SampleSum sum)
    {
        var layout = RowLayout.For(sum.Operand.RowLength, type);
        var kernel = Shared(("sum", layout.Widest), name => new RowSumKernel(name, layout.Widest, sum), "BiasGradient");
        return new KernelStep(kernel, [sum.Operand, sum.Result], [layout.Length, layout.Stride], [sum], IsOptional: false);
    }

    private KernelStep Walk(ImmutableArray<Map> maps, ImmutableArray<Operation> later, bool isOptional)
    {
        var computed = maps.Select(map => map.Result).ToList();
        var read = maps.SelectMany(map => map.Operands).Where(tensor => !computed.Contains(tensor)).Distinct();
        var written = maps.Where(map => !map.IsLoss && IsKept(map.Result, later)).Select(map => map.Result);
        ImmutableArray<RowOperand> operands =
        [
            .. read.Select(tensor => new RowOperand(tensor, tensor.IsPerSample ? Stride(tensor) : 0, tensor.Kind == TensorKind.Given, IsWritten: false)),
            .. written.Select(tensor => new RowOperand(tensor, Stride(tensor), tensor.Kind == TensorKind.Given, IsWritten: true)),
        ];

        int length = maps[0].Operands[0].RowLength;
        var whole = RowLayout.Whole(length, type);
        var widest = whole ?? RowLayout.For(length, type).Widest;
        var kernel = new RowKernel(KernelName(maps), widest, whole is not null, length, maps, operands);
        string key = $"{widest};{kernel.Roles}" + (kernel.IsFlat ? "" : $";{length};{string.Join(",", operands.Select(operand => operand.Stride))}");
        kernel = Shared(key, name => new RowKernel(name, widest, whole is not null, length, maps, operands), kernel.IsFlat ? BaseName(kernel.Name) : kernel.Name);
        return new KernelStep(kernel, [.. operands.Select(operand => operand.Tensor)], kernel.IsFlat ? [operands[0].Stride] : [], [.. maps], isOptional);
    }

    private static bool IsKept(Tensor result, ImmutableArray<Operation> later) =>
        result.Kind == TensorKind.Given || later.Any(operation => operation.Operands.Contains(result));

    private ContractionShape Shape(Contraction contraction, Tensor right)
    {
        var left = contraction.Left;
        var result = contraction.Result;
        bool leftIsRowMajor = left.Axes[0] == result.Axes[0];
        int columns = result.Axes[1].Length;
        return new ContractionShape(
            Rows: Extent(result.Axes[0]),
            Depth: Extent(contraction.Summed),
            Columns: columns,
            PaddedColumns: result.Kind == TensorKind.ParameterGradient ? columns : RowLayout.For(columns, type).Padded,
            LeftRowStride: leftIsRowMajor ? Stride(left) : 1,
            LeftDepthStride: leftIsRowMajor ? 1 : Stride(left),
            RightStride: Stride(right),
            ResultStride: Stride(result),
            HasBias: contraction.Bias is not null);
    }

    private static int? Extent(Axis axis) => axis == Axis.Samples ? null : axis.Length;

    /// <summary>Elements from one row of a tensor to the next: rows are padded in scratch memory, and nowhere else.</summary>
    private int Stride(Tensor tensor) =>
        tensor.Kind == TensorKind.Value ? RowLayout.For(tensor.RowLength, type).Stride : tensor.RowLength;

    /// <summary>The tiles of kernels that shapes share: whole ones, and rows one by one.</summary>
    private static ImmutableArray<Tile> SharedTiles(RowLayout layout) => [FullTile(layout), new Tile(1, layout.PanelVectors)];

    private ImmutableArray<Tile> Tiles(ContractionShape shape)
    {
        var full = FullTile(RowLayout.For(shape.Columns, type));
        if (shape.Rows is not int rows)
            return [full, .. FewRowTiles(shape)];

        int left = rows % full.Rows;
        return [.. rows >= full.Rows ? new[] { full } : [], .. left > 0 ? new[] { full with { Rows = left } } : []];
    }

    /// <summary>
    /// Tiles for samples that fill no full tile: two rows where four vectors divide them, and single rows of up to eight vectors,
    /// whose sums hide one another's latency.
    /// </summary>
    private IEnumerable<Tile> FewRowTiles(ContractionShape shape)
    {
        var layout = RowLayout.For(shape.Columns, type);
        int[] counts =
        [
            .. new[] { layout.Widest, VectorWidth.Bits256 }
                .Where(width => width <= layout.Widest)
                .Select(width => shape.PaddedColumns / type.Lanes(width)),
        ];
        if (counts[0] % 4 == 0)
            yield return new Tile(2, 4);
        if (counts.Any(vectors => vectors >= 8))
            yield return new Tile(1, 8);
        if (counts.Any(vectors => vectors % 8 >= 4))
            yield return Chained(4);
        yield return Chained(layout.PanelVectors);

        Tile Chained(int vectors) => new(1, vectors, System.Math.Min(IndependentSums / vectors, shape.Depth!.Value));
    }

    /// <summary>Whether a value is needed for one result and for nothing else.</summary>
    private static bool Serves(Tensor value, Tensor result, IReadOnlyList<Operation> operations)
    {
        if (value == result)
            return true;
        var readers = operations.Where(operation => operation.Operands.Contains(value)).ToList();
        return readers.Count > 0 && readers.All(reader => Serves(reader.Result, result, operations));
    }

    private T Shared<T>(object shape, Func<string, T> create, string name)
        where T : Kernel
    {
        if (!_kernels.TryGetValue(shape, out var kernel))
        {
            int alike = _kernels.Values.Count(other => other.Name == name || other.Name.StartsWith(name + "_", StringComparison.Ordinal));
            kernel = create(alike == 0 ? name : $"{name}_{alike + 1}");
            _kernels.Add(shape, kernel);
        }

        return (T)kernel;
    }

    private static string SharedName(Contraction contraction) =>
        contraction.Result.Kind == TensorKind.ParameterGradient ? "WeightGradient"
        : contraction.Result.Name[0] == 'z' ? "Layer"
        : "InputGradient";

    private static string KernelName(Contraction contraction) =>
        SharedName(contraction) + Suffix(contraction.Result.Kind == TensorKind.Value && contraction.Result.Name[0] == 'z' ? contraction.Result : contraction.Right);

    private static string KernelName(ImmutableArray<Map> maps)
    {
        if (maps.Any(map => map.IsLoss))
            return maps.Length > 1 && maps[maps.Length - 1].Result.Name.StartsWith("delta", StringComparison.Ordinal) ? "LossAndGradient" : "Loss";
        var result = maps[maps.Length - 1].Result;
        return (BaseName(result) switch { "a" or "d" => "Activate", "delta" => "Delta", _ => "Copy" }) + Suffix(result);
    }

    /// <summary>A tensor's name without the number of its layer.</summary>
    public static string BaseName(Tensor tensor) => BaseName(tensor.Name);

    private static string BaseName(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static string Suffix(Tensor tensor) => new([.. tensor.Name.Where(char.IsDigit)]);
}
