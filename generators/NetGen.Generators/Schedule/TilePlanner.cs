using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Lowers operations to kernels over blocks of samples; kernels of equal shape are shared between all programs of a network.</summary>
/// <param name="isParallel">Whether threads share the programs: then they go phase by phase.</param>
/// <param name="gradients">Elements of scratch memory for gradients of the shares; 0 where threads divide the gradients of all samples.</param>
internal sealed class TilePlanner(ElementType type, bool isParallel, int gradients)
{
    private readonly bool _dividesRows = isParallel && gradients == 0;

    private readonly Dictionary<object, Kernel> _kernels = [];

    public ImmutableArray<Kernel> Kernels => [.. _kernels.Values];

    /// <summary>Plans one program.</summary>
    /// <param name="operations">Its operations, in order.</param>
    /// <param name="isTraining">Whether it computes gradients, for which shares may have places of their own.</param>
    /// <param name="optional">The result that callers may not ask for, if there is one.</param>
    public TiledProgram Plan(IReadOnlyList<Operation> operations, bool isTraining = false, Tensor? optional = null)
    {
        var storage = new StorageMap();
        var steps = new List<Step>();
        var lowered = storage.ElideCopies(operations);
        var liveness = new Liveness(lowered, storage.Root);
        var onlyFor = optional is null ? [] : liveness.ValuesOnlyFor(optional);
        var finished = new HashSet<Operation>();
        for (int i = 0; i < lowered.Count; i++)
        {
            var operation = lowered[i];
            if (finished.Contains(operation))
                continue;
            bool isOptional = onlyFor.Contains(storage.Root(operation.Result));
            switch (operation)
            {
                case Contraction contraction:
                    var biasGradient = lowered.ElementAtOrDefault(i + 1) is SampleSum following && following.Operand == contraction.Right ? following : null;
                    var finish = Finish(lowered, i, liveness);
                    if (finish is not null)
                        finished.Add(finish);
                    steps.AddRange(Contract(contraction, biasGradient,
                        (Map?)finish?.With(finish.Result, operand => storage.Root(operand) == contraction.Result ? contraction.Result : operand), isOptional));
                    i += biasGradient is null ? 0 : 1;
                    break;
                case RandomMask mask:
                    steps.Add(new MaskStep(mask, Stride(mask.Result)));
                    break;
                case Map map:
                    ImmutableArray<Map> maps = [.. RowFusion.Run(lowered, i, RowLayout.Whole(map.RowLength, type) is not null)
                        .TakeWhile(map => onlyFor.Contains(storage.Root(map.Result)) == isOptional)];
                    i += maps.Length - 1;
                    steps.Add(Walk(maps, tensor => tensor.EndsExactly || liveness.LastUse(tensor) > i, isOptional));
                    break;
                case SampleSum sum:
                    steps.Add(Sum(sum));
                    break;
                default:
                    throw new NotSupportedException($"No kernel computes a {operation.GetType().Name}.");
            }
        }

        // Nothing that callers always get waits for what they may not ask for.
        List<Step> ordered = [.. steps.Where(step => !step.IsOptional), .. steps.Where(step => step.IsOptional)];
        if (isParallel)
            ordered = [.. ordered.OrderBy(step => step.Phase)];
        return new TiledProgram([.. ordered], storage.Layout(ordered, Stride, sharesPlaces: !isParallel || isTraining && gradients > 0, isTraining ? gradients : 0));
    }

    /// <summary>
    /// The only map that reads a contraction's sums if it takes few instructions for each, needs nothing that is computed later, and reads and writes rows that lie
    /// as those of the sums do; else null.
    /// </summary>
    private Map? Finish(IReadOnlyList<Operation> operations, int contraction, Liveness liveness)
    {
        var sums = operations[contraction].Result;
        int reader = liveness.LastUse(sums);
        if (reader < 0 || operations[reader] is not Map map || !RowFusion.IsCheap(map) || !RowFusion.StandsAlone(operations, reader))
            return null;
        var between = operations.Skip(contraction + 1).Take(reader - contraction - 1).ToList();
        return between.All(operation => !operation.Operands.Any(operand => liveness.Root(operand) == sums)
            && !map.Operands.Any(operand => liveness.Root(operand) == liveness.Root(operation.Result)))
            && map.Operands.Add(map.Result).All(tensor => tensor.Role == TensorRole.Value && tensor.Whole is null && tensor.IsPerSample && Stride(tensor) == Stride(sums))
                ? map : null;
    }

