using System.Text.Json;

namespace NetGen.Tests.Numerics;

/// <summary>What numpy's <c>RandomState(seed)</c> draws; the file was written by numpy.</summary>
public class RandomStateTests
{
    private static readonly JsonElement Reference =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "numpy-randomstate.json"))).RootElement;

    public static TheoryData<string> Seeds => [.. Reference.EnumerateObject().Select(seed => seed.Name)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Uniforms_and_integers_are_numpys(string seed)
    {
        var random = Create(seed);
        foreach (var expected in Reference.GetProperty(seed).GetProperty("random_sample").EnumerateArray())
            Assert.Equal(expected.GetDouble(), random.RandomSample());
        foreach (var expected in Reference.GetProperty(seed).GetProperty("then_uint32").EnumerateArray())
            Assert.Equal(expected.GetUInt32(), random.NextUInt32());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Normals_are_numpys_within_one_unit_in_the_last_place(string seed)
    {
        var random = Create(seed);
        foreach (var element in Reference.GetProperty(seed).GetProperty("standard_normal").EnumerateArray())
        {
            double expected = element.GetDouble();
            double drawn = random.StandardNormal();
            Assert.InRange(drawn, double.BitDecrement(expected), double.BitIncrement(expected));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Permutations_are_numpys(string seed) => Assert.Equal(
        Reference.GetProperty(seed).GetProperty("permutation_10").EnumerateArray().Select(element => element.GetInt32()),
        Create(seed).Permutation(10));

    private static RandomState Create(string seed) => new(unchecked((int)uint.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)));
}
