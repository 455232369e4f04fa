namespace Samples.DigitReader;

/// <summary>The network that <c>samples/Pictures</c> trains, with what it has learned.</summary>
[Network(Weights = "lenet.safetensors")]
[Input(28, 28, 1)]
[Conv2D(6, 5, ReLU, Padding = Padding.Same)]
[MaxPool2D(2)]
[Conv2D(16, 5, ReLU)]
[MaxPool2D(2)]
[Flatten]
[Layer(120, ReLU)]
[Layer(84, ReLU)]
[Layer(10, Softmax)]
public partial class TrainedLeNet;