    /// <param name="biasGradient">The gradient of the bias, if one follows: it sums what the weight gradient multiplies, and lies behind it.</param>
    /// <param name="finish">What becomes of the sums, if the kernel can compute it.</param>
    private IEnumerable<Step> Contract(Contraction contraction, SampleSum? biasGradient, Map? finish, bool isOptional)
    {
        var right = contraction.Right;
        bool isTurned = right.Axes[0] != contraction.Summed;
        if (isTurned && FillsCaches(right) && contraction.Summed.Length >= Budget.TurnedDepth)
        {
            yield return ContractTurned(contraction, isOptional);
            if (finish is not null)
                yield return Walk([finish], _ => true, isOptional);
            yield break;
        }

        if (TurnsGradient(contraction))
        {
            foreach (var step in ContractNarrow(contraction, biasGradient))
                yield return step;
            yield break;
        }

        if (isTurned)
        {
            var copy = Tensor.Copy(right, "T", right.Axes[1], right.Axes[0]);
            yield return new TransposeStep(right, copy, Stride(right), Stride(copy), TransposeCondition.ManySamples, isOptional);
            right = copy;
        }

        var shape = Shape(contraction, right, biasGradient is not null);
        var kernel = Kernel(contraction, shape, finish);
        ImmutableArray<Tensor> arguments = contraction.Bias is null
            ? [contraction.Left, right, contraction.Result]
            : [contraction.Left, right, contraction.Bias, contraction.Result];
        if (kernel.Packs)
            arguments = arguments.Insert(2, Tensor.Copy(right, "P", Axis.Samples, right.Axes[1]));
        ImmutableArray<Operation> operations = biasGradient is null ? [contraction] : [contraction, biasGradient];
        KernelStep product = new(kernel, arguments, [.. kernel.Sizes(shape)], operations, isOptional, right == contraction.Right ? null : contraction.Right);
        yield return kernel.Finish is null || finish is null ? product : Finished(product, finish);
        if (kernel.Finish is null && finish is not null)
            yield return Walk([finish], _ => true, isOptional);
    }

    /// <summary>
    /// Whether the rows of a weight gradient are so narrow that its transpose takes two thirds of the vectors at most. Inputs that a caller owns are not padded,
    /// and threads would have to share the few rows.
    /// </summary>
    private bool TurnsGradient(Contraction contraction)
    {
        var (inputs, gradient) = (contraction.Left, contraction.Result);
        if (isParallel || gradient.Role != TensorRole.ParameterGradient || inputs.Role != TensorRole.Value || FillsCaches(gradient))
            return false;
        return RowLayout.Whole(gradient.RowLength, type) is not null
            && 3 * gradient.RowLength * Operations(inputs.RowLength) <= 2 * inputs.RowLength * Operations(gradient.RowLength);
    }

    /// <summary>The work of one row, in operations of up to 256 bits: one of 512 takes up to twice the time.</summary>
    private int Operations(int length)
    {
        var layout = RowLayout.For(length, type);
        return layout.Padded / type.Lanes(layout.Widest) * (layout.Widest == VectorWidth.Bits512 ? 2 : 1);
    }

    private SumStep Sum(SampleSum sum) => new(sum, Stride(sum.Operand), _dividesRows ? Phase.Parameters : Phase.Samples);

    /// <summary>The transpose of a weight gradient, in which vectors run along the inputs, turned back; the bias gradient is summed apart.</summary>
    private IEnumerable<Step> ContractNarrow(Contraction contraction, SampleSum? biasGradient)
    {
        var (inputs, deltas, gradient) = (contraction.Left, contraction.Right, contraction.Result);
        if (biasGradient is not null)
            yield return Sum(biasGradient);
        var turned = Tensor.Copy(gradient, "T", gradient.Axes[1], gradient.Axes[0]);
        var shape = new ContractionShape(
            Rows: gradient.RowLength,
            Depth: null,
            Columns: inputs.RowLength,
            LeftRowStride: 1,
            LeftDepthStride: Stride(deltas),
            RightStride: Stride(inputs),
            ResultStride: Stride(turned),
            HasBias: false,
            HasBiasRow: false,
            TurnsResult: true);
        var kernel = Kernel(contraction, shape, finish: null);
        yield return new TransposeStep(gradient, turned, Stride(gradient), Stride(turned), TransposeCondition.Accumulation, IsOptional: false);
        yield return new KernelStep(kernel, [deltas, inputs, turned], [.. kernel.Sizes(shape)], [contraction], IsOptional: false);
        yield return new TransposeStep(turned, gradient, Stride(turned), Stride(gradient), TransposeCondition.Always, IsOptional: false);
    }

