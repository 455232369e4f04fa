using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Metrics of answers that are small enough to count by hand.</summary>
public class MetricTests
{
    private static readonly double[] Targets =
    [
        0, 1, 0,
        1, 0, 0,
        0, 0, 1,
        0, 1, 0,
    ];

    private static readonly double[] Answers =
    [
        0.1, 0.7, 0.2, // right
        0.3, 0.4, 0.3, // second, before its equal
        0.4, 0.4, 0.2, // third
        0.5, 0.5, 0.0, // equal to the first, which counts for higher
    ];

    [Fact]
    public void Accuracy_counts_the_highest_output()
    {
        Assert.Equal(0.25, Metric.Accuracy.Measure<double>(Answers, Targets, 3));
        Assert.Equal(1, Metric.Accuracy.Measure<double>(Targets, Targets, 3));
    }

    [Fact]
    public void Accuracy_of_one_output_is_about_a_half() =>
        Assert.Equal(0.6f, Metric.Accuracy.Measure<float>([0.5f, 0.49f, 0.9f, 0.1f, float.NaN], [1, 1, 1, 0, 0], 1), 1e-6);

    [Fact]
    public void Accuracy_counts_what_is_not_a_number_as_wrong()
    {
        double[] answers = [double.NaN, 0, 1, 0];
        Assert.Equal(0.5, Metric.Accuracy.Measure<double>(answers, [1, 0, 1, 0], 2));
        Assert.Equal(0, Metric.Accuracy.Measure<double>([double.NaN], [double.NaN], 1));
        Assert.Equal(0.5, Metric.TopAccuracy(2).Measure<double>(answers, [1, 0, 1, 0], 2));
    }

    [Theory]
    [InlineData(1, 0.25)]
    [InlineData(2, 0.75)]
    [InlineData(3, 1)]
    public void Top_accuracy_counts_the_highest_few(int count, double expected) =>
        Assert.Equal(expected, Metric.TopAccuracy(count).Measure<double>(Answers, Targets, 3));

    [Fact]
    public void Mean_absolute_error_is_over_all_outputs() =>
        Assert.Equal(1.25, Metric.MeanAbsoluteError.Measure<double>([1, -1, 0, 4], [0, 1, 0, 2], 2));

    [Fact]
    public void R_squared_is_scikit_learns()
    {
        // Of scikit-learn's documentation.
        Assert.Equal(0.9486081370449679, Metric.RSquared.Measure<double>([2.5, 0, 2, 8], [3, -0.5, 2, 7], 1), 1e-15);
        // The mean over the outputs of 1 − 0.25/4.6667 and 1 − 0.5/2.
        Assert.Equal((1 - 0.25 / (14.0 / 3) + 1 - 0.5 / 2) / 2, Metric.RSquared.Measure<double>([0.5, 1, -1, 1.5, 2, 3.5], [0, 1, -1, 2, 2, 3], 2), 1e-15);
    }

    [Fact]
    public void R_squared_of_targets_that_do_not_vary_is_all_or_nothing()
    {
        Assert.Equal(1, Metric.RSquared.Measure<double>([2, 2], [2, 2], 1));
        Assert.Equal(0, Metric.RSquared.Measure<double>([2, 3], [2, 2], 1));
        Assert.Equal(double.NaN, Metric.RSquared.Measure<double>([2, double.NaN], [2, 2], 1));
    }

    [Fact]
    public void R_squared_bears_a_large_mean() =>
        Assert.Equal(0.9486081370449679, Metric.RSquared.Measure<double>([1e9 + 2.5, 1e9, 1e9 + 2, 1e9 + 8], [1e9 + 3, 1e9 - 0.5, 1e9 + 2, 1e9 + 7], 1), 1e-7);

    [Fact]
    public void Batches_add_up()
    {
        foreach (Metric metric in new[] { Metric.Accuracy, Metric.TopAccuracy(2), Metric.MeanAbsoluteError, Metric.RSquared })
        {
            var state = new double[metric.StateCount(3)];
            metric.Add<double>(Answers.AsSpan(0, 3), Targets.AsSpan(0, 3), 3, state);
            metric.Add<double>(Answers.AsSpan(3), Targets.AsSpan(3), 3, state);
            Assert.Equal(metric.Measure<double>(Answers, Targets, 3), metric.Value(state));
        }
    }

    [Fact]
    public void A_confusion_matrix_counts_what_is_taken_for_what()
    {
        var matrix = new ConfusionMatrix(3);
        matrix.Add<double>(Answers, Targets, 3);
        matrix.Add<double>([double.NaN, 0, 1], [0, 0, 1], 3);
        Assert.Equal((1, 1, 1, 1), (matrix[0, 1], matrix[1, 1], matrix[1, 0], matrix[2, 0]));
        Assert.Equal((5, 1), (matrix.Samples, matrix.Undecided));
        Assert.Equal(0.2, matrix.Accuracy);
        Assert.Equal((0.5, 0.5, 0.5), (matrix.Precision(1), matrix.Recall(1), matrix.F1(1)));
        Assert.Equal((0.0, 0.0), (matrix.Precision(0), matrix.Recall(0)));
        Assert.Equal(double.NaN, matrix.Precision(2));
        Assert.Equal("   | 0 1 2\n 0 | 0 1 0\n 1 | 1 1 0\n 2 | 1 0 0\n", matrix.ToString());
    }

    [Fact]
    public void A_confusion_matrix_of_one_output_has_two_classes()
    {
        var matrix = new ConfusionMatrix(2);
        matrix.Add<float>([0.2f, 0.8f, 0.7f], [0, 0, 1], 1);
        Assert.Equal((1, 1, 0, 1), (matrix[0, 0], matrix[0, 1], matrix[1, 0], matrix[1, 1]));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Metric.Accuracy.Measure<double>([1, 2], [1], 1));
        Assert.Throws<ArgumentException>(() => Metric.Accuracy.Measure<double>([1, 2, 3], [1, 2, 3], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Metric.Accuracy.Measure<double>([], [], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Metric.TopAccuracy(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(1));
        Assert.Contains("classes", Assert.Throws<ArgumentException>(() => new ConfusionMatrix(1 << 16)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ConfusionMatrix(3).Add<double>([1, 2], [1, 2], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(3)[0, 3]);
    }
}
