using NetGen.Generators.Tests.Declaration;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;
using NetGen.Weights;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution.Layers;

/// <summary>Networks of all kinds of layers load files of PyTorch's and save them again.</summary>
public class LayerFileTests
{
    public static TheoryData<string> Saved => [.. ParameterCase.Names(reference => reference.Pytorch is not null)];

    [Theory]
    [MemberData(nameof(Saved))]
    public void A_file_of_PyTorchs_gives_its_outputs_and_is_saved_as_it_was(string name)
    {
        ParameterCase reference = ParameterCase.Read(name);
        SavedNetwork saved = reference.Pytorch!;
        AnyNetwork network = Compile.Load(reference.Class).Network("Case");
        network.Load(FileOf(saved.StateDict));

        Assert.Equal(saved.Parameters, network.Parameters);
        Close(saved.Outputs, network.Forward(saved.InputsOf(network.InputSize)), 1e-9, 1e-11, "outputs");

        using var stream = new MemoryStream();
        network.Save(stream);
        stream.Position = 0;
        TensorFile file = Safetensors.Read(stream);
        Assert.Equal(saved.Parameterized.Keys.Order(StringComparer.Ordinal), file.Tensors.Keys.Order(StringComparer.Ordinal));
        foreach (var (tensor, expected) in saved.Parameterized)
        {
            Assert.Equal(expected.Shape.Select(axis => (long)axis), file[tensor].Shape.ToArray());
            if (!tensor.Contains(".bias_", StringComparison.Ordinal))
                Assert.Equal(expected.Values, file[tensor].Values<double>().ToArray());
        }

        // Two biases that are added are saved as their sum, so that what is loaded again is the same.
        network.Parameters = new double[saved.Parameters.Length];
        stream.Position = 0;
        network.Load(stream);
        Assert.Equal(saved.Parameters, network.Parameters);
    }

    [Theory]
    [InlineData("lstm", 4)]
    [InlineData("gru", 2)]
    public void The_second_bias_is_saved_as_zeros_but_that_of_a_candidate(string name, int gates)
    {
        ParameterCase reference = ParameterCase.Read(name);
        AnyNetwork network = Compile.Load(reference.Class).Network("Case");
        network.Load(FileOf(reference.Pytorch!.StateDict));
        using var stream = new MemoryStream();
        network.Save(stream);
        stream.Position = 0;
        TensorFile file = Safetensors.Read(stream);
        double[] first = reference.Pytorch.StateDict["0.bias_ih_l0"].Values, second = reference.Pytorch.StateDict["0.bias_hh_l0"].Values;
        double[] savedFirst = file["0.bias_ih_l0"].Values<double>().ToArray(), savedSecond = file["0.bias_hh_l0"].Values<double>().ToArray();
        int shared = gates * 7;

        Assert.Equal(first.Zip(second, (own, added) => own + added).Take(shared), savedFirst.Take(shared));
        Assert.Equal(first.Skip(shared), savedFirst.Skip(shared));
        Assert.All(savedSecond.Take(shared), value => Assert.Equal(0, value));
        Assert.Equal(second.Skip(shared), savedSecond.Skip(shared));
    }

    [Fact]
    public void A_file_without_the_second_bias_is_refused_and_changes_nothing()
    {
        ParameterCase reference = ParameterCase.Read("lstm");
        AnyNetwork network = Compile.Load(reference.Class).Network("Case");
        double[] before = network.Parameters;
        Dictionary<string, SavedTensor> saved = new(reference.Pytorch!.StateDict);
        saved.Remove("0.bias_hh_l0");
        Assert.Contains("0.bias_hh_l0", Assert.Throws<InvalidDataException>(() => network.Load(FileOf(saved))).Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters);
    }

