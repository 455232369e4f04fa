using System.Numerics;
using NetGen.Training.Metrics;

namespace NetGen.Training;

/// <summary>A measure of how well a network answers, beside its loss.</summary>
/// <remarks>
/// A metric is a formula and never changes, so that runs can share it. What it sums up over the batches of a data set is kept outside, as numbers.
/// Of a network that answers at several places of a sample, each place counts like a sample.
/// </remarks>
public abstract record Metric
{
    /// <summary>
    /// The share of samples whose highest output is where the highest target is; for networks with one output, of those on the same side of ½ as their target.
    /// Equal outputs count as the first of them, and a sample with a NaN output as wrong.
    /// </summary>
    public static Metric Accuracy { get; } = new Accuracy();

    /// <summary>The mean of <c>|a − t|</c> over all outputs and samples.</summary>
    public static Metric MeanAbsoluteError { get; } = new MeanAbsoluteError();

    /// <summary>
    /// The coefficient of determination <c>R² = 1 − Σ(a − t)²/Σ(t − mean of t)²</c>, the mean over the outputs: scikit-learn's <c>r2_score</c>. An
    /// output whose targets are all the same counts 1 if it is exact and 0 otherwise.
    /// </summary>
    public static Metric RSquared { get; } = new RSquared();

    /// <summary>Its name, as results and displays show it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether more is better, as of an accuracy, or less, as of an error.</summary>
    public abstract bool HigherIsBetter { get; }

    /// <summary>The share of samples whose class is among the <paramref name="count"/> highest outputs. Of equal outputs the first is taken for the higher.</summary>
    /// <param name="count">How many of the highest outputs count.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    public static Metric TopAccuracy(int count) => new TopAccuracy(Check.Positive(count));

    /// <summary>
    /// The metric for one of the heads of a network that has several: of its outputs and targets alone. A metric that names no head is measured for each.
    /// </summary>
    /// <param name="head">What the declaration calls the head.</param>
    /// <exception cref="InvalidOperationException">This is the metric of a head already.</exception>
    public Metric OfHead(string head)
    {
        ArgumentException.ThrowIfNullOrEmpty(head);
        if (this is HeadMetric named) throw new InvalidOperationException($"The {Name} is that of {named.Head} already: ask the {named.Metric.Name} itself for that of {head}.");
        return new HeadMetric(head, this);
    }

    /// <summary>How many numbers sum up a data set.</summary>
    /// <param name="outputSize">How many outputs the network has.</param>
    public abstract int StateCount(int outputSize);

    /// <summary>Adds a batch.</summary>
    /// <param name="outputs"><c>[samples][outputSize]</c>: the network's answers.</param>
    /// <param name="targets"><c>[samples][outputSize]</c>: what they should be.</param>
    /// <param name="outputSize">How many outputs the network has.</param>
    /// <param name="state">The <see cref="StateCount"/> numbers so far, all 0 before the first batch.</param>
    public abstract void Add<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize, Span<double> state)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>What the batches added so far come to; NaN if there was none.</summary>
    /// <param name="state">The <see cref="StateCount"/> numbers.</param>
    public abstract double Value(ReadOnlySpan<double> state);

    /// <summary>Measures answers that are all at hand.</summary>
    /// <param name="outputs"><c>[samples][outputSize]</c>: the network's answers.</param>
    /// <param name="targets"><c>[samples][outputSize]</c>: what they should be.</param>
    /// <param name="outputSize">How many outputs the network has.</param>
    /// <exception cref="ArgumentException">The lengths differ or are no whole number of samples.</exception>
    public double Measure<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Check.SameSamples(outputs, targets, Check.Positive(outputSize));
        var state = new double[StateCount(outputSize)];
        Add(outputs, targets, outputSize, state);
        return Value(state);
    }
}
