// The wrong rows are the point of some of these tests.
#pragma warning disable NETGEN407
using NetGen.Data;

namespace NetGen.Tests.Data;

public class DataSetTests
{
    private static readonly DataSet<float> Numbered = new(new float[] { 0, 1, 10, 11, 20, 21, 30, 31, 40, 41 }, 2, new[] { 0, 1, 2, 3, 4 });

    [Fact]
    public void Rows_lie_one_after_another()
    {
        DataSet<double> jagged = DataSet.From<double>([[1, 2], [3, 4], [5, 6]], [[7], [8], [9]]);
        DataSet<double> rectangular = DataSet.From(new double[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } }, new double[,] { { 7 }, { 8 }, { 9 } });
        foreach (DataSet<double> data in new[] { jagged, rectangular })
        {
            Assert.Equal((3, 2, 1), (data.Count, data.InputSize, data.TargetSize));
            Assert.Equal([1, 2, 3, 4, 5, 6], data.Inputs);
            Assert.Equal([7, 8, 9], data.Targets);
            Assert.True(data.Labels.IsEmpty);
        }
    }

    [Fact]
    public void Samples_of_classes_have_labels_and_no_targets()
    {
        DataSet<float> jagged = DataSet.From([[1f, 2], [3, 4]], [1, 0]);
        DataSet<float> rectangular = DataSet.From(new float[,] { { 1, 2 }, { 3, 4 } }, [1, 0]);
        foreach (DataSet<float> data in new[] { jagged, rectangular })
        {
            Assert.Equal([1, 0], data.Labels);
            Assert.Equal((2, 2, 0), (data.Count, data.InputSize, data.TargetSize));
            Assert.True(data.Targets.IsEmpty);
        }
    }

    [Fact]
    public void Samples_may_have_a_label_for_each_place()
    {
        var data = new DataSet<float>(new float[] { 1, 2, 3 }, 1, new[] { 0, 1, 2, 3, 4, 5 });
        Assert.Equal((3, 2, 0), (data.Count, data.LabelSize, data.TargetSize));
        Assert.Equal([2, 3, 4, 5], data.Slice(1, 2).Labels);
        Assert.Equal([4, 5, 0, 1], data.Select([2, 0]).Labels);
        Assert.Equal(2, data.Slice(0, 1).LabelSize);
        Assert.Equal((1, 0), (Numbered.LabelSize, new DataSet<float>(new float[2], 1, new float[2], 1).LabelSize));
        Assert.Equal(2, DataSet.From<float>([[1], [2]], [0, 1, 1, 0]).LabelSize);
        Throws("There are 2 rows of inputs, but 0 labels", () => new DataSet<float>(new float[2], 1, Array.Empty<int>()));
        (DataSet<float> first, DataSet<float> second) = data.Split(0.6, seed: 7);
        foreach (DataSet<float> part in new[] { first, second })
            Assert.Equal(part.Inputs.ToArray().Select(input => 2 * (int)input - 2), part.Labels.ToArray().Chunk(2).Select(pair => pair[0]));
    }

    [Fact]
    public void Flat_arrays_are_not_copied()
    {
        float[] inputs = [1, 2, 3, 4];
        var data = new DataSet<float>(inputs, 2, inputs, 2);
        inputs[3] = 5;
        Assert.Equal(5, data.Inputs[3]);
        Assert.Equal(5, data.Slice(1, 1).Targets[1]);
    }

    [Fact]
    public void A_slice_has_the_samples_from_the_first_on()
    {
        DataSet<float> slice = Numbered.Slice(1, 3);
        Assert.Equal([10, 11, 20, 21, 30, 31], slice.Inputs);
        Assert.Equal([1, 2, 3], slice.Labels);
        Assert.Equal(0, Numbered.Slice(5, 0).Count);
        Assert.Contains("The set has 5 samples, and no 3 from number 3", Assert.Throws<ArgumentOutOfRangeException>(() => Numbered.Slice(3, 3)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered.Slice(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered.Slice(6, 0));
    }

    [Fact]
    public void Selected_samples_come_in_the_order_asked_for()
    {
        DataSet<float> selected = Numbered.Select([4, 0, 4]);
        Assert.Equal([40, 41, 0, 1, 40, 41], selected.Inputs);
        Assert.Equal([4, 0, 4], selected.Labels);
        Assert.Contains("samples[1] is 5", Assert.Throws<ArgumentOutOfRangeException>(() => Numbered.Select([0, 5])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_follows_numpys_permutation_of_the_seed_and_loses_nothing()
    {
        (DataSet<float> first, DataSet<float> second) = Numbered.Split(0.6, seed: 7);
        Assert.Equal(new RandomState(7).Permutation(5), (int[])[.. first.Labels, .. second.Labels]);
        Assert.Equal((3, 2), (first.Count, second.Count));
        Assert.Equal(first.Labels[2] * 10 + 1, first.Inputs[5]);

        (first, second) = Numbered.Split(0.001, seed: 7);
        Assert.Equal((1, 4), (first.Count, second.Count));
        (first, second) = Numbered.Split(0.999, seed: 7);
        Assert.Equal((4, 1), (first.Count, second.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered.Split(1, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered.Split(double.NaN, 7));
        Assert.Throws<InvalidOperationException>(() => Numbered.Slice(0, 1).Split(0.5, 7));
    }

    [Fact]
    public void Wrong_shapes_are_said_with_row_and_column()
    {
        Throws("inputs[2] ends before column 1: it has 1 columns, and the first row has 2", () => DataSet.From<float>([[1, 2], [3, 4], [5]], [1, 2, 3]));
        Throws("targets[1] goes on at column 1: it has 2 columns", () => DataSet.From<float>([[1, 2], [3, 4]], [[1], [2, 3]]));
        Throws("inputs[1] is null", () => DataSet.From<float>([[1, 2], null!], [1, 2]));
        Throws("inputs[0] is empty", () => DataSet.From<float>([[]], [1]));
        Throws("inputs has no rows", () => DataSet.From<float>([], [1]));
        Throws("The rows of inputs are empty", () => DataSet.From(new float[2, 0], [1, 1]));
        Throws("inputs has 7 elements, which is no whole number of rows of 3: row 2 ends before column 1", () => new DataSet<float>(new float[7], 3, new int[2]));
        Throws("There are 2 rows of inputs, but 3 labels: each sample has one, or each has as many as it has places.", () => new DataSet<float>(new float[6], 3, new int[3]));
        Throws("There are 2 rows of inputs, but 3 of targets", () => new DataSet<float>(new float[6], 3, new float[3], 1));
        Throws("labels[1] is -2: classes are counted from 0, and -1 says that there is none.", () => new DataSet<float>(new float[6], 3, new[] { -1, -2 }));
        Throws("size", () => new DataSet<float>(new float[6], 0, new int[3]));
    }

    [Fact]
    public void More_elements_than_an_array_can_hold_are_refused_by_name()
    {
        var row = new float[1 << 20];
        float[][] rows = [.. Enumerable.Repeat(row, 1 << 12)];
        Throws("inputs: 4096 rows of 1048576 are 4294967296 elements", () => DataSet.From(rows, new int[1 << 12]));
        Throws("samples: 4096 rows of 1048576", () => new DataSet<float>(row, 1 << 20, new int[1]).Select(new int[1 << 12]));
        Throws("4294967296 parameters", () => new LayerParameters<float>(row, 1 << 16, 1 << 16, bias: false).Inputs);
    }

    private static void Throws(string message, Func<object> make) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);
}
