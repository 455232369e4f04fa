using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>
/// A network as kernels over blocks of samples: each layer is a tiled contraction followed by a loop over its rows.
/// </summary>
internal sealed record TiledPlan(
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

    /// <summary>The forward pass of a single sample.</summary>
    public OneSamplePrograms ForwardOfOne { get; init; } = OneSamplePrograms.None;

    /// <summary>The same from sums that a caller keeps.</summary>
    public OneSamplePrograms ForwardOfOneSum { get; init; } = OneSamplePrograms.None;

    /// <summary>The gradients of a single sample, or what a step updates with them.</summary>
    public OneSamplePrograms BackwardOfOne { get; init; } = OneSamplePrograms.None;

    /// <summary>Kernels that differ in the numbers of their types alone; none where each has a method of its own.</summary>
    public KernelFamilies Families { get; init; } = KernelFamilies.None;

    public override int InferenceBlock => Inference.OnStack;

    public override int? BorrowedBlock => Inference.Borrowed;

    public override int InferenceScratch => Inference.ScratchOfSample;

    public override int InferenceFixed => Inference.FixedScratch;

    /// <summary>Elements of scratch memory that inference takes whatever the samples: those of a stream, which is given them.</summary>
    public int InferenceRoom => System.Math.Max(Forward.Scratch.FixedLength, Evaluate.Scratch.FixedLength);

    public override bool InfersWholeBatches => Graph.IsParallel && BorrowedBlock is null;

    public override int TrainingBlock => Training.Samples;

    /// <summary>How many samples a share with gradients of its own goes through at once.</summary>
    public int ShareBlock => Training.SamplesOfCore;

    public override ScratchSize TrainingScratch => Training.Scratch;

    /// <summary>Whether each share of a batch has gradients of its own, at the beginning of the scratch memory.</summary>
    public bool SharesHaveGradients => ShareLayout.HasGradients(Graph);

    /// <summary>What the samples of a share are a multiple of where some weights fill the caches: reading them pays only for many samples at once; else null.</summary>
    public int? ShareStep =>
        Kernels.Any(kernel => kernel is TiledContraction { ReadsBeyondCaches: true }) ? Budget.WideShareStep : null;

    public override bool IsStraightLine => false;

    /// <summary>Whether a program is compiled within each of its callers: that of a single step of a single sequence has counts that the JIT knows.</summary>
    public bool IsInlined(TiledProgram program) => Graph.IsStream && ReferenceEquals(program, Forward)
        && program.Methods is [{ Common: null } method] && method.Steps.Sum(CallsOf) <= Budget.StepsCompiledTwice;

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

    /// <summary>
    /// Whether a program takes more than one method: then what is alike is written once. Smaller networks are there to be read, program by program and kernel by kernel.
    /// </summary>
    public bool IsLarge => !HasOneSample && Programs.Any(static program => program.Steps.Length > Budget.StepsInMethod);

    /// <summary>The methods that programs have in common, as the first of them has each.</summary>
    public IEnumerable<StepMethod> CommonMethods => Programs.SelectMany(static program => program.Methods).Where(static method => method.Common is not null)
        .GroupBy(static method => method.Common!.Number).OrderBy(static alike => alike.Key).Select(static alike => alike.First());

    /// <summary>The kernel whose numbers a kernel has, if the library is told the same: they are one type.</summary>
    public Kernel NumbersOf(Kernel kernel) =>
        IsLarge && kernel.LibraryNumbers is { } numbers ? Kernels.First(other => HasNumbers(other) && numbers.Equals(other.LibraryNumbers)) : kernel;

    /// <summary>Whether some kernel is a method of the library.</summary>
    public bool CallsLibraryKernels => Kernels.Any(static kernel => kernel is not RowKernel { Method: null });

    /// <summary>What many samples compute the product of a layer by.</summary>
    public TiledContraction ForwardKernel(Contraction product) => Kernels.OfType<TiledContraction>().First(kernel => Forward.Steps.OfType<KernelStep>()
        .Any(step => step.Kernel == kernel && step.Operations[0].Result == product.Result));

    /// <summary>Whether a single sample leaves out inputs of a kernel's layer that are 0.</summary>
    public bool SkipsZeros(TiledContraction kernel) => HasOneSample && Graph.Products.Any(product => Graph.SkipsZeros(product) && ForwardKernel(product) == kernel);

    /// <summary>The products that a single sample computes of weights as a run of full vectors, where hardware has the widest ones.</summary>
    public IEnumerable<Contraction> LanePackedProducts =>
        new[] { ForwardOfOne.Packed, ForwardOfOneSum.Packed }.OfType<OneSampleProgram>().SelectMany(program => program.Steps).OfType<RowProductStep>().Select(step => step.Product);

    public override string Strategy(GraphLayer layer) => new LayerStrategy(this).Of(layer);

    /// <summary>For how many samples threads pay.</summary>
    /// <param name="isTraining">Whether gradients are computed, two multiply-adds for each of the forward pass.</param>
    public int ThreadsFrom(bool isTraining)
    {
        long perSample = Graph.Products.Sum(product => product.MultiplyAdds) * (isTraining ? 3 : 1);
        return (int)System.Math.Max(Budget.FewestSharedSamples, Budget.SharedWork / System.Math.Max(1, perSample));
    }

    private InferenceBlocks Inference => new(Graph, Type,
        [.. new[] { Forward, Evaluate, EvaluateHeads, ForwardOfSums }.OfType<TiledProgram>().Select(static program => program.Scratch)]);

    private TrainingBlocks Training => new(Graph, Type, Backward.Scratch, BackwardFrom.Scratch,
        areSwapped: Kernels.Any(static kernel => kernel is TiledContraction { Routine: ContractionRoutine.EachSampleSwapped }));

    private IEnumerable<TiledProgram> Programs => new[] { Forward, Evaluate, EvaluateHeads, Backward, BackwardFrom }.OfType<TiledProgram>();

    private bool HasNumbers(Kernel kernel) => kernel is not RowKernel { Method: null } || Families.NameOf(kernel) is not null;

    private static int CallsOf(Step step) => step is ScanStep scan ? scan.Body.Sum(CallsOf) : 1;
}
