namespace Samples.Pictures;

/// <summary>
/// A picture of 28 × 28 gray pixels → the probability of each digit: LeNet-5 of LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to
/// document recognition" (1998), with today's activations and pools.
/// </summary>
[Network(Optimizer = Optimizer.Adam)]
[Input(28, 28, 1)]
[Conv2D(6, 5, ReLU, Padding = Padding.Same)]
[MaxPool2D(2)]
[Conv2D(16, 5, ReLU)]
[MaxPool2D(2)]
[Flatten]
[Layer(120, ReLU)]
[Layer(84, ReLU)]
[Layer(10, Softmax)]
public partial class LeNet;
