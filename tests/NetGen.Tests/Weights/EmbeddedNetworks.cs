using static NetGen.Activation;

namespace NetGen.Tests.Weights;

// Networks whose weights lie in this assembly: with all that makes PyTorch's numbers of modules differ from those of layers.

[Network(Weights = "Weights/Embedded/single.safetensors")]
[Layer(2, 3, Tanh, Dropout = 0.5)]
[Layer(3, 5, Bias = false)]
[Layer(5, 1, Sigmoid)]
public partial class Embedded;

[Network(Weights = @"Weights\Embedded\single.safetensors", Precision = Precision.Double, Optimizer = Optimizer.Adam)]
[Layer(2, 3, Tanh, Dropout = 0.5)]
[Layer(3, 5, Bias = false)]
[Layer(5, 1, Sigmoid)]
public partial class EmbeddedWide;

[Network(Weights = "mixed.de.safetensors", Precision = Precision.Double)]
[Layer(2, 3)]
public partial class EmbeddedWithOwnConstructor
{
    public EmbeddedWithOwnConstructor(string name) => Name = name;

    public string Name { get; }
}

[Network(Weights = "Weights/Embedded/words.safetensors")]
[Input(Steps = 3)]
[Embedding(4, 2)]
[RNN(2)]
[LastStep]
[Layer(2)]
public partial class EmbeddedWords;

[Network(Weights = "Weights/Embedded/topics.safetensors")]
[EmbeddingBag(4, 2, ReLU)]
[Layer(1)]
public partial class EmbeddedTopics;

public partial class Holder<TItem>
{
    private readonly Inner _network = new();

    public float FirstBias => _network.Layer1.Bias[0];

    [Network(Weights = "Weights/Embedded/single.safetensors")]
    [Layer(2, 3, Tanh, Dropout = 0.5)]
    [Layer(3, 5, Bias = false)]
    [Layer(5, 1, Sigmoid)]
    private sealed partial class Inner;
}
