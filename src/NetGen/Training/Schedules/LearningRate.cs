using NetGen.Training.Schedules;

namespace NetGen.Training;

/// <summary>The learning rate of each step of a run: a constant or a schedule.</summary>
/// <remarks>
/// A schedule is a formula and never changes, so that runs can share it. What it has to remember (only <see cref="Plateau"/> does) is a few
/// numbers that the run keeps for it and that checkpoints hold.
/// </remarks>
public abstract record LearningRate
{
    /// <summary>How many numbers the run keeps for this schedule.</summary>
    public virtual int StateCount => 0;

    /// <summary>The same rate η for every step.</summary>
    /// <param name="rate">η, finite and not negative.</param>
    public static LearningRate Constant(double rate) => new ConstantRate(Check.Rate(rate));

    /// <summary>A constant rate: <c>LearningRate = 0.01</c>.</summary>
    /// <param name="rate">η, finite and not negative.</param>
    public static implicit operator LearningRate(double rate) => Constant(rate);

    /// <summary><c>η·factor^⌊epoch/every⌋</c>: PyTorch's <c>StepLR</c>.</summary>
    /// <param name="rate">η.</param>
    /// <param name="every">After how many epochs the rate changes each time.</param>
    /// <param name="factor">What it is multiplied by.</param>
    public static LearningRate Step(double rate, int every, double factor = 0.1) =>
        new StepDecay(Check.Rate(rate), Check.Positive(every), Check.Rate(factor));

    /// <summary><c>η·factor^epoch</c>: PyTorch's <c>ExponentialLR</c>.</summary>
    /// <param name="rate">η.</param>
    /// <param name="factor">What the rate is multiplied by after each epoch.</param>
    public static LearningRate Exponential(double rate, double factor) => new ExponentialDecay(Check.Rate(rate), Check.Rate(factor));

    /// <summary>
    /// <c>η₀ + ½·(η − η₀)·(1 + cos(π·step/steps))</c>: half a cosine from η down to η₀ over the whole run. PyTorch's <c>CosineAnnealingLR</c>,
    /// moved on after every step.
    /// </summary>
    /// <param name="rate">η, the first rate.</param>
    /// <param name="minimum">η₀, what it goes down to.</param>
    public static LearningRate Cosine(double rate, double minimum = 0) => new CosineDecay(Check.Rate(rate), Check.Rate(minimum));

    /// <summary>
    /// Up from η/<paramref name="startDivisor"/> to η and down to η/(<paramref name="startDivisor"/>·<paramref name="endDivisor"/>), each along half
    /// a cosine: PyTorch's <c>OneCycleLR</c> with its defaults, the momentum left alone (Smith and Topin, "Super-Convergence", 2018).
    /// </summary>
    /// <param name="maximum">η, the highest rate.</param>
    /// <param name="rise">The share of the run in which the rate rises, more than 0 and less than 1.</param>
    /// <param name="startDivisor">How many times lower the first rate is than η.</param>
    /// <param name="endDivisor">How many times lower the last rate is than the first.</param>
    public static LearningRate OneCycle(double maximum, double rise = 0.3, double startDivisor = 25, double endDivisor = 1e4) =>
        new OneCycle(Check.Rate(maximum), Check.Share(rise), Check.AboveZero(startDivisor), Check.AboveZero(endDivisor));

    /// <summary>
    /// Multiplies the rate by <paramref name="factor"/> whenever more than <paramref name="patience"/> epochs in a row have not brought the
    /// monitored value (see <see cref="TrainingOptions.Monitor"/>) further: PyTorch's <c>ReduceLROnPlateau</c>.
    /// </summary>
    /// <param name="rate">η, the first rate.</param>
    /// <param name="factor">What the rate is multiplied by, less than 1.</param>
    /// <param name="patience">How many epochs without progress are borne.</param>
    /// <param name="threshold">
    /// By which share of its size |best| a value has to be better than the best to count as progress, also below 0, where PyTorch's condition holds
    /// for a value that stays the same. NaN is no progress.
    /// </param>
    /// <param name="cooldown">How many epochs after a reduction are not counted.</param>
    /// <param name="minimum">The rate never goes below this.</param>
    public static LearningRate Plateau(
        double rate, double factor = 0.1, int patience = 10, double threshold = 1e-4, int cooldown = 0, double minimum = 0) =>
        new ReduceOnPlateau(
            Check.Rate(rate), Check.Share(factor), Check.NotNegative(patience), Check.Rate(threshold), Check.NotNegative(cooldown), Check.Rate(minimum));

    /// <summary>
    /// This schedule, multiplied over the first <paramref name="steps"/> steps by a factor that grows evenly from
    /// <paramref name="startFactor"/> to 1: PyTorch's <c>LinearLR</c> chained with another schedule.
    /// </summary>
    /// <param name="steps">How many steps the warm-up takes.</param>
    /// <param name="startFactor">The factor of the first step, above 0.</param>
    public LearningRate WarmUp(int steps, double startFactor = 1.0 / 3) =>
        new WarmUp(this, Check.Positive(steps), Check.AboveZero(startFactor));

    /// <summary>The rate of a step.</summary>
    /// <param name="position">Where in the run the step is.</param>
    /// <param name="state">The <see cref="StateCount"/> numbers kept for this schedule.</param>
    public abstract double At(TrainingPosition position, ReadOnlySpan<double> state);

    /// <summary>Sets the numbers kept for this schedule to what they are before the first epoch.</summary>
    /// <param name="state">The <see cref="StateCount"/> numbers.</param>
    public virtual void Start(Span<double> state)
    {
    }

    /// <summary>Takes notice of an epoch's end.</summary>
    /// <param name="monitored">The monitored value of the epoch.</param>
    /// <param name="higherIsBetter">Whether training makes it higher, as an accuracy, or lower, as a loss.</param>
    /// <param name="state">The <see cref="StateCount"/> numbers kept for this schedule.</param>
    public virtual void EpochEnded(double monitored, bool higherIsBetter, Span<double> state)
    {
    }
}
