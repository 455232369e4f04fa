using static NetGen.Activation;

namespace NetGen.Tests.Networks;

[Network(Optimizer = Optimizer.Adam, Precision = Precision.Double)]
[EmbeddingBag(40, 9, Tanh, SparseUpdates = true)]
[Layer(3, Softmax)]
public partial class SparseAdam;

[Network(Optimizer = Optimizer.Adam, Parallel = true)]
[EmbeddingBag(2000, 64, Tanh, SparseUpdates = true)]
[Layer(64, Tanh)]
[Layer(3, Softmax)]
public partial class SharedSparseAdam;

[Network(Optimizer = Optimizer.AdaGrad, Precision = Precision.Double)]
[EmbeddingBag(40, 9, Tanh, SparseUpdates = true)]
[Layer(3, Softmax)]
public partial class SparseAdaGrad;

[Network(Optimizer = Optimizer.AdaGrad, Precision = Precision.Double)]
[EmbeddingBag(40, 9, Tanh)]
[Layer(3, Softmax)]
public partial class WholeAdaGrad;

/// <summary>Steps that touch the rows alone that their batch names.</summary>
public class SparseUpdateTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rows_that_no_list_names_stay_as_they_are_with_their_moments(bool inOne)
    {
        var network = new SparseAdam(1);
        Train([1, 2, 3], [0, 2], [0, 1]);
        double[] parameters = [.. network.Parameters], moments = [.. ((ITrainableNetwork<SparseAdam, double>)network).OptimizerState(0)];
        Train([2, 7, 2], [0, 1], [2, 0]);

        for (int row = 0; row < 40; row++)
        {
            bool isNamed = row is 2 or 7;
            Assert.Equal(isNamed, !parameters.AsSpan(9 * row, 9).SequenceEqual(network.Parameters.Slice(9 * row, 9)));
            Assert.Equal(isNamed, !moments.AsSpan(9 * row, 9).SequenceEqual(((ITrainableNetwork<SparseAdam, double>)network).OptimizerState(0).Slice(9 * row, 9)));
        }

        void Train(int[] indices, int[] offsets, int[] labels)
        {
            if (inOne)
            {
                network.Step(indices, offsets, labels, 0.1);
                return;
            }

            network.Backward(indices, offsets, labels);
            network.Update(0.1);
        }
    }

    [Fact]
    public void A_step_is_a_gradient_and_an_update_and_batches_add_up()
    {
        var (step, parts, halves) = (new SparseAdam(1), new SparseAdam(1), new SparseAdam(1));
        for (int i = 0; i < 5; i++)
        {
            int[] indices = [i, 3, 2 * i, 30, i + 1], labels = [i % 3, 1];
            step.Step(indices, [0, 2], labels, 0.05);
            parts.Backward(indices, [0, 2], labels);
            parts.Update(0.05);
            halves.Backward(indices.AsSpan(0, 2), [0], labels.AsSpan(0, 1));
            halves.Backward(indices.AsSpan(2), [0], labels.AsSpan(1), accumulate: true);
            foreach (ref double gradient in halves.Gradients)
                gradient /= 2;
            halves.Update(0.05);
        }

        for (int i = 0; i < SparseAdam.ParameterCount; i++)
        {
            Assert.Equal(step.Parameters[i], parts.Parameters[i], 1e-12);
            Assert.Equal(step.Parameters[i], halves.Parameters[i], 1e-9);
        }
    }

    /// <summary>What somebody writes into the gradients is gone with the next batch.</summary>
    [Fact]
    public void Gradients_of_rows_that_no_list_names_are_zero()
    {
        var network = new SparseAdam(1);
        network.Gradients.Fill(7);
        network.Backward([5], [0], (int[])[1]);

        for (int row = 0; row < 40; row++)
            Assert.Equal(row == 5, network.Gradients.Slice(9 * row, 9).ContainsAnyExcept(0));
    }

    [Fact]
    public void AdaGrad_gives_what_it_gives_without()
    {
        var (sparse, whole) = (new SparseAdaGrad(1), new WholeAdaGrad(1));
        for (int i = 0; i < 5; i++)
        {
            sparse.Step([i, 3, 2 * i], [0, 1], (int[])[i % 3, 1], 0.05);
            whole.Step([i, 3, 2 * i], [0, 1], (int[])[i % 3, 1], 0.05);
        }

        Assert.Equal(whole.Parameters, sparse.Parameters);
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        int before = NetworkThreads.Limit;
        try
        {
            Assert.Equal(Train(1), Train(2));
        }
        finally
        {
            NetworkThreads.Limit = before;
        }

        static float[] Train(int limit)
        {
            NetworkThreads.Limit = limit;
            var network = new SharedSparseAdam(1);
            var random = new Random(2);
            int[] indices = [.. Enumerable.Range(0, 3000).Select(_ => random.Next(2000))], offsets = [.. Enumerable.Range(0, 300).Select(i => 10 * i)];
            for (int step = 0; step < 3; step++)
                network.Step(indices, offsets, [.. offsets.Select(offset => indices[offset] % 3)], 0.01f);
            return network.Parameters.ToArray();
        }
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var network = new SparseAdam(1);
        int[] labels = [1], indices = [5, 6], offsets = [0];
        Train();
        Train();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Train();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Train()
        {
            network.Step(indices, offsets, labels, 0.1);
            network.Backward(indices, offsets, labels);
            network.Update(0.1);
        }
    }
}
