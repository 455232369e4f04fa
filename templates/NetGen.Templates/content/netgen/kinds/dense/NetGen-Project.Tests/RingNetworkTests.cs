using NetGen;
using NetGen.Training;

namespace NetGen_Project.Tests;

public class RingNetworkTests
{
    [Fact]
    public void It_learns_the_ring()
    {
        var network = new RingNetwork(seed: 1);
        Trainer.Fit(network, Ring.Draw(2_000, seed: 1), new() { LearningRate = 0.01, Epochs = 40, BatchSize = 32 });
        Evaluation evaluation = Trainer.Evaluate(network, Ring.Draw(1_000, seed: 2), Metric.Accuracy);
        Assert.InRange(evaluation[Metric.Accuracy], 0.95, 1);
    }
}
