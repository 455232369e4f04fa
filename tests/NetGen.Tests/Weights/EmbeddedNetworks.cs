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
