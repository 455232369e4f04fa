// The wrong calls are the point of some of these tests; in a program they would be errors of the editor.
#pragma warning disable NETGEN401, NETGEN402, NETGEN403, NETGEN404, NETGEN408

namespace NetGen.Tests.Networks;

/// <summary>Members with a span for each head, compared with those that take the heads side by side.</summary>
public class HeadTests
{
    private const int Policies = 4, Values = 2;

    public static TheoryData<int> Batches => [1, 3, 64, 1500];

    [Fact]
    public void Shape_and_description_tell_of_the_heads()
    {
        Assert.Equal([5], Player.InputShape);
        Assert.Equal([Policies + Values], Player.OutputShape);
        Assert.Equal(
            [
                new HeadDescription("Policy", Policies, "CrossEntropy", 1) { Source = 2 },
                new HeadDescription("Value", Values, "MeanSquaredError", 0.5) { Source = 4 },
            ],
            Description<Player, float>().Heads);
        Assert.Equal([(1, 0), (2, 1), (3, 1), (4, 3)], Description<Player, float>().Steps.Select(step => (step.Layer, Assert.Single(step.Sources))));
        Assert.Empty(Description<Digits, float>().Steps);
        Assert.Empty(Description<Digits, float>().Heads);
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public void Outputs_are_those_side_by_side(int samples)
    {
        var network = new Player(3);
        var batch = new PlayerBatch(samples);
        float[] policy = new float[samples * Policies], value = new float[samples * Values], outputs = new float[samples * Player.OutputSize];
        network.Forward(batch.Inputs, policy, value);
        network.Forward(batch.Inputs, outputs);
        Assert.Equal(outputs, PlayerBatch.SideBySide(policy, value));
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public void Gradients_and_steps_are_those_of_targets_side_by_side(int samples)
    {
        Player network = new(3), plain = new(3);
        var batch = new PlayerBatch(samples);
        for (int round = 0; round < 2; round++)
        {
            float loss = plain.Backward(batch.Inputs, batch.Targets, accumulate: round > 0);
            Assert.Equal(loss, network.Backward(batch.Inputs, batch.Choices, batch.Values, accumulate: round > 0));
            Assert.Equal(plain.Gradients, network.Gradients);
            Assert.Equal(plain.Step(batch.Inputs, batch.Targets, 0.01f), network.Step(batch.Inputs, batch.Choices, batch.Values, 0.01f));
            Assert.Equal(plain.Parameters, network.Parameters);
        }
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public void Own_losses_are_those_of_the_outputs_without_weights(int samples)
    {
        var network = new Player(3);
        var batch = new PlayerBatch(samples);
        float[] policy = new float[samples * Policies], value = new float[samples * Values];
        network.Forward(batch.Inputs, policy, value);
        double crossEntropy = batch.Choices.Select((choice, sample) => -Math.Log(policy[sample * Policies + choice])).Average();
        double squares = value.Zip(batch.Values, (a, t) => Math.Pow(a - t, 2)).Average();

        float loss = network.Evaluate(batch.Inputs, batch.Choices, batch.Values, out float policyLoss, out float valueLoss);

        Assert.Equal(crossEntropy, policyLoss, 1e-5);
        Assert.Equal(squares, valueLoss, 1e-5);
        Assert.Equal(crossEntropy + 0.5 * squares, loss, 1e-5);
        Assert.Equal(network.Evaluate(batch.Inputs, batch.Targets), loss, 1e-5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void Heads_that_choose_at_each_place_take_a_label_for_each(int samples)
    {
        Segments network = new(3), plain = new(3);
        var random = new RandomState(7);
        float[] inputs = [.. Enumerable.Range(0, samples * Segments.InputSize).Select(_ => (float)random.RandomSample() - 0.5f)];
        int[] mask = [.. Enumerable.Range(0, samples * 20).Select(i => i * 7 % 3)], corners = [.. Enumerable.Range(0, samples * 6).Select(i => i * 5 % 4)];
        float[] amounts = [.. Enumerable.Range(0, samples).Select(i => i - 0.5f)];
        float[] targets = [.. Enumerable.Range(0, samples).SelectMany(i =>
            (float[])[.. mask.Skip(20 * i).Take(20).SelectMany(label => OneHot(label, 3)), amounts[i], .. corners.Skip(6 * i).Take(6).SelectMany(label => OneHot(label, 4))])];
        float[] masks = new float[60 * samples], amount = new float[samples], corner = new float[24 * samples];
        network.Forward(inputs, masks, amount, corner);
        double crossEntropy = corners.Select((label, place) => -Math.Log(corner[4 * place + label])).Average();

        float loss = network.Evaluate(inputs, mask, amounts, corners, out float maskLoss, out float amountLoss, out float cornersLoss);

        Assert.Equal(plain.Evaluate(inputs, targets), loss);
        Assert.Equal(crossEntropy, cornersLoss, 1e-5);
        Assert.Equal(maskLoss + amountLoss + 0.5 * cornersLoss, loss, 1e-5);
        Assert.Equal(plain.Backward(inputs, targets), network.Backward(inputs, mask, amounts, corners));
        Assert.Equal(plain.Gradients, network.Gradients);
        Assert.Equal(plain.Step(inputs, targets, 0.1f), network.Step(inputs, mask, amounts, corners, 0.1f));
        Assert.Equal(plain.Parameters, network.Parameters);

        static IEnumerable<float> OneHot(int label, int classes) => Enumerable.Range(0, classes).Select(k => k == label ? 1f : 0);
    }

    [Fact]
    public void Labels_of_places_are_as_many_as_places()
    {
        var network = new Segments(1);
        float[] inputs = new float[80], amounts = new float[2];
        int[] mask = new int[40], corners = new int[12];
        const string Network = "Segments (4 × 5 × 2 → … → 85)";
        Throws("mask", "mask has 2 elements but 2 pictures of 4 × 5 × 2 need 40, 4 × 5 each", () => network.Step(inputs, new int[2], amounts, corners, 0.1f), Network);
        Throws("corners", "corners has 13 elements but 2 pictures of 4 × 5 × 2 need 12, 2 × 3 each", () => network.Backward(inputs, mask, amounts, new int[13]), Network);
        Throws("corners", "corners[11] is 4, which is no class", () => network.Backward(inputs, mask, amounts, [.. new int[11], 4]), Network);
        Throws("corners", "corners has 7 elements but 2 pictures of 4 × 5 × 2 need 48, 24 each", () => network.Forward(inputs, new float[120], amounts, new float[7]), Network);
    }

    [Fact]
    public void Names_that_generated_code_uses_itself_are_names_like_others()
    {
        var network = new Captious(1);
        double[] inputs = [0.5, -1, 2, 1, 0.25, -0.75];
        double[] first = new double[6], size = new double[2], rows = new double[4], losses = new double[2], last = new double[2];
        network.Forward(inputs, first, size, rows, losses, last);

        double loss = network.Evaluate(
            inputs, [2, 1], [3, 4], [1, 0, 0.5, 1], [9, 8], [0, 1],
            out double classLoss, out double samplesLoss, out double rowsLoss, out double lossesLoss, out double lossLoss);

        Assert.Equal(-3 * Math.Log(first[2]) - 2 * Math.Log(first[4]), classLoss, 1e-12);
        Assert.Equal((Math.Pow(size[0] - 3, 2) + Math.Pow(size[1] - 4, 2)) / 2, samplesLoss, 1e-12);
        Assert.Equal((Math.Pow(last[0], 2) + Math.Pow(last[1] - 1, 2)) / 2, lossLoss, 1e-12);
        Assert.Equal(classLoss + 2 * rowsLoss + lossesLoss + lossLoss, loss, 1e-12);
        Assert.Equal(loss, network.Step(inputs, [2, 1], [3, 4], [1, 0, 0.5, 1], [9, 8], [0, 1], 0.01), 1e-12);
    }

    [Fact]
    public void Networks_whose_threads_share_batches_give_the_same()
    {
        var network = new SharedHeads(1);
        var random = new RandomState(5);
        float[] inputs = [.. Enumerable.Range(0, 700 * SharedHeads.InputSize).Select(_ => (float)random.RandomSample())];
        float[] sizes = [.. Enumerable.Range(0, 700).Select(_ => (float)random.RandomSample())];
        int[] kinds = [.. Enumerable.Range(0, 700).Select(sample => sample % 10)];
        float loss = network.Evaluate(inputs, kinds, sizes, out float kindLoss, out float sizeLoss);
        Assert.Equal(loss, kindLoss + sizeLoss, 1e-5);
        Assert.Equal(loss, network.Backward(inputs, kinds, sizes), 1e-5);
    }

    [Fact]
    public void Outputs_of_two_heads_do_not_overlap_and_have_no_class_together()
    {
        var network = new Player(3);
        float[] inputs = new float[Player.InputSize], rows = new float[Policies + Values];
        Assert.Throws<ArgumentException>(() => network.Forward(inputs, rows.AsSpan(0, Policies), rows.AsSpan(Policies - 1, Values)));
        network.Forward(inputs, rows.AsSpan(0, Policies), rows.AsSpan(Policies, Values));
        Assert.Contains("several heads", Assert.Throws<InvalidOperationException>(() => network.PredictClass(inputs)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Losses_by_head_are_asked_for_of_any_network()
    {
        var batch = new PlayerBatch(3);
        float[] losses = new float[2];
        float loss = EvaluateHeads(new Player(3), batch.Inputs, batch.Targets, losses);
        Assert.Equal(losses[0] + 0.5f * losses[1], loss, 1e-6);
        var digits = new Digits(1);
        float[] inputs = new float[64], targets = [1, .. new float[9]];
        Assert.Equal(digits.Evaluate(inputs, targets), EvaluateHeads(digits, inputs, targets, []));
        Assert.ThrowsAny<ArgumentException>(() => EvaluateHeads(new Player(3), batch.Inputs, batch.Targets, new float[1]));
    }

    [Fact]
    public void A_wrong_call_names_the_head_and_changes_nothing()
    {
        var network = new Player(3);
        float[] before = network.Parameters.ToArray();
        float[] inputs = new float[10], policy = new float[8], value = new float[4];
        Throws("policy", "policy has 7 elements but 2 samples of 4 need 8", () => network.Forward(inputs, new float[7], value));
        Throws("value", "value has 5 elements but 2 samples of 2 need 4", () => network.Forward(inputs, policy, new float[5]));
        Throws("value", "value overlaps inputs", () => network.Forward(inputs, policy, inputs.AsSpan(6)));
        Throws("policy", "policy has 1 element but 2 samples of 1 need 2", () => network.Step(inputs, [1], value, 0.1f));
        Throws("policy", "policy[1] is 4, which is no class", () => network.Evaluate(inputs, [0, 4], value, out _, out _));
        Throws("policy", "policy[0] is -2, which is no class", () => network.Step(inputs, [-2, 0], value, 0.1f));
        Throws("value", "value has 3 elements", () => network.Backward(inputs, [0, 1], new float[3]));
        Throws("inputs", "no whole number of samples", () => network.Step(new float[11], [0, 1], value, 0.1f));
        Throws("inputs", "inputs is empty", () => network.Backward([], [], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Step(inputs, [0, 1], value, float.NaN));
        Assert.Equal(before, network.Parameters);
        network.Forward([], [], []);
    }

    private static void Throws(string parameter, string message, Action call, string network = "Player (5 → … → 6)")
    {
        var exception = Assert.Throws<ArgumentException>(call);
        Assert.Equal(parameter, exception.ParamName);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Contains(network, exception.Message, StringComparison.Ordinal);
    }

    private static NetworkDescription Description<TNetwork, T>()
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> => TNetwork.Description;

    private static float EvaluateHeads<TNetwork>(TNetwork network, float[] inputs, float[] targets, float[] losses)
        where TNetwork : INetwork<TNetwork, float> => network.EvaluateHeads(inputs, targets, losses);

    /// <summary>Random samples for <see cref="Player"/>, their targets by head and side by side.</summary>
    private sealed class PlayerBatch
    {
        public PlayerBatch(int samples)
        {
            var random = new RandomState(7);
            Inputs = Numbers(samples * Player.InputSize);
            Values = Numbers(samples * HeadTests.Values);
            Choices = [.. Enumerable.Range(0, samples).Select(sample => sample % Policies)];
            Targets = SideBySide([.. Choices.SelectMany(choice => Enumerable.Range(0, Policies).Select(k => k == choice ? 1f : 0))], Values);

            float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.RandomSample() - 0.5f)];
        }

        public float[] Inputs { get; }

        public int[] Choices { get; }

        public float[] Values { get; }

        public float[] Targets { get; }

        public static float[] SideBySide(float[] policy, float[] value) =>
            [.. policy.Chunk(Policies).Zip(value.Chunk(HeadTests.Values), (first, second) => first.Concat(second)).SelectMany(row => row)];
    }
}
