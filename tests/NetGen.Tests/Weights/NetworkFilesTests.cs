using NetGen.Generators.Tests.Infrastructure;
using NetGen.Weights;

namespace NetGen.Tests.Weights;

public sealed class NetworkFilesTests : IDisposable
{
    private static readonly float[] Inputs = [0, 0, 0, 1, 1, 0, 1, 1];
    private static readonly float[] Targets = [0, 1, 1, 0];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parameters_have_PyTorchs_names_and_layout()
    {
        var network = new Narrow();
        for (int i = 0; i < Narrow.ParameterCount; i++)
            network.Parameters[i] = i;
        network.Save(_folder["n.safetensors"]);
        TensorFile file = Safetensors.Read(_folder["n.safetensors"]);

        Assert.Equal(["0.bias", "0.weight", "2.weight", "3.bias", "3.weight"], file.Tensors.Keys);
        AssertTensor([3, 2], [0, 3, 1, 4, 2, 5], file.Tensors["0.weight"]);
        AssertTensor([3], [6, 7, 8], file.Tensors["0.bias"]);
        AssertTensor([5, 3], [9, 14, 19, 10, 15, 20, 11, 16, 21, 12, 17, 22, 13, 18, 23], file.Tensors["2.weight"]);
        AssertTensor([1, 5], [24, 25, 26, 27, 28], file.Tensors["3.weight"]);
        AssertTensor([1], [29], file.Tensors["3.bias"]);
    }

    [Fact]
    public void What_is_saved_is_loaded_to_the_bit()
    {
        (var narrow, var wide) = (new Narrow(1), new Wide(1));
        (narrow.Parameters[0], narrow.Parameters[1]) = (float.NegativeZero, float.NaN);
        narrow.Save(_folder["n"]);
        wide.Save(_folder["w"]);
        (var otherNarrow, var otherWide) = (new Narrow(2), new Wide(2));
        otherNarrow.Load(_folder["n"]);
        otherWide.Load(_folder["w"]);
        Assert.Equal(Bits(narrow.Parameters), Bits(otherNarrow.Parameters));
        Assert.Equal(wide.Parameters, otherWide.Parameters);

        using var stream = new MemoryStream();
        narrow.Save(stream);
        stream.Position = 0;
        otherNarrow.Parameters.Clear();
        otherNarrow.Load(stream);
        Assert.Equal(Bits(narrow.Parameters), Bits(otherNarrow.Parameters));
    }

    [Fact]
    public void Less_precise_numbers_are_taken_as_they_are()
    {
        var narrow = new Narrow(1);
        narrow.Save(_folder["n"]);
        var wide = new Wide(2);
        wide.Load(_folder["n"]);
        Assert.Equal(Array.ConvertAll(narrow.Parameters.ToArray(), value => (double)value), wide.Parameters.ToArray());

        TensorFile half = Safetensors.Read(_folder["n"]);
        half.Tensors["0.weight"] = StoredTensor.Of<Half>([(Half)1, (Half)2, (Half)3, (Half)4, (Half)5, Half.MaxValue], 3, 2);
        half.CopyTo(narrow);
        Assert.Equal([1, 3, 5, 2, 4, 65504], narrow.Layer1.Weights);
    }

    [Fact]
    public void The_upper_half_of_a_float_is_a_float()
    {
        byte[] bias = [0xC0, 0x3F, 0x00, 0xC0, 0x80, 0xFF]; // 1.5, −2 and −∞
        TensorFile file = SafetensorsTests.Read(SafetensorsTests.Bytes("""{"0.bias":{"dtype":"BF16","shape":[3],"data_offsets":[0,6]}}""", bias));
        var network = new Narrow(1);
        file.Tensors.Add("0.weight", StoredTensor.Of<float>(new float[6], 3, 2));
        file.Tensors.Add("2.weight", StoredTensor.Of<float>(new float[15], 5, 3));
        file.Tensors.Add("3.weight", StoredTensor.Of<float>(new float[5], 1, 5));
        file.Tensors.Add("3.bias", StoredTensor.Of<float>([1], 1));
        file.CopyTo(network);
        Assert.Equal([1.5f, -2, float.NegativeInfinity], network.Layer1.Bias);
    }

