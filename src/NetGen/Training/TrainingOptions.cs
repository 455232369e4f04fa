namespace NetGen.Training;

/// <summary>How a network is trained. Values that make no sense are refused when they are set.</summary>
public sealed record TrainingOptions
{
    /// <summary>The learning rate η: a number, or a schedule such as <c>LearningRate.Cosine(0.1)</c>.</summary>
    public required LearningRate LearningRate { get; init; }

    /// <summary>How often the run goes through the training data at most.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Epochs { get; init => field = Check.Positive(value, nameof(Epochs)); } = 10;

    /// <summary>How many samples a batch has. The last one of an epoch has what is left, and counts by its samples.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int BatchSize { get; init => field = Check.Positive(value, nameof(BatchSize)); } = 32;

    /// <summary>
    /// How many batches make one step of the optimizer: their gradients are put together as if they had been one batch, in the memory of one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int BatchesPerStep { get; init => field = Check.Positive(value, nameof(BatchesPerStep)); } = 1;

    /// <summary>Whether each epoch takes the samples in a new order.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>
    /// The seed of the orders: epoch after epoch they are what one numpy <c>RandomState(Seed)</c> answers to <c>permutation(samples)</c>.
    /// </summary>
    public int Seed { get; init; }

    /// <summary>
    /// How samples are changed before the network learns from them, one after another: in each epoch otherwise, and the same in each run of the same <see cref="Seed"/>,
    /// whatever the batches.
    /// </summary>
    public IReadOnlyList<Augmentation> Augmentations { get; init; } = [];

    /// <summary>The share of the training data that is set aside to validate with, from 0 to less than 1; 0 for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double ValidationSplit { get; init => field = value == 0 ? 0 : Check.Share(value, nameof(ValidationSplit)); }

    /// <summary>What is measured after each epoch, beside the loss: on the validation data, or where there is none on the training data.</summary>
    public IReadOnlyList<Metric> Metrics { get; init; } = [];

    /// <summary>
    /// What tells whether an epoch was better than another, for early stopping and plateaus: one of <see cref="Metrics"/>, or null for the
    /// loss: that of the validation data if there is any.
    /// </summary>
    public Metric? Monitor { get; init; }

    /// <summary>Ends the run when it gets no better; null for never.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>Where the run saves what it needs to go on later; null for nowhere.</summary>
    public Checkpoints? Checkpoints { get; init; }

    /// <summary>Who is told how the run gets on, such as a <see cref="ConsoleProgress"/>: at the end of each epoch and at every <see cref="ProgressInterval"/>.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>How much time passes between two reports at least, those at the end of epochs aside.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan ProgressInterval
    {
        get;
        init => field = value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(
            nameof(ProgressInterval), value, $"{nameof(ProgressInterval)} is {value}, and has to be not negative.");
    } = TimeSpan.FromMilliseconds(100);

    /// <summary>Called after each step of the optimizer, on the training thread. What it throws ends the run.</summary>
    public Action<TrainingContext>? AfterStep { get; init; }

    /// <summary>Called after each epoch, when its results are there, on the training thread. What it throws ends the run.</summary>
    public Action<TrainingContext>? AfterEpoch { get; init; }

    /// <summary>Where the time comes from.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
