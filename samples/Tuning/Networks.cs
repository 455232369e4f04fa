namespace Samples.Tuning;

/// <summary>An image of 14 × 14 pixels → the probability of each digit, by one narrow layer.</summary>
[Network(Optimizer = Optimizer.Adam)]
[Layer(196, 24, ReLU)]
[Layer(24, 10, Softmax)]
public partial class Narrow;

/// <summary>One wide layer.</summary>
[Network(Optimizer = Optimizer.Adam)]
[Layer(196, 128, ReLU, Dropout = 0.2)]
[Layer(128, 10, Softmax)]
public partial class Wide;

/// <summary>Two layers.</summary>
[Network(Optimizer = Optimizer.Adam)]
[Layer(196, 64, ReLU)]
[Layer(64, 32, ReLU)]
[Layer(32, 10, Softmax)]
public partial class Deep;