    [Fact]
    public void More_precise_numbers_are_rounded_only_when_that_is_allowed()
    {
        var wide = new Wide(1);
        wide.Save(_folder["w"]);
        var narrow = new Narrow(2);
        float[] before = narrow.Parameters.ToArray();
        string message = Assert.Throws<InvalidDataException>(() => narrow.Load(_folder["w"])).Message;
        Assert.Contains("Tensor 0.weight is F64 [3, 2], but layer 1 of Narrow (2 → 3 → 5 → 1) needs F32 [3, 2]: its numbers would be rounded", message,
            StringComparison.Ordinal);
        Assert.Equal(before, narrow.Parameters);

        narrow.Load(_folder["w"], allowNarrowing: true);
        Assert.Equal(Array.ConvertAll(wide.Parameters.ToArray(), value => (float)value), narrow.Parameters.ToArray());

        wide.Parameters[^1] = 1e300;
        wide.Save(_folder["w"]);
        before = narrow.Parameters.ToArray();
        Assert.Contains("needs F32 [1]: its number 0 is 1E+300, which is beyond F32",
            Assert.Throws<InvalidDataException>(() => narrow.Load(_folder["w"], allowNarrowing: true)).Message, StringComparison.Ordinal);
        Assert.Equal(before, narrow.Parameters);
    }

    [Fact]
    public void A_file_that_does_not_fit_is_refused_and_nothing_is_changed()
    {
        Refused(file => file.Tensors["3.weight"] = StoredTensor.Of<float>(new float[5], 5, 1),
            "Tensor 3.weight is F32 [5, 1], but layer 3 of Narrow (2 → 3 → 5 → 1) needs F32 [1, 5].");
        Refused(file => file.Tensors["0.bias"] = StoredTensor.Of<int>(new int[3], 3),
            "Tensor 0.bias is I32 [3], but layer 1 of Narrow (2 → 3 → 5 → 1) needs F32 [3].");
        Refused(file => file.Tensors.Remove("2.weight"),
            "There is no tensor 2.weight, which layer 2 of Narrow (2 → 3 → 5 → 1) needs as F32 [5, 3]. "
            + "The file has 0.weight F32 [3, 2], 0.bias F32 [3], 3.weight F32 [1, 5], 3.bias F32 [1].");
        Refused(file => file.Tensors.Add("2.bias", StoredTensor.Of<float>(new float[5], 5)),
            "Tensor 2.bias is F32 [5], but Narrow (2 → 3 → 5 → 1) has no such parameter.");
        Refused(file => file.Tensors.Add("5.weight", StoredTensor.Of<float>(new float[2], 2, 1)),
            "Tensor 5.weight is F32 [2, 1], but Narrow (2 → 3 → 5 → 1) has no such parameter.");
        Refused(file => file.Tensors.Clear(),
            "There is no tensor 0.weight, which layer 1 of Narrow (2 → 3 → 5 → 1) needs as F32 [3, 2]. The file has no tensors.");
    }

    [Fact]
    public void Tensors_of_something_else_are_let_be()
    {
        var file = new TensorFile();
        file.Add(new Narrow(1));
        file.Tensors.Add("input.mean", StoredTensor.Of<float>([1], 1));
        file.Tensors.Add(".weight", StoredTensor.Of<float>([1], 1));
        file.Tensors.Add("5weight", StoredTensor.Of<float>([1], 1));
        var network = new Narrow(2);
        file.CopyTo(network);
        Assert.Equal(new Narrow(1).Parameters, network.Parameters);
    }

    [Fact]
    public void The_file_is_named_and_a_missing_one_is_the_systems_to_say()
    {
        new Plain(1).Save(_folder["p"]);
        new XorLike(1).Save(_folder["x"]);
        Assert.StartsWith($"{_folder["x"]}: Tensor 0.weight is F32 [4, 3]", Assert.Throws<InvalidDataException>(() => new Plain().Load(_folder["x"])).Message,
            StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => new Plain().Load(_folder["none"]));
    }

