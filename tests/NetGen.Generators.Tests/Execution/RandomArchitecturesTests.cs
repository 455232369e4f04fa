using NetGen.Generators.Tests.Execution.Naive;

namespace NetGen.Generators.Tests.Execution;

/// <summary>That the daily draw covers what it is there to cover, whoever changes its seed or its sizes.</summary>
public class RandomArchitecturesTests
{
    private static readonly int[] AwkwardSizes = [1, 7, 8, 9, 15, 16, 17, 31, 33, 65, 127, 129, 300];

    private static readonly DenseLayer[] AllLayers = [.. RandomArchitectures.Daily.SelectMany(architecture => architecture.Layers)];

    [Fact]
    public void Every_awkward_size_is_drawn_as_inputs_and_as_outputs()
    {
        Assert.All(AwkwardSizes, size => Assert.Contains(AllLayers, layer => layer.Inputs == size));
        Assert.All(AwkwardSizes, size => Assert.Contains(AllLayers, layer => layer.Outputs == size));
    }

    [Fact]
    public void Every_depth_from_1_to_5_is_drawn() =>
        Assert.Equal([1, 2, 3, 4, 5], RandomArchitectures.Daily.Select(architecture => architecture.Layers.Length).Distinct().Order());

    [Fact]
    public void Every_activation_is_drawn_in_hidden_and_in_last_layers_with_and_without_bias()
    {
        foreach (Activation activation in Enum.GetValues<Activation>())
        {
            Assert.Contains(RandomArchitectures.Daily, architecture => architecture.Layers[^1].Activation == activation);
            Assert.Contains(RandomArchitectures.Daily, architecture => architecture.Layers[..^1].Any(layer => layer.Activation == activation));
            Assert.Contains(AllLayers, layer => layer.Activation == activation && layer.Bias);
            Assert.Contains(AllLayers, layer => layer.Activation == activation && !layer.Bias);
        }
    }

    [Fact]
    public void Every_loss_and_every_optimizer_is_drawn_with_every_reduction_and_precision()
    {
        foreach (Reduction reduction in Enum.GetValues<Reduction>())
            foreach (Precision precision in Enum.GetValues<Precision>())
            {
                Architecture[] drawn = [.. RandomArchitectures.Daily.Where(architecture => (architecture.Reduction, architecture.Precision) == (reduction, precision))];
                Assert.Equal(Enum.GetValues<Loss>(), drawn.Select(architecture => architecture.Loss).Distinct().Order());
                Assert.Equal(Enum.GetValues<Optimizer>(), drawn.Select(architecture => architecture.Optimizer).Distinct().Order());
            }
    }

    [Fact]
    public void Decay_penalties_clipping_and_frozen_layers_are_drawn()
    {
        string[] options = ["WeightDecay", "L1", "L2", "ClipNorm", "ClipValue"];
        Assert.All(options, option => Assert.Contains(RandomArchitectures.Daily, architecture => architecture.Numbers.ContainsKey(option)));
        Assert.Contains(RandomArchitectures.Daily, architecture => !architecture.DecayBias && architecture.Numbers.ContainsKey("WeightDecay"));
        Assert.Contains(RandomArchitectures.Daily, architecture => architecture.Layers.Any(layer => !layer.Trainable) && architecture.Layers.Any(layer => layer.Trainable));
        Assert.Contains(RandomArchitectures.Daily, architecture => architecture.Layers.All(layer => !layer.Trainable));
    }
}
