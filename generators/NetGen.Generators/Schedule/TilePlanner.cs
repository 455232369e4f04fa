using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Lowers operations to kernels over blocks of samples; kernels of equal shape are shared between all programs of a network.</summary>
/// <param name="isParallel">Whether threads share the programs: then they go phase by phase.</param>
/// <param name="sparse">The table whose gradient is kept row by row; null for none.</param>
/// <param name="gradients">Elements of scratch memory for gradients of the shares; 0 where threads divide the gradients of all samples.</param>
internal sealed class TilePlanner(ElementType type, bool isParallel, SparseTable? sparse, int gradients)
{
    private readonly bool _dividesRows = isParallel && gradients == 0;

    private readonly Dictionary<object, Kernel> _kernels = [];

    /// <summary>How many products of a program have a transpose of a tensor, each its own.</summary>
    private readonly Dictionary<Tensor, int> _transposes = [];

    private bool _isTraining;

    public ImmutableArray<Kernel> Kernels => [.. _kernels.Values];

    /// <summary>Plans one program for blocks of samples.</summary>
    /// <param name="isTraining">Whether it computes gradients, for which shares may have places of their own.</param>
    public TiledProgram Plan(ProgramGroups program, bool isTraining = false)
    {
        _isTraining = isTraining;
        _transposes.Clear();
        var steps = Read(program.Groups.SelectMany(group => Lower(group)).ToList(), program.Buffers).ToList();

        // Nothing that callers always get waits for what they may not ask for.
        List<Step> ordered = [.. steps.Where(step => !step.IsOptional), .. steps.Where(step => step.IsOptional)];
        if (isParallel)
            ordered = [.. ordered.OrderBy(step => step.ParallelStage)];
        ordered = [.. ordered.Select(step => step is ScanStep scan ? scan.Among(ordered) : step)];
        bool sharesPlaces = !isParallel || isTraining && gradients > 0;
        return new TiledProgram([.. ordered], program.Buffers.Layout(ordered, type, sharesPlaces, isTraining ? gradients : 0));
    }

    /// <summary>
    /// Gradients that products find the places of by themselves are not spread unless something else reads them: then if that is asked for.
    /// </summary>
    private static IEnumerable<Step> Read(IReadOnlyList<Step> steps, BufferAssignment buffers)
    {
        foreach (var step in steps)
        {
            if (step.Operations is not [Unpool spread] || !steps.Any(other => other != step && other.Operations.Contains(spread)))
            {
                yield return step;
                continue;
            }

            var readers = steps.Where(other => other != step && other.Arguments.Any(argument => buffers.Root(argument) == buffers.Root(spread.Result))).ToList();
            if (readers.Count > 0)
                yield return step with { IsOptional = readers.All(reader => reader.IsOptional) };
        }
    }

    /// <param name="isRepeated">Whether it is done in each step of a sequence: then what is the same in all of them is copied once.</param>
    private IEnumerable<Step> Lower(OperationGroup group, bool isRepeated = false) => group switch
    {
        ProductGroup product => LowerProduct(product, isRepeated),
        RowsGroup rows => [LowerRows(rows)],
        MaskGroup { Mask: var mask } => [new MaskStep(mask, Stride(mask.Result))],
        SumGroup { Sum: var sum, IsOptional: var isOptional } => [Sum(sum, isOptional)],
        LoneGroup { Operation: Scan scan } lone => LowerScan(scan, lone.IsOptional),
        LoneGroup lone => [LowerLone(lone)],
        _ => throw new NotSupportedException($"No kernel computes a {group.GetType().Name}."),
    };

    /// <summary>A loop over the steps; what its products need of their weights is prepared before it.</summary>
    private IEnumerable<Step> LowerScan(Scan scan, bool isOptional)
    {
        var program = new ProgramGroups(type, scan.Body);
        var steps = program.Groups.SelectMany(group => Lower(group, isRepeated: true)).Select(Named).ToList();
        var prepared = steps.Where(step => step.ParallelStage == ParallelStage.Preparation).ToList();
        return [.. prepared, new ScanStep(scan, [.. steps.Except(prepared)], isOptional)];

        // A copy that need not be made has no name of its own in the loop.
        Step Named(Step step) => step with { Arguments = [.. step.Arguments.Select(tensor => tensor.Whole is null ? program.Buffers.Root(tensor) : tensor)] };
    }

