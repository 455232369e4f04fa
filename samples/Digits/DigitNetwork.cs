namespace Samples.Digits;

/// <summary>An image of 28 × 28 pixels → the probability of each digit.</summary>
[Network(Optimizer = Optimizer.Adam)]
[Layer(ImageSize * ImageSize, 128, ReLU, Dropout = 0.2)]
[Layer(128, 10, Softmax)]
public partial class DigitNetwork
{
    /// <summary>The width and the height of an image: MNIST's.</summary>
    internal const int ImageSize = 28;
}
