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
        Close(saved.Outputs, network.Forward(saved.Inputs), 1e-9, 1e-11, "outputs");

        using var stream = new MemoryStream();
        network.Save(stream);
        stream.Position = 0;
        TensorFile file = Safetensors.Read(stream);
        Assert.Equal(saved.Parameterized.Keys.Order(StringComparer.Ordinal), file.Tensors.Keys.Order(StringComparer.Ordinal));
        foreach (var (tensor, expected) in saved.Parameterized)
        {
            Assert.Equal(expected.Shape.Select(axis => (long)axis), file[tensor].Shape.ToArray());
            Assert.Equal(expected.Values, file[tensor].Values<double>().ToArray());
        }
    }

    [Fact]
    public void A_tensor_of_as_many_numbers_in_another_shape_is_refused_by_both_shapes()
    {
        SavedNetwork saved = ParameterCase.Read("conv2d-groups").Pytorch!;
        AnyNetwork network = Compile.Load(ParameterCase.Read("conv2d-groups").Class).Network("Case");
        double[] before = network.Parameters;
        Dictionary<string, SavedTensor> turned = new(saved.StateDict) { ["2.weight"] = saved.StateDict["2.weight"] with { Shape = [2, 2, 2, 6] } };

        var error = Assert.Throws<InvalidDataException>(() => network.Load(FileOf(turned)));

        Assert.Contains("2.weight is F64 [2, 2, 2, 6], but layer 2 of Case", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("needs F64 [6, 2, 2, 2].", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters);
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
