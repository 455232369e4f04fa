using static NetGen.Activation;

namespace NetGen.Tool.Tests;

[Network(Optimizer = Optimizer.Adam)]
[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid, Bias = false)]
internal sealed partial class Small;

[Input(5)]
[Skip]
[LayerNorm]
[Layer(5, ReLU, Dropout = 0.5)]
[Add]
[Head("Kind")]
[Layer(3, Softmax)]
[Head("Size", LossWeight = 0.5)]
[RMSNorm]
[Layer(2, Bias = false)]
internal sealed partial class Twin;

[Input(4, 4, 2)]
[Branch]
[Conv2D(1, 1)]
[Branch]
[Repeat(1)]
[Skip]
[Multiply]
[End]
[Concat]
[Skip]
[Conv2D(3, 3, Padding = Padding.Same)]
[BatchNorm]
[Add(ReLU)]
[GlobalAveragePool]
internal sealed partial class Nested;

[Network(Precision = Precision.Double)]
[Layer(20, 12, ReLU)]
[Layer(12, 3, Softmax)]
internal sealed partial class Wide;

[Input(6, 6, 1)]
[Conv2D(4, 3, ReLU)]
[MaxPool2D(2)]
[BatchNorm]
[Flatten]
[Layer(3, Softmax)]
internal sealed partial class Picture;

[Input(3, Steps = 4)]
[GRU(2, Bidirectional = true, Name = "ears")]
[LastStep]
[Layer(2, Softmax)]
internal sealed partial class Heard;
