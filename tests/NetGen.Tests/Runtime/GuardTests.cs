using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Errors name the parameter, the length and the shape.</summary>
public class GuardTests
{
    private const string Network = "Xor (3 → 4 → 1)";

    [Fact]
    public void A_whole_number_of_samples_is_counted()
    {
        Assert.Equal(0, Guard.Samples<float>([], 3, "inputs", Network));
        Assert.Equal(2, Guard.Samples<float>([1, 2, 3, 4, 5, 6], 3, "inputs", Network));
    }

    [Fact]
    public void A_part_of_a_sample_is_refused() =>
        AssertSays(() => Guard.Samples<float>([1, 2, 3, 4, 5, 6, 7], 3, "inputs", Network), "inputs", "7", "3", Network);

    [Fact]
    public void Another_number_of_targets_is_refused()
    {
        Guard.Length<float>([1, 2], 2, 1, "targets", Network);
        AssertSays(() => Guard.Length<float>([1, 2], 3, 1, "targets", Network), "targets", "2", "3", Network);
    }

    [Theory]
    [InlineData(0, 784, "0 pictures of 28 × 28 × 1 need 0, 784 each: Xor")]
    [InlineData(1, 10, "1 picture of 28 × 28 × 1 needs 10: Xor")]
    [InlineData(2, 10, "2 pictures of 28 × 28 × 1 need 20, 10 each: Xor")]
    [InlineData(1000000, 3456, "1000000 pictures of 28 × 28 × 1 need 3456000000, 24 × 24 × 6 each: Xor")]
    [InlineData(1, 3456, "1 picture of 28 × 28 × 1 needs 3456, 24 × 24 × 6: Xor")]
    public void Samples_of_several_axes_are_said_with_their_shape(int samples, int size, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(() =>
            Guard.Length<float>([1], samples, size, "outputs", Network, "picture of 28 × 28 × 1", size == 3456 ? "24 × 24 × 6" : null));
        Assert.StartsWith($"outputs has 1 element but {message}", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_picture_is_refused_by_its_shape() => Assert.StartsWith(
        "inputs has 2 elements, which is no whole number of sequences of 128 steps × 6: Xor (3 → 4 → 1) takes 768 a sequence.",
        Assert.Throws<ArgumentException>(() => Guard.Samples<float>([1, 2], 768, "inputs", Network, "sequence of 128 steps × 6")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Training_on_nothing_is_refused()
    {
        Guard.SomeSamples(1, "inputs", Network);
        AssertSays(() => Guard.SomeSamples(0, "inputs", Network), "inputs", Network);
    }

    [Fact]
    public void Writing_what_is_read_is_refused()
    {
        float[] memory = [1, 2, 3, 4, 5];
        (int Start, int Length)[] parts = [.. Enumerable.Range(0, 5).SelectMany(start => Enumerable.Range(0, 6 - start).Select(length => (start, length)))];
        foreach ((int Start, int Length) read in parts)
        {
            foreach ((int Start, int Length) written in parts)
            {
                void Check() => Guard.NoOverlap<float>(memory.AsSpan(read.Start, read.Length), memory.AsSpan(written.Start, written.Length), "inputs", "outputs", Network);
                if (Enumerable.Range(read.Start, read.Length).Intersect(Enumerable.Range(written.Start, written.Length)).Any())
                    AssertSays(Check, "inputs", "outputs", Network);
                else
                    Check();
            }
        }

        Guard.NoOverlap<float>([1, 2], new float[2], "inputs", "outputs", Network);
        Guard.NoOverlap<float>(memory, default, "inputs", "outputs", Network);
        Guard.SamePlaceOrNone<float>(memory, memory, "inputs", "outputs", Network);
        Guard.SamePlaceOrNone<float>([1, 2], new float[2], "inputs", "outputs", Network);
        AssertSays(() => Guard.SamePlaceOrNone<float>(memory, memory.AsSpan(1), "inputs", "outputs", Network), "inputs", "outputs", Network);
    }

    [Fact]
    public void A_label_that_is_no_class_is_refused_with_its_place()
    {
        Assert.Equal(2, Guard.Labels([0, 2], 2, 1, 3, "labels", Network));
        Assert.Equal(1.5, Guard.Labels([-1, 1, 0, 2], 2, 2, 3, "labels", Network));
        Assert.Equal(2, Guard.Labels([-1, -1], 2, 1, 3, "labels", Network));
        AssertSays(() => Guard.Labels([0, 3], 2, 1, 3, "labels", Network), "labels", "1", "3", Network);
        AssertSays(() => Guard.Labels([0, -2], 2, 1, 3, "labels", Network), "labels", "-2", Network);
        AssertSays(() => Guard.Labels([0], 2, 1, 3, "labels", Network), "labels", "1", "2", Network);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(double.PositiveInfinity)]
    public void A_learning_rate_that_is_none_is_refused(double rate)
    {
        Guard.LearningRate(0.0);
        Assert.Equal("learningRate", Assert.Throws<ArgumentOutOfRangeException>(() => Guard.LearningRate(rate)).ParamName);
    }

    private static void AssertSays(Action check, params string[] words)
    {
        var thrown = Assert.ThrowsAny<ArgumentException>(check);
        Assert.Equal(words[0] == "inputs" && words.Length > 1 && words[1] == "outputs" ? "outputs" : words[0], thrown.ParamName);
        Assert.All(words, word => Assert.Contains(word, thrown.Message));
    }
}
