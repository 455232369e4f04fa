using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>
/// A network as kernels over blocks of samples: each layer is a tiled contraction followed by a loop over its rows.
/// </summary>
internal sealed partial record TiledPlan(
    NetworkGraph Graph,
    ElementType Type,
    ImmutableArray<Kernel> Kernels,
    TiledProgram Forward,
    TiledProgram Evaluate,
    TiledProgram Backward,
    TiledProgram BackwardFrom) : NetworkPlan(Graph, Type)
{
    /// <summary>The loss of each head by itself; null where there is one.</summary>
    public TiledProgram? EvaluateHeads { get; init; }

    /// <summary>The outputs from sums that a caller keeps; null of networks that take no lists.</summary>
    public TiledProgram? ForwardOfSums { get; init; }

    /// <summary>How many samples inference takes at once: as many as its share of the stack holds, one-hot targets included.</summary>
    public override int InferenceBlock => InferenceFixed > 0 ? 0 :
        Graph.HasPlaces && InferenceScratch * Type.Bytes > Budget.StackOfPlaces ? 0
            : System.Math.Max(1, Budget.InferenceScratch / (System.Math.Max(InferenceScratch, Graph.OutputSize) * Type.Bytes));

    public override int? BorrowedBlock => Graph.IsStream ? Budget.BorrowedBlock : InferenceBlock >= Budget.FewestSamplesOnStack ? null
        : Graph.HasPlaces ? System.Math.Min(Budget.BorrowedBlock, SamplesOfPlaces(InferenceScratch))
        : Graph.IsParallel ? Budget.SharedBorrowedBlock : Budget.BorrowedBlock;

    public override bool IsStraightLine => false;

    public override bool InfersWholeBatches => Graph.IsParallel && BorrowedBlock is null;

    public override int InferenceScratch =>
        new[] { Forward, Evaluate, EvaluateHeads, ForwardOfSums }.Max(program => program?.Scratch.LengthPerSample ?? 0);

    public override int InferenceFixed => Graph.IsStream ? 0
        : new[] { Forward, Evaluate, EvaluateHeads, ForwardOfSums }.Max(program => program?.Scratch.FixedLength ?? 0);

    /// <summary>Elements of scratch memory that inference takes whatever the samples: those of a stream, which is given them.</summary>
    public int InferenceRoom => System.Math.Max(Forward.Scratch.FixedLength, Evaluate.Scratch.FixedLength);

    /// <summary>How many samples training takes at once: what a core's caches hold, or so many that threads seldom wait for one another.</summary>
    public override int TrainingBlock => Graph.HasBatchStatistics || Graph.IsStream ? int.MaxValue
        : SharesHaveGradients ? Budget.BlockOfShares
        : SamplesWithin(Graph.IsParallel ? Budget.SharedTrainingScratch : Budget.TrainingScratch(Graph.ParameterCount * Type.Bytes));

    /// <summary>How many samples a share with gradients of its own goes through at once: what a core's caches hold.</summary>
    public int ShareBlock => SamplesWithin(Budget.TrainingScratch(Graph.ParameterCount * Type.Bytes));

    /// <summary>Whether a program is compiled within each of its callers: that of a single step of a single sequence has counts that the JIT knows.</summary>
    public bool IsInlined(TiledProgram program) => Graph.IsStream && ReferenceEquals(program, Forward)
        && program.Methods is [{ Common: null } method] && method.Steps.Sum(CallsOf) <= Budget.StepsCompiledTwice;

    private static int CallsOf(Step step) => step is ScanStep scan ? scan.Body.Sum(CallsOf) : 1;

    public override ScratchSize TrainingScratch => SharesHaveGradients
        ? new(System.Math.Max(RowsEnd(Backward.Scratch), RowsEnd(BackwardFrom.Scratch)), 0)
        : new(
            System.Math.Max(Backward.Scratch.FixedLength, BackwardFrom.Scratch.FixedLength),
            System.Math.Max(Backward.Scratch.LengthPerSample, BackwardFrom.Scratch.LengthPerSample));

    /// <summary>Where the rows of the first share begin in the scratch memory of a program whose shares have their own.</summary>
    public static int RowsStart(ScratchLayout scratch) => Apart(scratch.FixedLength);

    /// <summary>Elements from the rows of one share to those of the next.</summary>
    public int RowsStride(ScratchLayout scratch) => Apart(ShareBlock * scratch.LengthPerSample);

    private int RowsEnd(ScratchLayout scratch) => RowsStart(scratch) + Budget.SharesWithGradients * RowsStride(scratch);

    /// <summary>Samples of a block where each may take much, whole tiles of them where that leaves a choice.</summary>
    private int SamplesOfPlaces(int perSample)
    {
        int fitting = System.Math.Max(1, Budget.ScratchOfPlaces / (System.Math.Max(1, perSample) * Type.Bytes));
        return fitting < Budget.StepOfPlaces ? fitting : System.Math.Min(Budget.LargestTrainingBlock, fitting / Budget.StepOfPlaces * Budget.StepOfPlaces);
    }

    private int SamplesWithin(int bytes)
    {
        if (Graph.HasPlaces)
            return SamplesOfPlaces(Backward.Scratch.LengthPerSample);
        int fitting = bytes / (System.Math.Max(1, Backward.Scratch.LengthPerSample) * Type.Bytes);
        bool isTransposed = Kernels.Any(kernel => kernel is TiledContraction { Routine: ContractionRoutine.EachSampleSwapped });
        int step = isTransposed ? Budget.SwappedTrainingBlockStep : Budget.TrainingBlockStep;
        int fewest = isTransposed ? Budget.SwappedTrainingBlockStep : Budget.SmallestTrainingBlock;
        return System.Math.Min(Budget.LargestTrainingBlock / step * step, System.Math.Max(fewest, fitting / step * step));
    }

    /// <summary>As many elements, and so many more that what lies behind them is on other lines of the cache.</summary>
    private static int Apart(int length) => (length / 64 + 2) * 64;

    /// <summary>For how many samples threads pay.</summary>
    /// <param name="isTraining">Whether gradients are computed, two multiply-adds for each of the forward pass.</param>
    public int ThreadsFrom(bool isTraining)
    {
        long perSample = Graph.Products.Sum(product => product.MultiplyAdds) * (isTraining ? 3 : 1);
        return (int)System.Math.Max(Budget.FewestSharedSamples, Budget.SharedWork / System.Math.Max(1, perSample));
    }

    /// <summary>Whether each share of a batch has gradients of its own, at the beginning of the scratch memory.</summary>
    public bool SharesHaveGradients => HasOwnGradients(Graph);

    /// <summary>Elements from the gradients of one share to those of the next: vectors that reach beyond the end stay apart.</summary>
    public int GradientStride => ShareStride(Graph);

    public override bool HasOneSample => Graph.Products.Length <= Budget.OneSampleLayers && !Graph.HasPlaces && !Graph.HasBatchStatistics && !Graph.IsStream && !Graph.HasNests;

    /// <summary>Whether a single sample also has a program of its own that computes gradients: not those of a table, of which it needs few rows.</summary>
    public bool TrainsOneSample => HasOneSample && Graph.HasInputGradients;

    /// <summary>
    /// Whether a step from one sample updates each weight with its gradient: not where the gradients of all are needed first, or where biases are
    /// treated otherwise than weights.
    /// </summary>
    public override bool FusesOptimizer =>
        TrainsOneSample && !FusesSgdUpdate && Graph.Optimizer.ClipNorm == 0 && Graph.Parameters.Any(parameter => parameter.IsTrainable)
            && !Graph.Optimizer.Updates.Any(update => update.Value.Contains(Symbols.Decay));

    public override UpdateForm? LibraryUpdate => UpdateForm.Of(Graph.Optimizer) is var form && form.LibraryType(Type.Keyword) is not null ? form : null;

    /// <summary>The forward pass of a single sample.</summary>
    public OneSamplePrograms ForwardOfOne { get; init; } = OneSamplePrograms.None;

    /// <summary>The same from sums that a caller keeps.</summary>
    public OneSamplePrograms ForwardOfOneSum { get; init; } = OneSamplePrograms.None;

    /// <summary>The gradients of a single sample, or what a step updates with them.</summary>
    public OneSamplePrograms BackwardOfOne { get; init; } = OneSamplePrograms.None;

    /// <summary>The products that a single sample computes of weights as a run of full vectors, where hardware has the widest ones.</summary>
    public IEnumerable<Contraction> LanePackedProducts =>
        new[] { ForwardOfOne.Packed, ForwardOfOneSum.Packed }.OfType<OneSampleProgram>().SelectMany(program => program.Steps).OfType<RowProductStep>().Select(step => step.Product);

    /// <summary>Whether some kernel is a method of the library.</summary>
    public bool CallsLibraryKernels => Kernels.Any(static kernel => kernel is not RowKernel { Method: null });

    /// <summary>What many samples compute the product of a layer by.</summary>
    public TiledContraction ForwardKernel(Contraction product) => Kernels.OfType<TiledContraction>().First(kernel => Forward.Steps.OfType<KernelStep>()
        .Any(step => step.Kernel == kernel && step.Operations[0].Result == product.Result));

    /// <summary>Whether a single sample leaves out inputs of a kernel's layer that are 0.</summary>
    public bool SkipsZeros(TiledContraction kernel) => HasOneSample && Graph.Products.Any(product => Graph.SkipsZeros(product) && ForwardKernel(product) == kernel);

    public override string Strategy(GraphLayer layer)
    {
        if (layer.Product is not { } product)
            return StrategyWithoutProduct(layer);
        if (product.Access is { Side: var side })
            return side == WindowSide.Left ? "windows of places, read where they lie" : "windows of places, added to tap by tap";
        var kernel = ForwardKernel(product);
        var (most, fewer) = (kernel.Tiling.Registers32.Main!.Value, kernel.Tiling.Registers16.Main!.Value);
        return $"{kernel.Name}: Contraction.{kernel.Routine}, tiles of {most.Rows} samples × "
            + $"{(most.Vectors == 1 ? "one vector" : $"{most.Vectors} vectors")} of up to {(int)kernel.Widest * 8} bits"
            + $" in 32 registers, {fewer.Rows} × {fewer.Vectors} in 16; "
            + (most.Vectors == 1 ? "a vector holds a row" : "rows of more than a vector")
            + (kernel.Shape.Block is int block ? $"; {block} rows of weights at a time, which fill the caches" : "")
            + OneSampleStrategy(product);
    }

    private string StrategyWithoutProduct(GraphLayer layer) =>
        Forward.Steps.LastOrDefault(step => step.Operations.Any(operation => operation.Result.Layer == layer.Number)) switch
        {
            KernelStep { Kernel: PoolKernel } => "window by window, in the library's loops",
            KernelStep { Kernel: WindowContraction } => "with the convolution before it, of which nothing else is stored; in training window by window",
            CopyStep => "copied to rows of another length",
            GatherStep => "rows of a table, looked up",
            null => "nothing to compute",
            _ => "rows, each in one loop",
        };

    private string OneSampleStrategy(Contraction product) =>
        !HasOneSample ? ""
        : Graph.SkipsZeros(product) ? "; one sample: a list of the inputs that are not 0"
        : LanePackedProducts.Any(packed => packed.Right == product.Right) ? "; one sample: the weights as full vectors, inputs put to their lanes"
        : "";

    /// <summary>What the samples of a share are a multiple of where some weights fill the caches: reading them pays only for many samples at once; else null.</summary>
    public int? ShareStep =>
        Kernels.Any(kernel => kernel is TiledContraction { ReadsBeyondCaches: true }) ? Budget.WideShareStep : null;

    /// <summary>The most shares with gradients of their own.</summary>
    public static int SharesWithGradients => Budget.SharesWithGradients;

    private static bool HasOwnGradients(NetworkGraph graph) =>
        graph.IsParallel && graph.SparseTable is null && graph.ParameterCount <= Budget.PrivateGradientLimit && graph.Parameters.All(parameter => parameter.IsTrainable);

    private static int ShareStride(NetworkGraph graph) => Apart(graph.ParameterCount);

    /// <summary>A plan that answers and does nothing else.</summary>
    public static TiledPlan ForwardAlone(NetworkGraph graph, ElementType type)
    {
        var planner = new TilePlanner(type, graph.IsParallel, null, 0);
        var toOutputs = new ProgramGroups(type, graph.ToOutputs());
        var (forward, nothing) = (planner.Plan(toOutputs), planner.Plan(new ProgramGroups(type, [])));
        var plan = new TiledPlan(graph, type, planner.Kernels, forward, nothing, nothing, nothing);
        return !plan.HasOneSample ? plan
            : plan with { ForwardOfOne = new OneSamplePlanner(graph, type, plan.FusesSgdUpdate, planner).Plan(toOutputs, forward.Scratch), Kernels = planner.Kernels };
    }

    public static TiledPlan For(NetworkGraph graph, ElementType type)
    {
        var planner = new TilePlanner(type, graph.IsParallel, graph.SparseTable, HasOwnGradients(graph) ? Budget.SharesWithGradients * ShareStride(graph) : 0);
        var (toOutputs, fromLoss) = (new ProgramGroups(type, graph.ToOutputs()), new ProgramGroups(type, graph.BackwardFromLoss()));
        var forward = planner.Plan(toOutputs);
        var evaluate = planner.Plan(new ProgramGroups(type, graph.ToLoss()));
        var evaluateHeads = graph.Heads.Length > 1 ? planner.Plan(new ProgramGroups(type, graph.ToOwnLosses())) : null;
        var ofSums = graph.Sums is null ? null : new ProgramGroups(type, graph.ToOutputsOfSums());
        var forwardOfSums = ofSums is null ? null : planner.Plan(ofSums);
        var backward = planner.Plan(fromLoss, isTraining: true);
        var backwardFrom = planner.Plan(new ProgramGroups(type, graph.BackwardFromOutputs(), graph.InputGradients), isTraining: true);
        var separate = new TiledPlan(graph, type, planner.Kernels, forward, evaluate, backward, backwardFrom) { EvaluateHeads = evaluateHeads, ForwardOfSums = forwardOfSums };
        var plan = AlikeKernels.PutTogether(separate).WithFamilies().WithCommonSteps();
        if (!plan.HasOneSample)
            return plan;
        var ofOne = new OneSamplePlanner(graph, type, plan.FusesSgdUpdate, planner);
        return plan with
        {
            ForwardOfOne = ofOne.Plan(toOutputs, forward.Scratch),
            ForwardOfOneSum = ofSums is null ? OneSamplePrograms.None : ofOne.Plan(ofSums, forwardOfSums!.Scratch),
            BackwardOfOne = plan.TrainsOneSample ? ofOne.Plan(fromLoss, backward.Scratch, isTraining: true) : OneSamplePrograms.None,
            Kernels = planner.Kernels,
        };
    }
}
