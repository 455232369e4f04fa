using NetGen.Runtime;
using NetGen.Weights;

namespace NetGen.Tests.Weights;

/// <summary>Networks that start from weights in their assembly.</summary>
public class EmbeddedWeightsTests
{
    [Fact]
    public void A_network_starts_from_the_weights_in_its_assembly()
    {
        float[] expected =
        [
            0, 2, 4, 1, 3, 5, .. Units(48, 3),
            72, 75, 78, 81, 84, 73, 76, 79, 82, 85, 74, 77, 80, 83, 86,
            .. Units(192, 5), 232,
        ];
        Assert.Equal(Array.ConvertAll(expected, eighths => eighths / 8), new Embedded().Parameters.ToArray());
        Assert.Equal(Array.ConvertAll(expected, eighths => eighths / 8.0), new EmbeddedWide().Parameters.ToArray());

        static IEnumerable<float> Units(int first, int count) => Enumerable.Range(first, count).Select(unit => (float)unit);
    }

    [Fact]
    public void The_weights_are_what_loading_the_file_gives()
    {
        using Stream file = typeof(Embedded).Assembly.GetManifestResourceStream("NetGen.Weights/Weights/Embedded/single.safetensors")!;
        var loaded = new Embedded(seed: 1);
        loaded.Load(file);
        Assert.Equal(loaded.Parameters, new Embedded().Parameters);
    }

    [Fact]
    public void With_a_seed_the_weights_are_random_and_repeatable()
    {
        Assert.Equal(new Embedded(seed: 1).Parameters, new Embedded(seed: 1).Parameters);
        Assert.NotEqual(new Embedded().Parameters.ToArray(), new Embedded(seed: 1).Parameters.ToArray());
    }

    [Fact]
    public void A_constructor_of_ones_own_starts_from_the_weights_too()
    {
        var network = new EmbeddedWithOwnConstructor("a");
        Assert.Equal([0, 0.25, 0.5, 0.125, 0.375, 0.625, 1 / 3.0, 2 / 3.0, -1], network.Parameters);
    }

    [Fact]
    public void Networks_of_indices_and_of_lists_start_from_the_weights_too()
    {
        float[] words = new float[2], topics = new float[2];
        new EmbeddedWords().Forward([3, 0, 2], words);
        new EmbeddedTopics().Forward([1, 3, 3], [0, 3], topics);
        Assert.Equal(0.402677248, words[0], 1e-6);
        Assert.Equal(-0.576576116, words[1], 1e-6);
        Assert.Equal([0.375f, 0.25f], topics);
    }

    [Fact]
    public void A_private_network_of_a_generic_class_starts_from_the_weights_too() => Assert.Equal(6, new Holder<string>().FirstBias);

    [Fact]
    public void Networks_share_nothing_and_copies_are_copies()
    {
        var (first, second) = (new Embedded(), new Embedded());
        first.Parameters[0] = 7;
        Assert.NotEqual(first.Parameters.ToArray(), second.Parameters.ToArray());
        Assert.Equal(first.Parameters, first.Clone().Parameters);
        Assert.Equal(second.Parameters, new Embedded().Parameters);
    }

    [Fact]
    public void Dropout_differs_from_network_to_network() =>
        Assert.NotEqual(((INetwork<Embedded, float>)new Embedded()).DropoutSeed, ((INetwork<Embedded, float>)new Embedded()).DropoutSeed);

    [Fact]
    public void Weights_that_are_not_there_or_do_not_fit_are_named()
    {
        Assert.Equal(
            "NetGen.Tests holds no weights 'none' for Embedded (2 → 3 → 5 → 1).",
            Assert.Throws<InvalidOperationException>(() => EmbeddedWeights.Load<Embedded, float>(new NetworkMemory<float>(Embedded.ParameterCount, 0, []), "none")).Message);
        Assert.StartsWith(
            "Tensor 0.bias is F64 [3], but layer 1 of Embedded (2 → 3 → 5 → 1) needs F32 [3]",
            Assert.Throws<InvalidDataException>(() =>
                EmbeddedWeights.Load<Embedded, float>(new NetworkMemory<float>(Embedded.ParameterCount, 0, []), "mixed.de.safetensors")).Message,
            StringComparison.Ordinal);
    }
}