    [Fact]
    public void Training_goes_on_from_its_state_as_if_it_had_not_stopped()
    {
        (var network, var resumed) = (new Narrow(1), new Narrow(2));
        for (int i = 0; i < 5; i++)
            network.Step(Inputs, Targets, 0.1f);
        ((INetwork<Narrow, float>)network).DropoutSeed = -7;
        network.SaveWithState(_folder["n"]);
        resumed.Step(Inputs, Targets, 0.1f);
        resumed.LoadWithState(_folder["n"]);

        Assert.Equal(-7, ((INetwork<Narrow, float>)resumed).DropoutSeed);
        for (int i = 0; i < 5; i++)
            Assert.Equal(network.Step(Inputs, Targets, 0.1f), resumed.Step(Inputs, Targets, 0.1f));
        Assert.Equal(network.Parameters, resumed.Parameters);

        var loaded = new Narrow(3);
        network.SaveWithState(_folder["n"]);
        loaded.Load(_folder["n"]);
        Assert.Equal(network.Parameters, loaded.Parameters);
        Assert.All(((INetwork<Narrow, float>)loaded).OptimizerState(0).ToArray(), moment => Assert.Equal(0, moment));
    }

    [Fact]
    public void A_training_state_that_does_not_fit_leaves_the_parameters_alone_too()
    {
        RefusedState(file => file.Metadata["optimizer"] = "Lion", "The training state is that of Lion, but Narrow (2 → 3 → 5 → 1) learns by Adam.");
        RefusedState(file => file.Tensors["optimizer.state.1"] = StoredTensor.Of<float>([1], 1),
            "Tensor optimizer.state.1 is F32 [1], but the optimizer Adam of Narrow (2 → 3 → 5 → 1) needs F32 [30].");
        RefusedState(file => file.Tensors["optimizer.scalars"] = StoredTensor.Of<float>([1], 1), "Tensor optimizer.scalars is F32 [1], but");
        RefusedState(file => file.Tensors["dropout.seed"] = StoredTensor.Of<double>([1]), "Tensor dropout.seed is F64 [], but dropout");
        RefusedState(file => file.Tensors.Remove("dropout.seed"), "There is no tensor dropout.seed, which dropout of Narrow (2 → 3 → 5 → 1) needs as I64 []");

        new Narrow(1).Save(_folder["n"]);
        Assert.Contains("There is no tensor optimizer.state.0", Assert.Throws<InvalidDataException>(() => new Narrow().LoadWithState(_folder["n"])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Search")]
    public void Any_of_20000_mutations_is_loaded_whole_or_refused_with_the_network_as_it_was()
    {
        using var stream = new MemoryStream();
        new Narrow(1).Save(stream);
        byte[] valid = stream.ToArray();
        var random = new RandomState(Search.Seed(2));
        var network = new Narrow(2);
        int count = Search.Count(20_000), loaded = 0;
        for (int i = 0; i < count; i++)
        {
            byte[] mutated = Mutation.Of(valid, random);
            float[] before = network.Parameters.ToArray();
            try
            {
                network.Load(new MemoryStream(mutated));
                loaded++;
                TensorFile file = SafetensorsTests.Read(mutated);
                Assert.Equal(5, file.Tensors.Count);
                Assert.Equal(Bits(file.Tensors["0.bias"].Values<float>()), Bits(network.Layer1.Bias));
            }
            catch (InvalidDataException)
            {
                Assert.Equal(Bits(before), Bits(network.Parameters));
            }
        }

        Assert.InRange(loaded, count / 200, count - count / 200);
    }

    private static void Refused(Action<TensorFile> change, string message)
    {
        var file = new TensorFile();
        file.Add(new Narrow(1));
        change(file);
        var network = new Narrow(2);
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => file.CopyTo(network)).Message);
        Assert.Equal(new Narrow(2).Parameters, network.Parameters);
    }

    private static void RefusedState(Action<TensorFile> change, string message)
    {
        var file = new TensorFile();
        file.Add(new Narrow(1), NetworkParts.All);
        change(file);
        var network = new Narrow(2);
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => file.CopyTo(network, NetworkParts.All)).Message, StringComparison.Ordinal);
        Assert.Equal(new Narrow(2).Parameters, network.Parameters);
    }

    private static void AssertTensor(long[] shape, float[] values, StoredTensor tensor)
    {
        Assert.Equal(shape, tensor.Shape);
        Assert.Equal(values, tensor.Values<float>());
    }

    private static int[] Bits(ReadOnlySpan<float> values) => Array.ConvertAll(values.ToArray(), BitConverter.SingleToInt32Bits);
}
