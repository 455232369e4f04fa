using NetGen.Generators.Tests.Execution.Naive;
using NetGen.Generators.Tests.Infrastructure;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Batches whose last layer is a softmax: rows of one vector are gone through twice.</summary>
public class SoftmaxTests
{
    public static TheoryData<Loss, Precision, int> Heads
    {
        get
        {
            var heads = new TheoryData<Loss, Precision, int>();
            foreach (var loss in new[] { Loss.CrossEntropy, Loss.BinaryCrossEntropy, Loss.MeanSquaredError, Loss.MeanAbsoluteError, Loss.Huber })
                foreach (int outputs in new[] { 3, 5, 8, 10, 16 })
                    heads.Add(loss, outputs is 5 or 8 ? Precision.Double : Precision.Single, outputs);
            return heads;
        }
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public void Losses_and_gradients_are_the_naive_ones(Loss loss, Precision precision, int outputs)
    {
        NetworkPair pair = Declared.Pair(new Architecture("Classes", new DenseLayer(12, 20, Activation.ReLU),
            new DenseLayer(20, outputs, Activation.Softmax))
        { Loss = loss, Precision = precision });
        foreach (int samples in new[] { 2, 15, 16, 17, 50 })
        {
            (double[] inputs, double[] targets) = (pair.Inputs(samples), pair.Targets(samples));
            double expected = pair.Naive.Backward(inputs, targets);
            CloseToLargest([expected], [pair.Network.Backward(inputs, targets)], pair.Tolerance(samples), "loss");
            CloseToLargest(pair.Naive.Gradients, pair.Network.Gradients, pair.Tolerance(samples), "gradients");
        }
    }

    /// <summary>What is the same for every component has nothing to wait for.</summary>
    [Fact]
    public void Functions_without_a_reduction_are_not_gone_through_twice()
    {
        string text = Compile.Run("""
            using System;
            [Network(LossFunction = nameof(Mine))] [Layer(12, 32, ReLU)] [Layer(32, 5)]
            partial class Classes { [Loss] static double Mine(double output, double target) => Math.Exp(output - target); }
            """).AssertClean().Sources.Single().SourceText.ToString();
        Assert.DoesNotContain("in a loop of its own", text);
    }

    [Fact]
    public void Exponentials_are_known_before_their_sum_is_asked_for()
    {
        string text = Compile.Run("[Network(Loss = Loss.MeanSquaredError)] [Layer(64, 32, ReLU)] [Layer(32, 10, Softmax)] partial class Classes;")
            .AssertClean().Sources.Single().SourceText.ToString();
        Assert.Contains("// e^(z − max(z)) in a loop of its own: ", text);
    }
}
