using NetGen.Generators.Tests.Execution.Naive;

namespace NetGen.Generators.Tests.Graph;

/// <summary>That the draw covers what it is there to cover.</summary>
public class VariedArchitecturesTests
{
    [Fact]
    public void Dropout_is_drawn_after_every_activation_before_frozen_and_before_trained_layers()
    {
        var pairs = VariedArchitectures.All.SelectMany(architecture => architecture.Layers.Zip(architecture.Layers.Skip(1))).Where(pair => pair.First.Dropout > 0).ToList();
        Assert.Equal(Enum.GetValues<Activation>(), pairs.Select(pair => pair.First.Activation).Distinct().Order());
        Assert.Equal([false, true], pairs.Select(pair => pair.Second.Trainable).Distinct().Order());
        Assert.Contains(VariedArchitectures.All, architecture => architecture.Layers.Count(layer => layer.Dropout > 0) > 1);
    }

    [Fact]
    public void Class_weights_smoothing_and_deltas_are_drawn()
    {
        Architecture[] classifiers = [.. VariedArchitectures.All.Where(architecture => architecture.Loss == Loss.CrossEntropy)];
        Assert.Equal(4, classifiers.Select(architecture => (architecture.Numbers.ContainsKey("LabelSmoothing"), architecture.ClassWeights.Count > 0)).Distinct().Count());
        Assert.Contains(classifiers, architecture => architecture.ClassWeights.Count > 0 && architecture.Layers[^1].Activation == Activation.Sigmoid);
        IEnumerable<Architecture> hubers = VariedArchitectures.All.Where(architecture => architecture.Loss == Loss.Huber);
        Assert.True(hubers.Select(architecture => architecture.Number("HuberDelta")).Distinct().Count() > 3);
    }
}
