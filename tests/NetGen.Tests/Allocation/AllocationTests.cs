using NetGen.Tests.Networks;

namespace NetGen.Tests.Allocation;

/// <summary>Once the largest batch has been seen, no member allocates.</summary>
public class AllocationTests
{
    private const int LargestBatch = 70;

    private static readonly int[] Batches = [1, 2, 16, LargestBatch, 33, 5];

    private static readonly Dictionary<string, Func<Action<int>>> Workouts = new()
    {
        ["sigmoid, SGD, float"] = () => Workout<XorGate, float>(new XorGate(1)),
        ["tanh, Adam, float"] = () => Workout<Policy, float>(new Policy(1)),
        ["softmax, SGD, float"] = () => Workout<Digits, float>(new Digits(1)),
        ["softmax, Adam, double"] = () => Workout<Ragged, double>(new Ragged(1)),
        ["sigmoid, SGD, double"] = () => Workout<Hourglass, double>(new Hourglass(1)),
        ["whole in registers"] = () => Workout<SeedTwoLayer, double>(new SeedTwoLayer(1)),
        ["shared by threads"] = () => Workout<SharedDigits, float>(new SharedDigits(1)),
        ["labels"] = LabelWorkout,
        ["heads side by side"] = () => Workout<Player, float>(new Player(1)),
        ["heads"] = HeadWorkout,
    };

    public static TheoryData<string> Names => [.. Workouts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_member_allocates_once_the_largest_batch_has_been_seen(string name)
    {
        Action<int> workout = Workouts[name]();
        // Code of one sample and of many is loaded, and buffers have their largest size.
        workout(1);
        workout(LargestBatch);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (int batch in Batches)
            workout(batch);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Forward_and_Evaluate_never_allocate()
    {
        var network = new Policy(1);
        float[] inputs = new float[LargestBatch * Policy.InputSize];
        float[] outputs = new float[LargestBatch * Policy.OutputSize];
        // The first call of all is the JIT's; it is made with one sample.
        network.Forward(inputs.AsSpan(0, Policy.InputSize), outputs.AsSpan(0, Policy.OutputSize));
        network.Evaluate(inputs.AsSpan(0, Policy.InputSize), outputs.AsSpan(0, Policy.OutputSize));
        long before = GC.GetAllocatedBytesForCurrentThread();
        network.Forward(inputs, outputs);
        network.Evaluate(inputs, outputs);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Every member of the contract on a batch of the given size.
    private static Action<int> Workout<TNetwork, T>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        T[] inputs = new T[LargestBatch * TNetwork.InputSize];
        T[] inputGradients = new T[inputs.Length];
        T[] outputs = new T[LargestBatch * TNetwork.OutputSize];
        T rate = T.CreateChecked(0.01);
        return batch =>
        {
            ReadOnlySpan<T> x = inputs.AsSpan(0, batch * TNetwork.InputSize);
            Span<T> y = outputs.AsSpan(0, batch * TNetwork.OutputSize);
            network.Forward(x, y);
            network.Evaluate(x, y);
            network.Backward(x, y);
            network.Backward(x, y, accumulate: true);
            network.BackwardFrom(x, y, inputGradients.AsSpan(0, x.Length));
            network.BackwardFrom(x, y, accumulate: true);
            network.Update(rate);
            network.Step(x, y, rate);
        };
    }

    private static Action<int> LabelWorkout()
    {
        var network = new Digits(1);
        float[] inputs = new float[LargestBatch * Digits.InputSize];
        int[] labels = new int[LargestBatch];
        return batch =>
        {
            ReadOnlySpan<float> x = inputs.AsSpan(0, batch * Digits.InputSize);
            ReadOnlySpan<int> t = labels.AsSpan(0, batch);
            network.Evaluate(x, t);
            network.Backward(x, t, accumulate: true);
            network.Step(x, t, 0.01f);
        };
    }

    private static Action<int> HeadWorkout()
    {
        var network = new Player(1);
        float[] inputs = new float[LargestBatch * Player.InputSize];
        float[] policy = new float[LargestBatch * 4];
        float[] value = new float[LargestBatch * 2];
        int[] choices = new int[LargestBatch];
        return batch =>
        {
            ReadOnlySpan<float> x = inputs.AsSpan(0, batch * Player.InputSize);
            Span<float> v = value.AsSpan(0, batch * 2);
            ReadOnlySpan<int> t = choices.AsSpan(0, batch);
            network.Forward(x, policy.AsSpan(0, batch * 4), v);
            network.Evaluate(x, t, v, out _, out _);
            network.Backward(x, t, v, accumulate: true);
            network.Step(x, t, v, 0.01f);
        };
    }
}