    public IEnumerable<Step> LowerProduct(ProductGroup group, bool isRepeated = false)
    {
        var contraction = group.Product;
        var right = contraction.Right;
        bool isTransposed = contraction.TransposesRight;
        if (contraction.Access is { } access)
        {
            foreach (var step in LowerWindows(group, access))
                yield return step;
            yield break;
        }

        if (isTransposed && FillsCaches(right) && contraction.ReducedAxis.Length >= Budget.SwappedDepth)
        {
            yield return LowerSwapped(contraction, group.IsOptional);
            if (group.Epilogue is not null)
                yield return LowerRows(RowsGroup.Of(group));
            yield break;
        }

        if (PrefersTransposedGradient(contraction))
        {
            foreach (var step in LowerTransposedGradient(contraction, group.BiasGradient))
                yield return step;
            yield break;
        }

        if (isTransposed)
        {
            var copy = Transpose(right, right.Axes[1], right.Axes[0]);
            var condition = contraction.Result.Positions > 1 || isRepeated ? TransposeCondition.Always : TransposeCondition.ManySamples;
            yield return new TransposeStep(right, copy, Stride(right), Stride(copy), condition, group.IsOptional);
            right = copy;
        }

        var tiled = LowerTiled(group, right, isRepeated);
        yield return tiled;
        if (group.Epilogue is not null && tiled.Kernel is TiledContraction { Epilogue: null })
            yield return LowerRows(RowsGroup.Of(group));
    }

    private Tensor Transpose(Tensor tensor, params Axis[] axes)
    {
        _transposes.TryGetValue(tensor, out int others);
        _transposes[tensor] = others + 1;
        return Tensor.Copy(tensor, others == 0 ? "T" : $"T{(others + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}", axes);
    }

    /// <param name="right">The right operand as it lies for tiles: a transposed one is a copy.</param>
    private KernelStep LowerTiled(ProductGroup group, Tensor right, bool isRepeated)
    {
        var contraction = group.Product;
        var shape = Shape(contraction, right, group.BiasGradient is not null);
        var kernel = Kernel(contraction, shape, group.Epilogue);
        ImmutableArray<Tensor> arguments = contraction.Bias is null
            ? [contraction.Left, right, contraction.Result]
            : [contraction.Left, right, contraction.Bias, contraction.Result];
        if (kernel.Routine == ContractionRoutine.SumSamplesPacked)
            arguments = arguments.Insert(2, Tensor.Copy(right, "P", Axis.Samples, right.Axes[1]));
        ImmutableArray<Operation> operations = group.BiasGradient is null ? [contraction] : [contraction, group.BiasGradient];
        var product = new KernelStep(kernel, arguments, operations, group.IsOptional);
        if (kernel.Epilogue is { } && group.Epilogue is { } epilogue)
            product = WithEpilogue(product, epilogue);
        return right == contraction.Right || contraction.Result.Positions > 1 || isRepeated
            ? product
            : product with { OfOne = OfOne(group, hasEpilogue: kernel.Epilogue is not null) };
    }

    /// <summary>A contraction through windows; weights that it multiplies as their transpose are copied tap by tap.</summary>
    private IEnumerable<Step> LowerWindows(ProductGroup group, WindowAccess access)
    {
        var contraction = group.Product;
        var right = contraction.Right;
        var nest = Nest(group, access, right);
        if (contraction.Result.IsPerSample && PooledGradients.Of(nest, group.Spread, type) is var (pooled, widest))
        {
            foreach (var step in LowerPooled(group, pooled, widest))
                yield return step;
            yield break;
        }

        if (!contraction.Result.IsPerSample && !isParallel && PooledGradients.Sums(nest, group.Spread, type) is { } squares)
        {
            yield return LowerSquares(group, group.Spread!, squares);
            yield break;
        }

        if (contraction.TransposesRight && !contraction.IsDepthwise)
        {
            var copy = Transpose(right, right.Axes[0], right.Axes[2], right.Axes[1]);
            yield return new TransposeStep(right, copy, Stride(right), Stride(copy), TransposeCondition.Always, group.IsOptional);
            right = copy;
        }

        var kernel = WindowKernel(group, access, right);
        Tensor[] bias = contraction.Bias is null ? [] : [contraction.Bias];
        Tensor[] room = kernel.Room is { } length ? [Tensor.Copy(contraction.Result, "_room", new Axis("room", length))] : [];
        ImmutableArray<Operation> operations = group.BiasGradient is null ? [contraction] : [contraction, group.BiasGradient];
        var product = new KernelStep(kernel, [contraction.Left, right, .. bias, .. room, contraction.Result], operations, group.IsOptional);
        var finished = group.Epilogue is null ? product : WithEpilogue(product, group.Epilogue);
        yield return group.Pool is { } pool ? WithPool(finished, pool) : finished;
    }

