using NetGen.Training;
using NetGen.Tuning.Running;

namespace NetGen.Tuning;

/// <summary>A search for the best settings: many trials of one objective, each with settings of its own.</summary>
/// <remarks>
/// A trial's settings and its seed follow from the study's seed and the trial's number. With <see cref="GridSearch"/>, <see cref="RandomSearch"/> and
/// <see cref="PopulationSearch"/>, any number of workers, and of machines whose vectors have one width, makes the same trials and gives the same weights to
/// the bit, as long as the objective takes nothing else from outside. <see cref="SuccessiveHalving"/> depends on who comes first.
/// </remarks>
public sealed class Study
{
    /// <summary>Its name, for displays, journals and clusters.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public string Name { get; init => field = Require.Named(value, nameof(Name)); } = "study";

    /// <summary>
    /// What a trial does: it trains by the trial's settings and seed and reports a value each epoch, which <c>Trial.Fit</c> does by itself. It is
    /// called on several threads at once, so what trials share has to be unchanged, as data sets are.
    /// </summary>
    public required Action<Trial> Objective { get; init; }

    /// <summary>What trials can try.</summary>
    public required SearchSpace Space { get; init; }

    /// <summary>Which trials are made.</summary>
    public required SearchStrategy Strategy { get; init; }

    /// <summary>
    /// What <c>Trial.Fit</c> reports: a metric, which it measures whether or not the options name it; null for the loss, that of the validation data
    /// if there is any.
    /// </summary>
    public Metric? Metric { get; init; }

    /// <summary>Which values are better; unless it is set, what <see cref="Metric"/> says, and lower ones without a metric.</summary>
    public Goal Goal
    {
        get => _goal ?? NaturalGoal ?? Goal.Minimize;
        init => _goal = value;
    }

    /// <summary>What settings and seeds of all trials follow from.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// How long a trial may take; null for as long as it likes. Then its <see cref="Trial.Cancellation"/> is signalled, and it fails. A trial that does not answer to that
    /// for as long again, ten seconds at most, is left behind with its thread.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public TimeSpan? TrialTimeout
    {
        get;
        init => field = value is null || value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(
            nameof(TrialTimeout), value, $"{nameof(TrialTimeout)} is {value}, and has to be positive.");
    }

    /// <summary>Of how many of the best trials the weights are kept, as for an <see cref="Ensemble"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Keep { get; init => field = Require.Positive(value, nameof(Keep)); } = 1;

    /// <summary>
    /// Whether a training in <c>Trial.Fit</c> that is interrupted, by a crash or with its machine, goes on after its last
    /// epoch instead of beginning anew.
    /// That costs writing a checkpoint each epoch; studies without a folder have none.
    /// </summary>
    public bool Checkpoints { get; init; } = true;

    private readonly Goal? _goal;

    private Goal? NaturalGoal => Metric is null ? null : Metric.HigherIsBetter ? Goal.Maximize : Goal.Minimize;

    /// <summary>Makes the study's trials on threads of this process, and waits until they have ended.</summary>
    /// <param name="options">On how many threads, and where what is kept; null for one thread a core and nowhere.</param>
    /// <param name="cancellation">Ends the study early: running trials are cancelled, and what has ended is returned.</param>
    /// <returns>All trials, and what they came to.</returns>
    /// <exception cref="ArgumentException">The study makes no sense, such as one with an empty space; nothing has run.</exception>
    /// <exception cref="InvalidDataException">The folder's journal is damaged or of another study; nothing has run.</exception>
    /// <exception cref="InvalidOperationException">
    /// A trial ended without any report, or a population's without its network or <see cref="Trial.TakeOver"/>: the objective is wrong, and the others are cancelled.
    /// </exception>
    /// <exception cref="IOException">The folder cannot be written, or another process works in it.</exception>
    public StudyResult Run(StudyOptions? options = null, CancellationToken cancellation = default)
    {
        Check();
        using var run = new LocalRun(this, options ?? new StudyOptions());
        return run.Run(cancellation);
    }

    /// <exception cref="ArgumentException">The study makes no sense.</exception>
    internal void Check()
    {
        if (Objective is null || Space is null || Strategy is null) throw new ArgumentException($"The study {Name} lacks its objective, its space or its strategy.");
        if (Space.Count == 0) throw new ArgumentException($"The study {Name} has nothing to try: its space is empty.");
        if (_goal is { } goal && NaturalGoal is { } natural && goal != natural)
        {
            var better = natural == Goal.Maximize ? "higher" : "lower";
            throw new ArgumentException($"The study {Name} is to {goal} the {Metric!.Name}, of which {better} values are better: leave Goal out.");
        }
    }
}
