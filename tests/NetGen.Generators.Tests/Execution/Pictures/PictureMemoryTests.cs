using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Generators.Tests.Execution.Pictures;

/// <summary>What pictures take of memory: nothing for a call, and beyond the stack what the network lends.</summary>
public class PictureMemoryTests
{
    private const int LargestBatch = 20, Threads = 4, Rounds = 3, SmallStack = 256 * 1024;

    private static readonly int[] Batches = [1, 2, LargestBatch, 7];

    private static readonly PictureNetworks Networks = new(new Dictionary<string, string>
    {
        ["LeNet"] = "Precision.Single | [Input(16, 16, 1)] [Conv2D(6, 5, ReLU)] [MaxPool2D(2)] [Conv2D(16, 3, ReLU)] [MaxPool2D(2)] [Flatten] [Layer(30, ReLU)] [Layer(10)]",
        ["Normalized"] = "Precision.Double | [Input(6, 6, 3)] [Conv2D(8, 3, Padding = Padding.Same)] [BatchNorm] [Activate(ReLU)] [Conv2D(8, 3, Groups = 8, Stride = 2)] "
            + "[BatchNorm] [GlobalMaxPool] [Layer(3)]",
        ["Large"] = "Precision.Single | [Input(64, 64, 16)] [Conv2D(2, 3, Tanh, Padding = Padding.Same)] [MaxPool2D(4)] [GlobalAveragePool] [Layer(4)]",
    });

    [Theory]
    [InlineData("LeNet")]
    [InlineData("Normalized")]
    public void No_member_allocates_once_the_largest_batch_has_been_seen(string name)
    {
        Action<int> workout = NetworkWorkout.Of(Networks.Assembly.Network(name), LargestBatch);
        workout(1);
        workout(LargestBatch);
        Assert.Equal(0, NetworkWorkout.Allocated(workout, Batches));
    }

    [Fact]
    public void A_large_picture_is_not_on_the_stack_and_callers_at_the_same_time_rent_memory_each()
    {
        NetworkPlan plan = Scheduler.Plan(Networks.Graph("Large"), ElementType.Single);
        AnyNetwork network = Networks.Assembly.Network("Large");
        double[][] inputs = [.. Enumerable.Range(0, Threads).Select(seed => Tests.Graph.PictureCheck.Numbers(new Random(seed), 2 * network.InputSize))];
        double[][] outputs = [.. inputs.Select(network.Forward)];
        Assert.True(plan.InferenceScratch * sizeof(float) > Budget.InferenceScratch, $"{plan.InferenceScratch} numbers would fit on the stack.");

        long rented = Together(thread =>
        {
            (float[] x, float[] y) = (Array.ConvertAll(inputs[thread], number => (float)number), new float[outputs[thread].Length]);
            var forward = network.Underlying.GetType().GetMethod("Forward")!.CreateDelegate<Forward>(network.Underlying);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int round = 0; round < Rounds; round++)
                forward(x, y);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(outputs[thread], Array.ConvertAll(y, number => (double)number));
            return allocated;
        });
        Assert.InRange(rented, 0, Threads * (plan.BorrowedScratch!.Value * sizeof(float) + 4096L));
    }

    private delegate void Forward(ReadOnlySpan<float> inputs, Span<float> outputs);

    private static long Together(Func<int, long> body)
    {
        var failures = new Exception?[Threads];
        var results = new long[Threads];
        using var start = new Barrier(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(k => new Thread(() => failures[k] = Record.Exception(() =>
        {
            start.SignalAndWait();
            results[k] = body(k);
        }), SmallStack))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        Assert.All(failures, Assert.Null);
        return results.Sum();
    }
}