    /// <summary>A convolution's kernel, also of one axis and depthwise; what a norm keeps; a dense layer behind a picture made flat, in the picture's axes or turned.</summary>
    [Theory]
    [InlineData("conv2d-groups", "2.weight", new[] { 2, 2, 2, 6 }, "[2, 2, 2, 6], but layer 2 of Case", "[6, 2, 2, 2]")]
    [InlineData("conv2d-groups", "2.weight", new[] { 6, 8 }, "[6, 8], but layer 2 of Case", "[6, 2, 2, 2]")]
    [InlineData("conv2d-depthwise", "0.weight", new[] { 1, 10, 3, 3 }, "[1, 10, 3, 3], but layer 1 of Case", "[10, 1, 3, 3]")]
    [InlineData("conv1d-valid-stride", "0.weight", new[] { 7, 4, 3 }, "[7, 4, 3], but layer 1 of Case", "[7, 3, 4]")]
    [InlineData("batchnorm-rows", "2.weight", new[] { 11, 1 }, "[11, 1], but layer 2 of Case", "[11]")]
    [InlineData("batchnorm-rows", "2.running_mean", new[] { 1, 11 }, "[1, 11], but layer 2 of Case", "[11]")]
    [InlineData("batchnorm-rows", "2.running_var", new[] { 1, 1, 11 }, "[1, 1, 11], but layer 2 of Case", "[11]")]
    [InlineData("example-lenet", "7.weight", new[] { 16, 5, 2, 2 }, "[16, 5, 2, 2], but layer 6 of Case", "[16, 20]")]
    [InlineData("example-lenet", "7.weight", new[] { 20, 16 }, "[20, 16], but layer 6 of Case", "[16, 20]")]
    [InlineData("example-lenet", "7.weight", new[] { 320 }, "[320], but layer 6 of Case", "[16, 20]")]
    public void A_tensor_of_as_many_numbers_in_another_shape_is_refused_by_both_shapes(string name, string tensor, int[] shape, string found, string needed)
    {
        ParameterCase reference = ParameterCase.Read(name);
        AnyNetwork network = Compile.Load(reference.Class).Network("Case");
        double[] before = network.Parameters;
        Dictionary<string, SavedTensor> saved = new(reference.Pytorch!.StateDict);
        saved[tensor] = saved[tensor] with { Shape = shape };

        var error = Assert.Throws<InvalidDataException>(() => network.Load(FileOf(saved)));

        Assert.StartsWith($"Tensor {tensor} is F64 {found}", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"needs F64 {needed}.", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters);
    }

    /// <summary>Where PyTorch has channels first in each part, a weight there belongs to the number that it belongs to here.</summary>
    [Fact]
    public void Pictures_made_flat_side_by_side_are_permuted_each_by_itself()
    {
        const string Layers = "[Input(3, 2, 2)] [Branch] [Flatten] [Branch] [GlobalMaxPool] [Branch] [MaxPool2D(2, 1)] [Flatten] [Concat] [BatchNorm] [Layer(2)]";
        AnyNetwork network = Compile.Load($"[Network(Precision = Precision.Double)] {Layers} public partial class Joined;").Network("Joined");
        int[] ours = [.. ChannelsFirst(3, 2, start: 0), 12, 13, .. ChannelsFirst(1, 2, start: 14)];
        network.Parameters = [.. Enumerable.Range(0, network.ParameterCount).Select(i => (double)i)];

        using var stream = new MemoryStream();
        network.Save(stream);
        stream.Position = 0;
        TensorFile file = Safetensors.Read(stream);

        Assert.Equal(ours.Select(number => (double)number), file["4.weight"].Values<double>().ToArray());
        Assert.Equal([2, 18], file["5.weight"].Shape.ToArray());
        Assert.Equal(
            Enumerable.Range(0, 2).SelectMany(output => ours.Select(number => 4.0 * 18 + 2 * number + output)), file["5.weight"].Values<double>().ToArray());

        double[] saved = network.Parameters;
        network.Parameters = new double[saved.Length];
        stream.Position = 0;
        network.Load(stream);
        Assert.Equal(saved, network.Parameters);

        static IEnumerable<int> ChannelsFirst(int height, int width, int start) =>
            from channel in Enumerable.Range(0, 2)
            from place in Enumerable.Range(0, height * width)
            select start + place * 2 + channel;
    }

    private static MemoryStream FileOf(Dictionary<string, SavedTensor> tensors)
    {
        var file = new TensorFile();
        foreach (var (name, tensor) in tensors)
            file.Tensors.Add(name, StoredTensor.Of<double>(tensor.Values, [.. tensor.Shape.Select(axis => (long)axis)]));
        var stream = new MemoryStream();
        Safetensors.Write(file, stream);
        stream.Position = 0;
        return stream;
    }
}