    /// <summary>An input gradient that takes the places of a pool's window together, with a copy of the weights that has zeros around the taps.</summary>
    private IEnumerable<Step> LowerPooled(ProductGroup group, WindowNest pooled, VectorWidth widest)
    {
        var (contraction, weights) = (group.Product, group.Product.Right);
        var copy = Transpose(weights, weights.Axes[2], new Axis("window", pooled.WeightStride));
        var nest = pooled with { WeightStride = Stride(copy) };
        var kernel = Shared(nest, name => new WindowContraction(name, widest, WindowTiling.PooledWindows, nest, contraction, _dividesRows), KernelNames.Of(contraction));
        yield return new PooledWeightsStep(kernel, weights, copy, group.IsOptional);
        yield return new KernelStep(kernel, [contraction.Left, copy, contraction.Result], [contraction], group.IsOptional);
    }

    /// <summary>A weight gradient that finds the places of the gradients by itself, with room for those of hardware where it multiplies each.</summary>
    private KernelStep LowerSquares(ProductGroup group, Unpool spread, WindowNest squares)
    {
        var contraction = group.Product;
        var widest = RowLayout.For(squares.Columns, type).Widest;
        var kernel = Shared(
            (squares, contraction.Access!.Side),
            name => new WindowContraction(name, widest, WindowTiling.PooledWindows, squares, contraction),
            KernelNames.Of(contraction));
        var room = Tensor.Copy(contraction.Right, "_room", [.. contraction.Right.Axes]);
        ImmutableArray<Operation> operations = group.BiasGradient is null ? [spread, contraction] : [spread, contraction, group.BiasGradient];
        return new KernelStep(kernel, [contraction.Left, .. spread.Operands, room, contraction.Result], operations, group.IsOptional);
    }

    /// <summary>A product of which a tile stores the pooled values alone.</summary>
    private static KernelStep WithPool(KernelStep product, Pool pool) => product with
    {
        Arguments = product.Arguments.SetItem(product.Arguments.Length - 1, pool.Result),
        Operations = [.. product.Operations, pool],
    };

    private WindowContraction WindowKernel(ProductGroup group, WindowAccess access, Tensor right)
    {
        var (product, nest) = (group.Product, Nest(group, access, right));
        var widest = RowLayout.For(nest.Columns, type).Widest;
        var (tiling, room) = TilingOf(group, nest, access.Side, right);
        return Shared(
            (nest, access.Side, product.Result.IsPerSample, tiling, room, EpilogueKey(product, group.Epilogue)),
            name => new WindowContraction(name, widest, tiling, nest, product, _dividesRows, group.Epilogue) { Room = room },
            KernelNames.Of(product));
    }

    private (WindowTiling Tiling, int? Room) TilingOf(ProductGroup group, WindowNest nest, WindowSide side, Tensor weights)
    {
        bool isPerSample = group.Product.Result.IsPerSample;
        if (group.Product.IsDepthwise)
            return (WindowTiling.Channels, null);

        // Threads would share the room, and inference of few channels that does not pool keeps to its stack.
        int? together = (_isTraining || group.Pool is not null) && !isParallel ? NarrowPlaces.Room(nest, side, type) : null;
        if (isPerSample && side == WindowSide.Left && PlacesInLanes.Gain(nest, group.Epilogue, areTogether: together is not null, type))
            return (WindowTiling.PlacesInLanes, null);
        if (together is not null)
            return (WindowTiling.PlacesTogether, together);
        int? panel = isPerSample && !isParallel ? WeightPanels.Room(nest, side, weights, type) : null;
        return (panel is null ? WindowTiling.Places : WindowTiling.WeightPanels, panel);
    }

