using System.Globalization;
using System.Numerics;
using System.Text;
using NetGen.Data;
using NetGen.Training.Metrics;

namespace NetGen.Training;

/// <summary>How often each class was taken for each other.</summary>
/// <remarks>A network with one output tells two classes apart: 1 from ½ on, and 0.</remarks>
public sealed class ConfusionMatrix
{
    private readonly long[] _counts;

    /// <summary>Makes a matrix of zeros.</summary>
    /// <param name="classes">How many classes there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2.</exception>
    /// <exception cref="ArgumentException">Their square is more than an array can hold.</exception>
    public ConfusionMatrix(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        _counts = new long[Rows.Length(classes, classes, nameof(classes))];
        Classes = classes;
    }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>How many samples were added.</summary>
    public long Samples => _counts.Sum() + Undecided;

    /// <summary>How many samples had an answer that is not a number. They are in no cell, and count as wrong.</summary>
    public long Undecided { get; private set; }

    /// <summary>The share of all samples that were recognised; NaN without samples.</summary>
    public double Accuracy => (double)Enumerable.Range(0, Classes).Sum(label => this[label, label]) / Samples;

    /// <summary>How many samples of a class were taken for another, or for itself.</summary>
    /// <param name="actual">The class of the samples.</param>
    /// <param name="predicted">The network's answer.</param>
    public long this[int actual, int predicted]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)actual, (uint)Classes, nameof(actual));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)predicted, (uint)Classes, nameof(predicted));
            return _counts[actual * Classes + predicted];
        }
    }

    /// <summary>Adds a batch.</summary>
    /// <param name="outputs"><c>[samples][outputSize]</c>: the network's answers.</param>
    /// <param name="targets"><c>[samples][outputSize]</c>: one-hot, or 0 and 1 for a network with one output.</param>
    /// <param name="outputSize">How many outputs the network has.</param>
    /// <exception cref="ArgumentException">The lengths differ or are no whole number of samples, or there are more or fewer classes.</exception>
    public void Add<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Metrics.Classes.Count(Check.Positive(outputSize)) != Classes)
            throw new ArgumentException($"A network with {outputSize} outputs does not tell {Classes} classes apart.", nameof(outputSize));
        Check.SameSamples(outputs, targets, outputSize);
        for (var start = 0; start < outputs.Length; start += outputSize)
        {
            var (actual, predicted) = (Metrics.Classes.Of(targets.Slice(start, outputSize)), Metrics.Classes.Of(outputs.Slice(start, outputSize)));
            if (actual < 0 || predicted < 0) Undecided++;
            else _counts[actual * Classes + predicted]++;
        }
    }

    /// <summary>The share of the samples taken for a class that are of it: <c>true positives/(true + false positives)</c>; NaN if there is none.</summary>
    /// <param name="label">The class.</param>
    public double Precision(int label) => (double)this[label, label] / Enumerable.Range(0, Classes).Sum(actual => this[actual, label]);

    /// <summary>The share of the samples of a class that were recognised: <c>true positives/(true positives + false negatives)</c>; NaN if there is none.</summary>
    /// <param name="label">The class.</param>
    public double Recall(int label) => (double)this[label, label] / Enumerable.Range(0, Classes).Sum(predicted => this[label, predicted]);

    /// <summary>The harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>: <c>2·tp/(2·tp + false positives + false negatives)</c>.</summary>
    /// <param name="label">The class.</param>
    public double F1(int label) =>
        2.0 * this[label, label] / Enumerable.Range(0, Classes).Sum(other => this[other, label] + this[label, other]);

    /// <summary>The counts as a table: a row for each class, a column for each answer.</summary>
    public override string ToString()
    {
        var width = Math.Max(_counts.Max(), Classes - 1).ToString(CultureInfo.InvariantCulture).Length + 1;
        var text = new StringBuilder();
        for (var actual = -1; actual < Classes; actual++)
        {
            text.Append((actual < 0 ? "" : Text(actual)).PadLeft(width)).Append(" |");
            for (var predicted = 0; predicted < Classes; predicted++)
                text.Append(Text(actual < 0 ? predicted : this[actual, predicted]).PadLeft(width));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
