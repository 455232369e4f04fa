using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>How a network is computed: everything that the emitter needs to know and decides nothing about.</summary>
internal abstract record NetworkPlan(NetworkGraph Graph, ElementType Type)
{
    /// <summary>The most samples that one call of the inference kernels takes, on the stack.</summary>
    public abstract int InferenceBlock { get; }

    /// <summary>The most samples that inference takes at once in memory that the network lends it, since the stack holds too few; null where the stack is enough.</summary>
    public virtual int? BorrowedBlock => null;

    /// <summary>Elements of that memory, one-hot targets included.</summary>
    public int? BorrowedScratch => InferenceFixed + BorrowedBlock * (InferenceScratch + Graph.OutputSize);

    /// <summary>Elements of scratch memory for each sample of inference.</summary>
    public virtual int InferenceScratch => 0;

    /// <summary>Elements of scratch memory that inference takes whatever the samples; where it takes any, all of it is borrowed.</summary>
    public virtual int InferenceFixed => 0;

    /// <summary>Whether the routine for a block of inference needs no blocks: it keeps nothing of a sample, or makes blocks of its own.</summary>
    public abstract bool InfersWholeBatches { get; }

    /// <summary>Whether the whole network is straight code, without calls: so short that its callers include it.</summary>
    public abstract bool IsStraightLine { get; }

    /// <summary>Whether a single sample has programs of its own.</summary>
    public virtual bool HasOneSample => false;

    /// <summary>Whether callers include what takes a batch: ahead of time nobody knows that the only caller is hot, and a small network takes no longer than a few calls.</summary>
    public bool InlinesBatches => IsStraightLine || HasOneSample;

    /// <summary>Whether a step from one sample updates each weight with its gradient, which is kept nowhere.</summary>
    public virtual bool FusesOptimizer => false;

    /// <summary>The library's update that loops over all parameters; null where that is emitted: in networks whose code lies in registers, and is there to be read.</summary>
    public virtual UpdateForm? LibraryUpdate => null;

    /// <summary>Whether one loop of the optimizer goes over every parameter: then its last vector may reach into the padding behind them.</summary>
    public bool UpdatesInOneLoop => Graph.TrainedRuns() is [var run] && run.Start == 0 && run.End == Graph.ParameterCount;

    /// <summary>The most samples that one call of the training kernels takes.</summary>
    public abstract int TrainingBlock { get; }

    /// <summary>The scratch memory of the training kernels; null where they need none.</summary>
    public abstract ScratchSize? TrainingScratch { get; }

    /// <summary>
    /// Whether an update only adds a multiple of the gradient to the parameters, so that a step can add it as it computes it.
    /// </summary>
    public bool FusesSgdUpdate => Graph.Optimizer.Updates is [var update] && update.Value.Simplify().Equals((Symbols.Theta - Symbols.Eta * Symbols.G).Simplify());

    /// <summary>The strategy of a layer's kernels and its reason, in a few words.</summary>
    public abstract string Strategy(GraphLayer layer);
}

/// <summary>Elements of scratch memory: some whatever the batch, and some for each sample of a block.</summary>
internal sealed record ScratchSize(int Fixed, int PerSample);
