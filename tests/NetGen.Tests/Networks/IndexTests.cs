// The wrong calls are the point of these tests.
#pragma warning disable NETGEN401, NETGEN402, NETGEN403, NETGEN408, NETGEN409
namespace NetGen.Tests.Networks;

/// <summary>Networks of indices and of lists: what they refuse, that they allocate nothing, and that threads change no bit.</summary>
public class IndexTests
{
    public static TheoryData<string> Calls => ["Forward", "Evaluate", "Backward", "BackwardFrom", "Step"];

    [Theory]
    [MemberData(nameof(Calls))]
    public void An_index_outside_of_the_table_is_named_with_its_place_and_nothing_is_touched(string call)
    {
        var network = new Letters(1);
        float[] before = Numbers(network);
        int[] inputs = [.. new int[12], 1, 2, 3, 4, 5, 11];

        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Call(network, call, inputs));

        Assert.Equal("inputs", exception.ParamName);
        Assert.Equal(11, exception.ActualValue);
        Assert.StartsWith("inputs has index 11 at step 5 of sample 2, which is outside of the table: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Letters (6 → 6 × 5 → 6 × 9 → 6 × 11) has entries 0 to 10.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, Numbers(network));
    }

    [Fact]
    public void A_single_index_outside_of_the_table_is_named_with_its_sample()
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => new Word(1).Forward([0, 12, -1], new float[12]));

        Assert.StartsWith("inputs has index -1 of sample 2, which is outside of the table: Word (1 → 7 → 4) has entries 0 to 12.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequence_too_short_is_no_sample()
    {
        var exception = Assert.Throws<ArgumentException>(() => new Letters(1).Forward([1, 2, 3, 4, 5], new float[66]));

        Assert.StartsWith("inputs has 5 elements, which is no whole number of samples", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3 }, new[] { 0, 2, 1 }, "offsets[2] is 1, but offsets[1] is 2: each list of Topics (31 → 20 → 3) begins where the one before it ends.")]
    [InlineData(new[] { 1, 2, 3 }, new[] { 0, 4 }, "offsets[1] is 4, but there are 3 indices: each list")]
    [InlineData(new[] { 1, 2, 3 }, new[] { -1 }, "offsets[0] is -1, but lists begin at 0 or later: each list")]
    [InlineData(new[] { 1, 2, 31, 4 }, new[] { 0, 1, 1, 1 },
        "indices has index 31 at place 1 of the list of sample 3, which is outside of the table: Topics (31 → 20 → 3) has entries 0 to 30.")]
    public void Lists_that_are_none_are_named_with_their_place_and_nothing_is_touched(int[] indices, int[] offsets, string message)
    {
        var network = new Topics(1);
        float[] before = Numbers(network), outputs = new float[3 * offsets.Length];

        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => network.Step(indices, offsets, outputs, 0.1f));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Forward(indices, offsets, outputs));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Evaluate(indices, offsets, new int[offsets.Length]));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, Numbers(network));
        Assert.All(outputs, output => Assert.Equal(0, output));
    }

    [Fact]
    public void No_lists_are_no_samples_to_learn_from()
    {
        var network = new Topics(1);
        network.Forward([], [], []);

        Assert.StartsWith("offsets is empty", Assert.Throws<ArgumentException>(() => network.Step([], [], ReadOnlySpan<float>.Empty, 0.1f)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_gives_the_bias_and_an_index_twice_counts_twice()
    {
        var network = new Topics(1);
        network.Layer1.Bias.Fill(0.5f);
        float[] outputs = new float[9], expected = new float[9];
        network.Forward([4, 4], [0, 0, 2], outputs);
        network.Layer1.Weights.Slice(4 * 20, 20).CopyTo(network.Layer1.Weights[..20]);
        network.Forward([4, 0], [0, 0, 2], expected);

        Assert.Equal(expected, outputs);
        Assert.Equal(outputs[..3], outputs[6..]);
        Assert.NotEqual(outputs[..3], outputs[3..6]);
    }

    [Fact]
    public void Lists_may_begin_behind_the_first_index()
    {
        var network = new Topics(1);
        float[] outputs = new float[6], expected = new float[6];
        network.Forward([99, 4, 5, 6], [1, 3], outputs);
        network.Forward([4, 5, 6], [0, 2], expected);

        Assert.Equal(expected, outputs);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var letters = new Letters(1);
        var topics = new Topics(1);
        int[] inputs = new int[6 * 70], labels = new int[6 * 70], indices = [.. Enumerable.Range(0, 140).Select(i => i % 31)];
        int[] offsets = [.. Enumerable.Range(0, 70).Select(i => 2 * i)];
        float[] outputs = new float[70 * 66];
        AllMembers(70);
        AllMembers(1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        AllMembers(70);
        AllMembers(1);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void AllMembers(int samples)
        {
            ReadOnlySpan<int> sequences = inputs.AsSpan(0, 6 * samples), classes = labels.AsSpan(0, 6 * samples), lists = offsets.AsSpan(0, samples);
            Span<float> rows = outputs.AsSpan(0, 66 * samples), answers = outputs.AsSpan(0, 3 * samples);
            letters.Forward(sequences, rows);
            letters.Evaluate(sequences, classes);
            letters.Backward(sequences, rows);
            letters.BackwardFrom(sequences, rows, accumulate: true);
            letters.Update(0.01f);
            letters.Step(sequences, classes, 0.01f);
            topics.Forward(indices, lists, answers);
            topics.Evaluate(indices, lists, classes[..samples]);
            topics.Backward(indices, lists, answers);
            topics.BackwardFrom(indices, lists, answers, accumulate: true);
            topics.Update(0.01f);
            topics.Step(indices, lists, classes[..samples], 0.01f);
        }
    }

    [Fact]
    public void Predictions_are_the_largest_outputs()
    {
        var (letters, word, topics) = (new Letters(1), new Word(1), new Topics(1));
        int[] classes = new int[12], words = new int[2], chosen = new int[2];
        letters.PredictClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 1], classes);
        word.PredictClasses([3, 4], words);
        topics.PredictClasses(new IndexLists([3, 4, 5], [0, 1]), chosen);

        float[] outputs = new float[132];
        letters.Forward([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 1], outputs);
        Assert.Equal(outputs.Chunk(11).Select(row => Array.IndexOf(row, row.Max())), classes);
        Assert.Equal(words[1], word.PredictClass([4]));
        Assert.Equal(chosen[1], topics.PredictClass(new IndexLists([4, 5], [0])));
        Assert.Throws<InvalidOperationException>(() => letters.PredictClass([1, 2, 3, 4, 5, 6]));
        var exception = Assert.Throws<ArgumentException>(() => word.PredictClasses([1, 2, 3], new int[2]));
        Assert.StartsWith("inputs has 3 elements, but 2 samples of 1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clone_and_a_file_have_the_same_parameters()
    {
        var network = new Letters(1);
        network.Step([1, 2, 3, 4, 5, 6], (int[])[2, 3, 4, 5, 6, 7], 0.01f);
        using var file = new MemoryStream();
        network.Save(file);
        file.Position = 0;
        var loaded = new Letters(2);
        loaded.Load(file);

        Assert.Equal(network.Parameters, network.Clone().Parameters);
        Assert.Equal(network.Parameters, loaded.Parameters);
        Assert.Equal(11 * 5, network.Layer1.Weights.Length);
        Assert.Equal(6 * 5, network.Layer1.Positions.Length);
        Assert.Equal(5, network.Layer1.Size);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Threads_change_no_bit(int limit)
    {
        int before = NetworkThreads.Limit;
        try
        {
            NetworkThreads.Limit = 1;
            var alone = (Letters: new SharedLetters(3), Topics: new SharedTopics(3));
            Train(alone);
            NetworkThreads.Limit = limit;
            var shared = (Letters: new SharedLetters(3), Topics: new SharedTopics(3));
            Train(shared);

            Assert.Equal(alone.Letters.Parameters, shared.Letters.Parameters);
            Assert.Equal(alone.Letters.Gradients, shared.Letters.Gradients);
            Assert.Equal(alone.Topics.Parameters, shared.Topics.Parameters);
            Assert.Equal(alone.Topics.Gradients, shared.Topics.Gradients);
        }
        finally
        {
            NetworkThreads.Limit = before;
        }

        static void Train((SharedLetters Letters, SharedTopics Topics) networks)
        {
            const int Samples = 300;
            var random = new Random(5);
            int[] sequences = [.. Enumerable.Range(0, 16 * Samples).Select(_ => random.Next(50))], offsets = [.. Enumerable.Range(0, Samples).Select(i => 7 * i)];
            int[] indices = [.. Enumerable.Range(0, 7 * Samples).Select(_ => random.Next(3000))], labels = [.. indices.Take(Samples).Select(index => index % 5)];
            for (int step = 0; step < 3; step++)
            {
                networks.Letters.Step(sequences, sequences, 0.1f);
                networks.Topics.Step(indices, offsets, labels, 0.01f);
            }

            networks.Letters.Backward(sequences, sequences);
            networks.Topics.Backward(indices, offsets, labels);
            networks.Letters.Backward(sequences, sequences, accumulate: true);
            networks.Topics.Backward(indices, offsets, labels, accumulate: true);
        }
    }

    private static void Call(Letters network, string call, int[] inputs)
    {
        float[] rows = new float[3 * 66];
        switch (call)
        {
            case "Forward": network.Forward(inputs, rows); break;
            case "Evaluate": network.Evaluate(inputs, rows); break;
            case "Backward": network.Backward(inputs, rows); break;
            case "BackwardFrom": network.BackwardFrom(inputs, rows); break;
            default: network.Step(inputs, new int[18], 0.1f); break;
        }
    }

    private static float[] Numbers<TNetwork>(ITrainableNetwork<TNetwork, float> network)
        where TNetwork : ITrainableNetwork<TNetwork, float> => [.. network.Parameters, .. network.Gradients];
}