    /// <summary>A product whose kernel computes a map of its sums, which are stored nowhere: the map's result has their place.</summary>
    private KernelStep Finished(KernelStep product, Map finish)
    {
        var sums = product.Operations[0].Result;
        var alone = product with { Arguments = product.Arguments.Replace(sums, finish.Result) };
        // Only a product with the weights as they lie calls it; where sums are in registers, so is what becomes of them.
        var walk = Walk([finish], _ => true, product.IsOptional, isCalled: product.Untransposed is not null);
        return product with
        {
            Arguments = [.. product.Arguments.Remove(sums), .. finish.Operands.Where(operand => operand != sums).Distinct(), finish.Result],
            Operations = [.. product.Operations, finish],
            Parts = [alone, walk with { Arguments = walk.Arguments.Replace(sums, finish.Result) }],
        };
    }

    /// <summary>Weights that fill the caches are not turned: turning some samples takes much less.</summary>
    private KernelStep ContractTurned(Contraction contraction, bool isOptional)
    {
        var (left, weights, result) = (contraction.Left, contraction.Right, contraction.Result);
        var copy = Tensor.Copy(left, "T", Axis.Samples, left.Axes[1]);
        var shape = new ContractionShape(
            Rows: weights.Axes[0].Length,
            Depth: weights.Axes[1].Length,
            Columns: null,
            LeftRowStride: Stride(weights),
            LeftDepthStride: 1,
            RightStride: Stride(left),
            ResultStride: Stride(result),
            HasBias: false,
            HasBiasRow: false);
        var kernel = Shared(
            shape,
            name => new TiledContraction(name, VectorWidth.Bits512, shape, contraction,
                Tilings.OfRows(vectors: 2, weights.Axes[0].Length, hasBiasRow: false), Schedule.Locality.Fits, isShared: false, dividesRows: false),
            KernelNames.Of(contraction));
        return new KernelStep(kernel, [left, weights, copy, result], [], [contraction], isOptional, weights);
    }

    /// <summary>A kernel for the shape alone, while there are few of them; then one that all shapes with its roles share.</summary>
    private TiledContraction Kernel(Contraction contraction, ContractionShape shape, Map? finish)
    {
        var layout = RowLayout.For(shape.Columns!.Value, type);
        var widest = layout.Widest;
        int shapes = _kernels.Values.OfType<TiledContraction>().Count(kernel => !kernel.IsShared && KernelNames.Role(kernel.Operation) == KernelNames.Role(contraction));
        var locality = Locality(contraction, layout);
        finish = locality == Schedule.Locality.Fits ? finish : null;
        var locals = KernelNames.Locals([contraction.Left, contraction.Right, contraction.Result, .. finish?.Operands ?? []]);
        object key = finish is null ? shape : (shape, finish.Formula, string.Join(",", finish.Bindings.Select(binding => $"{binding.Variable}={locals[binding.Tensor]}")));
        bool isShared = !_kernels.ContainsKey(key) && shapes >= Budget.ContractionShapes && locality == Schedule.Locality.Fits;
        return isShared
            ? Shared((shape.SumsSamples, shape.TurnsResult, shape.HasBias, shape.HasBiasRow, widest, layout.PanelVectors), name =>
                new TiledContraction(name, widest, shape, contraction, SharedTiling(shape, layout), locality, isShared: true, _dividesRows), KernelNames.Role(contraction))
            : Shared(key, name => new TiledContraction(name, widest, shape, contraction, Tiling(shape, layout), locality, isShared: false, _dividesRows, finish),
                KernelNames.Of(contraction));
    }

