// The wrong calls are the point of these tests.
#pragma warning disable NETGEN401
using NetGen.Runtime;
using static NetGen.Activation;

namespace NetGen.Tests.Networks;

[Network(Precision = Precision.Double, Loss = Loss.MeanSquaredError)]
[EmbeddingBag(768, 70, ReLU)]
[Layer(32, ReLU)]
[Layer(1)]
public partial class Position;

[EmbeddingBag(50, 33, Bias = false)]
[Layer(40, Tanh)]
[Layer(40, Tanh)]
[Layer(7)]
public partial class Features;

/// <summary>The sum of a list that changes.</summary>
public class AccumulatorTests
{
    [Fact]
    public void A_changed_list_gives_the_outputs_of_the_list_as_it_is()
    {
        var network = new Position(1);
        var accumulator = new Position.Accumulator(network);
        List<int> list = [];
        var random = new Random(2);
        double[] outputs = new double[1], expected = new double[1];
        for (int change = 0; change < 200; change++)
        {
            if (list.Count > 0 && random.Next(3) == 0)
            {
                int place = random.Next(list.Count);
                accumulator.Remove(list[place]);
                list.RemoveAt(place);
            }
            else
            {
                list.Add(random.Next(768));
                accumulator.Add(list[^1]);
            }

            network.Forward(accumulator, outputs);
            network.Forward([.. list], [0], expected);
            Assert.Equal(expected[0], outputs[0], 1e-12);
        }

        accumulator.Reset();
        network.Forward(accumulator, outputs);
        network.Forward([], [0], expected);
        Assert.Equal(expected, outputs);
    }

    [Fact]
    public void A_sum_without_a_bias_begins_at_zero()
    {
        var network = new Features(1);
        var accumulator = new Features.Accumulator(network);
        accumulator.Add(3);
        accumulator.Add(3);
        float[] outputs = new float[7], expected = new float[7];
        network.Forward(accumulator, outputs);
        network.Forward([3, 3], [0], expected);

        Assert.Equal(expected, outputs);
    }

    /// <summary>Rounding adds up as a random walk: far below 1e-4 of the largest sum on the way.</summary>
    [Fact]
    public void A_million_changes_stay_near_the_fresh_sum_and_a_reset_is_it()
    {
        var network = new Features(1);
        network.Parameters.Clear();
        var random = new Random(3);
        foreach (ref float weight in network.Layer1.Weights)
            weight = random.NextSingle() - 0.5f;
        var (accumulator, fresh) = (new Features.Accumulator(network), new Features.Accumulator(network));
        bool[] isIn = new bool[50];
        double[] sums = new double[33];
        double largest = 0;
        for (int change = 0; change < 1_000_000; change++)
        {
            int index = random.Next(50);
            if (isIn[index]) accumulator.Remove(index);
            else accumulator.Add(index);
            isIn[index] = !isIn[index];
            ReadOnlySpan<float> row = network.Layer1.Weights.Slice(33 * index, 33);
            for (int i = 0; i < row.Length; i++)
                largest = double.Max(largest, double.Abs(sums[i] += isIn[index] ? row[i] : -(double)row[i]));
        }

        for (int index = 0; index < 50; index++)
            if (isIn[index]) fresh.Add(index);
        float[] rounded = Sum(accumulator), exact = Sum(fresh);
        double error = rounded.Zip(exact, (left, right) => double.Abs((double)left - right)).Max();
        Assert.True(error <= 1e-4 * largest, FormattableString.Invariant($"the sum is {error} away, of {largest}"));
        Assert.True(error > 0);

        accumulator.Reset();
        for (int index = 0; index < 50; index++)
            if (isIn[index]) accumulator.Add(index);
        Assert.Equal(exact, Sum(accumulator));

        float[] Sum(Features.Accumulator of) => BagAccumulator<float>.SumOf(of, Memory(network), "").ToArray();
    }

    [Fact]
    public void A_copy_is_a_list_of_its_own()
    {
        var network = new Features(1);
        var (first, second) = (new Features.Accumulator(network), new Features.Accumulator(network));
        first.Add(4);
        second.CopyFrom(first);
        first.Add(5);
        float[] outputs = new float[7], expected = new float[7];
        network.Forward(second, outputs);
        network.Forward([4], [0], expected);

        Assert.Equal(expected, outputs);
    }

    [Fact]
    public void Accumulators_of_other_networks_and_indices_outside_are_refused()
    {
        var (network, other) = (new Features(1), new Features(2));
        var accumulator = new Features.Accumulator(network);
        float[] outputs = [1, 2, 3, 4, 5, 6, 7];

        var exception = Assert.Throws<ArgumentException>(() => other.Forward(accumulator, outputs));
        Assert.StartsWith("accumulator is an accumulator of another network than this Features (50 → 33 → 40 → 40 → 7)", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Features.Accumulator(other).CopyFrom(accumulator));
        Assert.Throws<ArgumentException>(() => network.Forward(accumulator, new float[6]));
        Assert.Throws<ArgumentNullException>(() => new Features.Accumulator(null!));
        Assert.Throws<ArgumentNullException>(() => network.Forward(null!, outputs));
        Assert.StartsWith("index 50 is outside of the table: Features (50 → 33 → 40 → 40 → 7) has entries 0 to 49.",
            Assert.Throws<ArgumentOutOfRangeException>(() => accumulator.Add(50)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => accumulator.Remove(-1));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], outputs);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var network = new SharedTopics(1);
        var accumulator = new SharedTopics.Accumulator(network);
        float[] outputs = new float[5];
        Change();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Change();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Change()
        {
            accumulator.Add(3);
            accumulator.Remove(4);
            network.Forward(accumulator, outputs);
            accumulator.Reset();
        }
    }

    /// <summary>What the generated members use.</summary>
    private static NetworkMemory<float> Memory(Features network) => (NetworkMemory<float>)typeof(Features)
        .GetField("_memory", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.GetValue(network)!;
}
