using NetGen.Data;
using NetGen.Tests.Weights;
using NetGen.Weights;

namespace NetGen.Tests.Data;

public sealed class NormalizationTests : IDisposable
{
    // The last column is constant, and its mean in double is not that constant.
    private static readonly double[] Rows = [1, 100, 0.1, 2, 300, 0.1, 3, 200, 0.1, 6, 200, 0.1];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Standardized_columns_have_mean_0_and_deviation_1()
    {
        Normalization<double> normalization = Normalization<double>.Standardize(Rows, 3);
        Assert.Equal([3, 200, 0.1], normalization.Offset);
        Assert.Equal([Math.Sqrt(3.5), Math.Sqrt(5000), 1], normalization.Scale);
        double[] rows = [.. Rows];
        normalization.Apply(rows);
        Assert.Equal([-2 / Math.Sqrt(3.5), -100 / Math.Sqrt(5000), 0, -1 / Math.Sqrt(3.5)], rows[..4]);
        Assert.Equal(0, rows[11]);
    }

    [Fact]
    public void Columns_between_least_and_greatest_lie_between_0_and_1()
    {
        Normalization<float> normalization = Normalization<float>.MinMax(Narrow(Rows), 3);
        Assert.Equal([1, 100, 0.1f], normalization.Offset);
        Assert.Equal([5, 200, 1], normalization.Scale);
        float[] rows = Narrow(Rows);
        normalization.Apply(rows);
        Assert.Equal([0, 0, 0, 0.2f, 1, 0, 0.4f, 0.5f, 0, 1, 0.5f, 0], rows);
    }

    [Fact]
    public void Channels_are_fitted_over_all_places_of_all_pictures()
    {
        var pictures = new DataSet<double>(new double[] { 1, 10, 3, 30, 1, 20, 3, 20 }, 4, new[] { 0, 1 });
        Normalization<double> normalization = Normalization<double>.Standardize(pictures.Inputs, size: 2);
        Assert.Equal([2, 20], normalization.Offset);
        Assert.Equal([1, Math.Sqrt(50)], normalization.Scale);
        DataSet<double> normalized = normalization.ApplyToChannels(pictures);
        Assert.Equal([-1, -10 / Math.Sqrt(50), 1, 10 / Math.Sqrt(50), -1, 0, 1, 0], normalized.Inputs);
        Assert.Equal([0, 1], normalized.Labels);
        Assert.Equal(10, pictures.Inputs[1]);
        Assert.Contains("The samples have 3 inputs, which is no whole number of places with 2 channels.", Assert.Throws<ArgumentException>(
            () => normalization.ApplyToChannels(new DataSet<double>(new double[3], 3, new[] { 0 }))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => normalization.ApplyToInputs(pictures));
    }

    [Fact]
    public void What_is_applied_can_be_inverted()
    {
        Normalization<double> normalization = Normalization<double>.Standardize(Rows, 3);
        double[] rows = [.. Rows];
        normalization.Apply(rows);
        normalization.Invert(rows);
        for (int i = 0; i < rows.Length; i++)
            Assert.Equal(Rows[i], rows[i], 1e-12);
    }

    [Fact]
    public void A_large_mean_does_not_swallow_a_small_deviation()
    {
        Normalization<double> normalization = Normalization<double>.Standardize([1e9 + 1, 1e9 + 2, 1e9 + 3], 1);
        Assert.Equal(Math.Sqrt(2.0 / 3), normalization.Scale[0], 1e-9);
    }

    [Fact]
    public void A_deviation_too_small_for_the_type_counts_as_none()
    {
        Normalization<float> normalization = Normalization<float>.Standardize([0, float.Epsilon], 1);
        Assert.Equal(1, normalization.Scale[0]);
    }

    [Fact]
    public void A_set_keeps_what_is_not_normalized()
    {
        var labelled = new DataSet<double>(Rows, 3, new[] { 0, 1, 2, 3 });
        DataSet<double> normalized = Normalization<double>.MinMax(labelled.Inputs, 3).ApplyToInputs(labelled);
        Assert.Equal([0, 0, 0], normalized.Inputs[..3]);
        Assert.Equal([0, 1, 2, 3], normalized.Labels);
        Assert.Equal(1, labelled.Inputs[0]);

        var regression = new DataSet<double>(Rows, 3, new double[] { 2, 4, 6, 10 }, 1);
        normalized = Normalization<double>.MinMax(regression.Targets, 1).ApplyToTargets(regression);
        Assert.Equal([0, 0.25, 0.5, 1], normalized.Targets);
        Assert.Equal(Rows, normalized.Inputs.ToArray());
        Assert.Contains("The samples have 1 targets, and the normalization was fitted to 3 columns", Assert.Throws<ArgumentException>(
            () => Normalization<double>.MinMax(Rows, 3).ApplyToTargets(regression)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_kept_in_the_networks_file()
    {
        Normalization<float> normalization = Normalization<float>.Standardize(Narrow(Rows), 3);
        var network = new XorLike(1);
        var file = new TensorFile();
        file.Add(network);
        normalization.AddTo(file, "inputs");
        Safetensors.Write(file, _folder["n"]);

        var loaded = new XorLike(2);
        loaded.Load(_folder["n"]);
        Assert.Equal(network.Parameters, loaded.Parameters);
        Normalization<float> read = Normalization<float>.From(Safetensors.Read(_folder["n"]), "inputs", 3);
        Assert.Equal(normalization.Offset, read.Offset);
        Assert.Equal(normalization.Scale, read.Scale);
    }

    [Fact]
    public void A_file_without_it_or_with_another_is_refused()
    {
        var file = new TensorFile();
        Normalization<double>.MinMax(Rows, 3).AddTo(file, "inputs");
        Refused("There is no tensor normalization.targets.offset, which the offset of the normalization targets needs as F64 [3].",
            () => Normalization<double>.From(file, "targets", 3));
        Refused("Tensor normalization.inputs.offset is F64 [3], but the offset of the normalization inputs needs F64 [2].",
            () => Normalization<double>.From(file, "inputs", 2));
        Refused("needs F32 [3]: its numbers would be rounded", () => Normalization<float>.From(file, "inputs", 3));
        file.Tensors["normalization.inputs.scale"] = StoredTensor.Of<double>([1, 0, 1], 3);
        Refused("Column 1 of the normalization inputs has the offset 100 and the scale 0, which has to be positive.",
            () => Normalization<double>.From(file, "inputs", 3));
    }

    [Fact]
    public void Data_that_cannot_be_normalized_is_said_with_row_and_column()
    {
        Throws("Column 1 of row 2 is NaN", () => Normalization<float>.MinMax([1, 2, 3, 4, 5, float.NaN], 2));
        Throws("rows has 5 elements, which is no whole number of rows of 2: row 2 ends before column 1", () => Normalization<float>.MinMax(new float[5], 2));
        Throws("The numbers of column 0 are further apart", () => Normalization<float>.MinMax([float.MinValue, float.MaxValue], 1));
        Throws("The numbers of column 0 are further apart", () => Normalization<double>.Standardize([double.MinValue, double.MaxValue], 1));
        Throws("There are no rows", () => Normalization<float>.Standardize([], 2));
        Throws("size", () => Normalization<float>.Standardize(new float[2], 0));
    }

    private static void Refused(string message, Func<object> read) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(read).Message, StringComparison.Ordinal);

    private static void Throws(string message, Func<object> fit) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(fit).Message, StringComparison.Ordinal);

    private static float[] Narrow(double[] values) => Array.ConvertAll(values, value => (float)value);
}