    /// <param name="isCalled">Whether there is a kernel for it.</param>
    private KernelStep Walk(ImmutableArray<Map> maps, Func<Tensor, bool> isKept, bool isOptional, bool isCalled = true)
    {
        var computed = maps.Select(map => map.Result).ToList();
        var read = maps.SelectMany(map => map.Operands).Where(tensor => !computed.Contains(tensor)).Distinct();
        var written = maps.Where(map => !map.IsScalarPerSample && isKept(map.Result)).Select(map => map.Result);
        ImmutableArray<RowOperand> operands =
        [
            .. read.Select(tensor => new RowOperand(tensor, tensor.IsPerSample ? Stride(tensor) : 0, tensor.EndsExactly, IsWritten: false)),
            .. written.Select(tensor => new RowOperand(tensor, Stride(tensor), tensor.EndsExactly, IsWritten: true)),
        ];

        int length = maps[0].RowLength;
        var whole = RowLayout.Whole(length, type);
        var widest = whole ?? RowLayout.For(length, type).Widest;
        var kernel = new RowKernel(KernelNames.Of(maps), widest, whole is not null, length, maps, operands);
        string key = $"{widest};{kernel.Roles}" + (kernel.IsFlat ? "" : $";{length};{string.Join(",", operands.Select(operand => operand.Stride))}");
        if (isCalled)
            kernel = Shared(key, name => new RowKernel(name, widest, whole is not null, length, maps, operands), kernel.IsFlat ? KernelNames.Role(maps) : kernel.Name);
        return new KernelStep(kernel, [.. operands.Select(operand => operand.Tensor)], kernel.IsFlat ? [operands[0].Stride] : [], [.. maps], isOptional);
    }

    private ContractionShape Shape(Contraction contraction, Tensor right, bool hasBiasRow)
    {
        var left = contraction.Left;
        var result = contraction.Result;
        bool leftIsRowMajor = left.Axes[0] == result.Axes[0];
        int columns = result.Axes[1].Length;
        return new ContractionShape(
            Rows: Extent(result.Axes[0]),
            Depth: Extent(contraction.Summed),
            Columns: columns,
            LeftRowStride: leftIsRowMajor ? Stride(left) : 1,
            LeftDepthStride: leftIsRowMajor ? 1 : Stride(left),
            RightStride: Stride(right),
            ResultStride: Stride(result),
            HasBias: contraction.Bias is not null,
            HasBiasRow: hasBiasRow);
    }

    private static int? Extent(Axis axis) => axis == Axis.Samples ? null : axis.Length;

    /// <summary>Elements from one row of a tensor to the next: rows are padded in scratch memory, and nowhere else.</summary>
    private int Stride(Tensor tensor) =>
        tensor.Whole is { } whole ? Stride(whole) : tensor.Role == TensorRole.Value ? RowLayout.For(tensor.RowLength, type).Stride : tensor.RowLength;

    private Locality Locality(Contraction contraction, RowLayout layout) =>
        FillsCaches(contraction.Result) && contraction.Result.RowLength * type.Bytes >= Budget.BlockColumns && !_dividesRows ? Schedule.Locality.GoesByPackedRows
        : FillsCaches(contraction.Result) ? Schedule.Locality.GoesByRows
        : FillsCaches(contraction.Right) && layout.PanelVectors == 2 ? Schedule.Locality.GoesByBlocks
        : Schedule.Locality.Fits;

    private bool FillsCaches(Tensor tensor) => !tensor.IsPerSample && (long)tensor.Length * type.Bytes >= Budget.CachedMatrix;

    private static Tiling Tiling(ContractionShape shape, RowLayout layout) =>
        shape.TurnsResult ? Tilings.OfFewRows(layout.PanelVectors, shape.Rows!.Value)
        : shape.Rows is int rows ? Tilings.OfRows(layout.PanelVectors, rows, shape.HasBiasRow) : Tilings.OfSamples(layout.PanelVectors, shape.Depth);

    private static Tiling SharedTiling(ContractionShape shape, RowLayout layout) =>
        shape.SumsSamples ? Tilings.OfAnyRows(layout.PanelVectors, shape.HasBiasRow) : Tilings.OfSamples(layout.PanelVectors, depth: null);

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
}