    private WindowNest Nest(ProductGroup group, WindowAccess access, Tensor right)
    {
        var (left, result) = (group.Product.Left, group.Product.Result);
        var (grid, plain) = access.Side switch
        {
            WindowSide.Left => (left, group.Pool?.Result ?? (result.IsPerSample ? result : right)),
            WindowSide.Right => (right, left),
            _ => (result, left),
        };
        int groups = group.Product.IsDepthwise ? 1 : access.Groups;
        return WindowNest.Of(access.Windows, grid, plain, type) with
        {
            Groups = groups,
            Depth = left.RowLength / groups,
            Columns = (result.IsPerSample ? result : group.Product.Right).RowLength / groups,
            WeightStride = Stride(result.IsPerSample ? right : result),
            GroupsAreRows = group.Product.TransposesRight && groups > 1,
            HasBias = group.Product.Bias is not null || group.BiasGradient is not null,
            PoolHeight = group.Pool is { Windows.Axes.Length: 2 } ? 2 : 1,
            PoolWidth = group.Pool is null ? 1 : 2,
        };
    }

    private Step LowerLone(LoneGroup group)
    {
        var result = group.Operation.Result;
        switch (group.Operation)
        {
            case Pool pool:
                return new KernelStep(PoolKernel(pool, pool.Windows, pool.Operand, result), [pool.Operand, result], [pool], group.IsOptional);
            case Unpool pool:
                return new KernelStep(PoolKernel(pool, pool.Windows, result, pool.Operand), [.. pool.Operands, result], [pool], group.IsOptional);
            case Attend attend:
                return LowerAttention(attend, AttentionNest.Of(attend.Source, result, attend.Heads, attend.Mask, attend.Kept, type), isGradient: false, group.IsOptional);
            case AttendAdjoint attend:
                return LowerAttention(attend, AttentionNest.Of(attend.Source, attend.Gradient, attend.Heads, attend.Mask, attend.Kept, type), isGradient: true, group.IsOptional);
            case Unfold or Fold or StepRows or StepSums:
                return new StreamStep(group.Operation, group.IsOptional);
            case Arrangement or MaximumAdjoint or NestProduct or Selection or SelectionAdjoint:
                return new NestStep(group.Operation, group.IsOptional);
            case BatchMean mean:
                return new MeanStep(mean, Stride(mean.Operand));
            case RunningUpdate update:
                return new RunningStep(update);
            case Gather gather:
                return new GatherStep(gather, Stride(result));
            case Scatter scatter:
                return new ScatterStep(scatter, Stride(scatter.Rows), _dividesRows, result.GradientOf == sparse?.Table.Tensor);
            default:
                return new CopyStep(
                    group.Operation, PictureLayout.Of(group.Operation.Operands[0], type), PictureLayout.Of(result, type), group.IsOptional);
        }
    }

    /// <summary>Attention of a sample at a time. Each has room of its own, since threads share the samples; sequences that are kept take turns.</summary>
    private KernelStep LowerAttention(Operation operation, AttentionNest nest, bool isGradient, bool isOptional)
    {
        var widest = RowLayout.For(nest.Steps, type).Widest;
        var room = new Axis("room", nest.Room(type.Lanes(widest), isGradient));
        var memory = Tensor.Copy(operation.Result, "_room", nest.IsStream ? [room] : [Axis.Samples, room]);
        string name = (isGradient ? "AttendBack" : "Attend") + operation.Result.Layer;
        var kernel = Shared((nest, isGradient), unique => new AttentionKernel(unique, widest, nest, operation), name);
        return new KernelStep(kernel, [.. operation.Operands, memory, operation.Result], [operation], isOptional);
    }

    private PoolKernel PoolKernel(Operation pool, Windows windows, Tensor grid, Tensor plain)
    {
        var nest = WindowNest.Of(windows, grid, plain, type);
        string name = pool is Pool { Kind: var pooled } ? $"{pooled}Pool" : $"{((Unpool)pool).Kind}Spread";
        return Shared((nest, name), unique => new PoolKernel(unique, RowLayout.For(grid.RowLength, type).Widest, nest, pool), name + pool.Result.Layer);
    }

    /// <summary>What a single sample does instead of a product with a transposed matrix: it multiplies the matrix as it lies.</summary>
    private ImmutableArray<Step> OfOne(ProductGroup group, bool hasEpilogue)
    {
        var product = RowDotsStep.Of(group.Product, hasEpilogue ? group.Epilogue : null);
        return hasEpilogue ? [product, InPlace(LowerRows(RowsGroup.Of(group)), group)] : [product];
    }

