using NetGen.Generators.Tests.Graph;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Onnx.Tests.Exporting;

/// <summary>That networks of any form answer in other runtimes as they do here.</summary>
[Trait("Category", "Search")]
public class RandomTests
{
    private const int Daily = 24;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Search.Count(Daily)).Select(Search.Seed)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rows_and_indices(int seed)
    {
        string declaration = new RandomLayers(seed).Declaration("Drawn").Replace("Precision.Double", "Precision.Single", StringComparison.Ordinal);
        if (!declaration.Contains("[EmbeddingBag", StringComparison.Ordinal))
            Check(declaration, seed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pictures_and_sequences(int seed) => Check(new RandomPictures(seed).Declaration("Drawn"), seed);

    private static void Check(string declaration, int seed)
    {
        AnyNetwork network = Compile.Load(declaration).Network("Drawn");
        var random = new Random(seed);
        network.Parameters = [.. network.Parameters.Select(number => number == 0 ? 0.3 * random.NextDouble() : number)];
        SavedCheck.Answers(network, random, declaration);
    }
}
