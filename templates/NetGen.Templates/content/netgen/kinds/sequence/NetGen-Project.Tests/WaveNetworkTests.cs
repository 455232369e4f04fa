using NetGen;
using NetGen.Training;

namespace NetGen_Project.Tests;

public class WaveNetworkTests
{
    [Fact]
    public void It_learns_to_take_noise_away()
    {
        var network = new WaveNetwork(seed: 1);
        Trainer.Fit(network, Wave.DrawMany(2_000, seed: 1), new() { LearningRate = 0.01, Epochs = 20, BatchSize = 32 });
        Assert.InRange(Trainer.Evaluate(network, Wave.DrawMany(1_000, seed: 2)).Loss, 0, 0.05);
    }

    [Fact]
    public void Step_by_step_it_answers_as_for_the_whole_window()
    {
        var network = new WaveNetwork(seed: 1);
        (float[] noisy, _) = Wave.Draw(WaveNetwork.InputSize, new RandomState(3));
        float[] whole = new float[noisy.Length], byStep = new float[noisy.Length];
        network.Forward(noisy, whole);

        var state = new WaveNetwork.State();
        for (int step = 0; step < noisy.Length; step++)
            network.Forward(state, noisy.AsSpan(step, 1), byStep.AsSpan(step, 1));

        Assert.All(whole.Zip(byStep), pair => Assert.Equal(pair.First, pair.Second, tolerance: 1e-6f));
    }
}