    /// <summary>An epilogue as a step of its own: it overwrites the sums, which are stored nowhere else.</summary>
    public static KernelStep InPlace(KernelStep rows, ProductGroup group) =>
        rows with { Arguments = rows.Arguments.Replace(group.Product.Result, group.Epilogue!.Result) };

    /// <summary>A product whose kernel computes a map of its sums, which are stored nowhere: the map's result has their place.</summary>
    private static KernelStep WithEpilogue(KernelStep product, Map epilogue)
    {
        var sums = product.Operations[0].Result;
        return product with
        {
            Arguments = [.. product.Arguments.Remove(sums), .. epilogue.Operands.Where(operand => operand != sums).Distinct(), epilogue.Result],
            Operations = [.. product.Operations, epilogue],
        };
    }

    /// <summary>
    /// Whether the rows of a weight gradient are so narrow that its transpose takes two thirds of the vectors at most. Inputs that a caller owns are not padded,
    /// and threads would have to share the few rows.
    /// </summary>
    private bool PrefersTransposedGradient(Contraction contraction)
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

    private SumStep Sum(SampleSum sum, bool isOptional = false) => new(sum, Stride(sum.Operand), _dividesRows ? ParallelStage.Parameters : ParallelStage.Samples, isOptional);

    /// <summary>The transpose of a weight gradient, in which vectors run along the inputs, transposed back; the bias gradient is summed apart.</summary>
    private IEnumerable<Step> LowerTransposedGradient(Contraction contraction, SampleSum? biasGradient)
    {
        var (inputs, deltas, gradient) = (contraction.Left, contraction.Right, contraction.Result);
        if (biasGradient is not null)
            yield return Sum(biasGradient);
        var transposed = Tensor.Copy(gradient, "T", gradient.Axes[1], gradient.Axes[0]);
        var shape = new ContractionShape(
            ContractionRoutine.SumSamplesOfFewRows, gradient.RowLength, inputs.RowLength, Stride(deltas), Stride(inputs), Stride(transposed));
        var kernel = Kernel(contraction, shape, epilogue: null);
        yield return new TransposeStep(gradient, transposed, Stride(gradient), Stride(transposed), TransposeCondition.Accumulation, IsOptional: false);
        yield return new KernelStep(kernel, [deltas, inputs, transposed], [contraction], IsOptional: false);
        yield return new TransposeStep(transposed, gradient, Stride(transposed), Stride(gradient), TransposeCondition.Always, IsOptional: false);
    }

    /// <summary>Weights that fill the caches are not transposed: transposing some samples takes much less.</summary>
    private KernelStep LowerSwapped(Contraction contraction, bool isOptional)
    {
        var (left, weights, result) = (contraction.Left, contraction.Right, contraction.Result);
        var copy = Tensor.Copy(left, "T", Axis.Samples, left.Axes[1]);
        var shape = new ContractionShape(
            ContractionRoutine.EachSampleSwapped, weights.Axes[1].Length, weights.Axes[0].Length, Stride(left), Stride(weights), Stride(result));
        var kernel = Shared(
            shape, name => new TiledContraction(name, VectorWidth.Bits512, shape, contraction, panelVectors: 2, dividesRows: false), KernelNames.Of(contraction));
        return new KernelStep(kernel, [left, weights, copy, result], [contraction], isOptional) { OfOne = [RowDotsStep.Of(contraction, epilogue: null)] };
    }

    /// <summary>A kernel for the shape, and for what becomes of its sums.</summary>
    private TiledContraction Kernel(Contraction contraction, ContractionShape shape, Map? epilogue)
    {
        var layout = RowLayout.For(shape.Columns, type);
        epilogue = shape.Routine == ContractionRoutine.EachSample ? epilogue : null;
        return Shared(
            (shape, EpilogueKey(contraction, epilogue)),
            name => new TiledContraction(name, layout.Widest, shape, contraction, layout.PanelVectors, _dividesRows, epilogue),
            KernelNames.Of(contraction));
    }

    /// <summary>What tells epilogues apart, whatever the layers.</summary>
    private static object? EpilogueKey(Contraction contraction, Map? epilogue)
    {
        if (epilogue is null)
            return null;
        var locals = KernelNames.Locals([contraction.Left, contraction.Right, contraction.Result, .. epilogue.Operands]);
        return (epilogue.Formula, string.Join(",", epilogue.Bindings.Select(binding => $"{binding.Variable}={locals[binding.Tensor]}")));
    }

    /// <param name="isCalled">Whether there is a kernel for it: not where whoever computes it has the rows in registers.</param>
    public KernelStep LowerRows(RowsGroup group, bool isCalled = true)
    {
        var maps = group.Maps;
        var computed = maps.Select(map => map.Result).ToList();
        var read = maps.SelectMany(map => map.Operands).Where(tensor => !computed.Contains(tensor)).Distinct();
        ImmutableArray<RowOperand> operands =
        [
            .. read.Select(tensor => new RowOperand(tensor, tensor.IsPerSample == maps[0].Result.IsPerSample ? Stride(tensor) : 0, tensor.IsUnpadded, IsWritten: false)),
            .. group.Kept.Select(tensor => new RowOperand(tensor, Stride(tensor), tensor.IsUnpadded, IsWritten: true)),
        ];

        int length = maps[0].RowLength;
        var whole = RowLayout.Whole(length, type);
        var widest = whole ?? RowLayout.For(length, type).Widest;
        int apart = operands[0].Stride / type.Lanes(widest) - (length + type.Lanes(widest) - 1) / type.Lanes(widest);
        RowKernel Named(string name, RowMethod? method = null) => new(name, widest, whole is not null, length, apart, maps, operands) { Method = method };
        var kernel = Named(KernelNames.Of(maps));
        string key = $"{widest};{kernel.Signature}" + (kernel.IsElementwise ? "" : $";{length};{string.Join(",", operands.Select(operand => operand.Stride))}");
        if (isCalled)
            kernel = Shared(key, name => Named(name, LibraryRows.Find(kernel)), kernel.IsElementwise ? KernelNames.Role(maps) : kernel.Name);
        return new KernelStep(kernel, [.. operands.Select(operand => operand.Tensor)], [.. maps], group.IsOptional) { Stride = kernel.IsElementwise ? operands[0].Stride : null };
    }

    private ContractionShape Shape(Contraction contraction, Tensor right, bool fusesColumnSums)
    {
        var (left, result) = (contraction.Left, contraction.Result);
        var routine = Routine(contraction);
        int inputs = routine >= ContractionRoutine.SumSamples ? result.Axes[0].Length : contraction.ReducedAxis.Length;
        bool hasBias = contraction.Bias is not null || fusesColumnSums;
        return new ContractionShape(routine, inputs, result.RowLength, Stride(left), Stride(right), Stride(result), hasBias)
        {
            Block = Block(routine, inputs, result.RowLength),
        };
    }

    /// <summary>What the library computes a contraction by, whose operands lie as it multiplies them.</summary>
    private ContractionRoutine Routine(Contraction contraction)
    {
        var result = contraction.Result;
        if (result.IsPerSample)
        {
            bool takesPanels = RowLayout.For(result.RowLength, type).PanelVectors == 2;
            return takesPanels && FillsCaches(contraction.Right) ? ContractionRoutine.EachSampleByBlocks : ContractionRoutine.EachSample;
        }

        return !FillsCaches(result) ? ContractionRoutine.SumSamples
            : result.RowLength * type.Bytes >= Budget.BlockColumns && !_dividesRows ? ContractionRoutine.SumSamplesPacked
            : ContractionRoutine.SumSamplesByRows;
    }

    /// <summary>About the same number in each block.</summary>
    private int? Block(ContractionRoutine routine, int inputs, int columns)
    {
        if (routine == ContractionRoutine.SumSamplesByRows && columns > Budget.BlockColumns / type.Bytes)
            return Budget.BlockColumns / type.Bytes;
        if (routine != ContractionRoutine.EachSampleByBlocks)
            return null;
        int blocks = (inputs + Budget.BlockRows - 1) / Budget.BlockRows;
        return (inputs + blocks - 1) / blocks;
    }

    private int Stride(Tensor tensor) => RowLayout.StrideOf(tensor, type);

    private bool FillsCaches(Tensor tensor) => !tensor.IsPerSample && (long)tensor.Length * type.Bytes >= Budget.CachedMatrix;

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
