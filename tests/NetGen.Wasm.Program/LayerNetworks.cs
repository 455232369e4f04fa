using static NetGen.Activation;

namespace NetGen.Tests.Networks;

// The networks of PyTorch's cases for layers: their declarations are those of the files, in both precisions.

[Network(Precision = Precision.Double)]
[Input(2, Steps = 11)]
[Conv1D(16, 3, Tanh, Causal = true)]
[Conv1D(7, 2, Tanh, Causal = true, Dilation = 2)]
[Conv1D(2, 3, Causal = true, Dilation = 4)]
public partial class Conv1DCausal;

[Network(Precision = Precision.Single)]
[Input(2, Steps = 11)]
[Conv1D(16, 3, Tanh, Causal = true)]
[Conv1D(7, 2, Tanh, Causal = true, Dilation = 2)]
[Conv1D(2, 3, Causal = true, Dilation = 4)]
public partial class Conv1DCausalSingle;

[Network(Precision = Precision.Double)]
[Input(7, 10, 2)]
[Conv2D(5, 3, Tanh, Stride = 2, Padding = Padding.Same)]
[Conv2D(3, 4, Stride = 3, Padding = Padding.Same)]
public partial class Conv2DSameStride;

[Network(Precision = Precision.Single)]
[Input(7, 10, 2)]
[Conv2D(5, 3, Tanh, Stride = 2, Padding = Padding.Same)]
[Conv2D(3, 4, Stride = 3, Padding = Padding.Same)]
public partial class Conv2DSameStrideSingle;

[Network(Precision = Precision.Double, Optimizer = Optimizer.Momentum)]
[Input(6, 7, 5)]
[Conv2D(10, 3, ReLU, Groups = 5, Padding = Padding.Same)]
[Conv2D(3, 1)]
public partial class Conv2DDepthwise;

[Network(Precision = Precision.Single, Optimizer = Optimizer.Momentum)]
[Input(6, 7, 5)]
[Conv2D(10, 3, ReLU, Groups = 5, Padding = Padding.Same)]
[Conv2D(3, 1)]
public partial class Conv2DDepthwiseSingle;

[Network(Precision = Precision.Double)]
[Input(9, 8, 2)]
[Conv2D(5, 2)]
[MaxPool2D(3, Stride = 2)]
[Flatten]
[Layer(3)]
public partial class Maxpool2DOverlapping;

[Network(Precision = Precision.Single)]
[Input(9, 8, 2)]
[Conv2D(5, 2)]
[MaxPool2D(3, Stride = 2)]
[Flatten]
[Layer(3)]
public partial class Maxpool2DOverlappingSingle;

[Network(Precision = Precision.Double)]
[Input(7, Steps = 5)]
[LayerNorm]
[Layer(13, Tanh)]
[LayerNorm(Epsilon = 0.01)]
[Layer(3)]
public partial class LayernormSequence;

[Network(Precision = Precision.Single)]
[Input(7, Steps = 5)]
[LayerNorm]
[Layer(13, Tanh)]
[LayerNorm(Epsilon = 0.01)]
[Layer(3)]
public partial class LayernormSequenceSingle;

[Network(Precision = Precision.Double, Optimizer = Optimizer.Adam)]
[Input(5, Steps = 7)]
[LSTM(7)]
[Layer(7, 3)]
public partial class Lstm;

[Network(Precision = Precision.Single, Optimizer = Optimizer.Adam)]
[Input(5, Steps = 7)]
[LSTM(7)]
[Layer(7, 3)]
public partial class LstmSingle;

[Network(Precision = Precision.Double, Optimizer = Optimizer.Adam)]
[Input(5, Steps = 7)]
[GRU(7)]
[Layer(7, 3)]
public partial class Gru;

[Network(Precision = Precision.Single, Optimizer = Optimizer.Adam)]
[Input(5, Steps = 7)]
[GRU(7)]
[Layer(7, 3)]
public partial class GruSingle;

[Network(Precision = Precision.Double)]
[Input(5, Steps = 4)]
[RNN(7, Bidirectional = true)]
[Layer(14, 2)]
public partial class RnnBidirectional;

[Network(Precision = Precision.Single)]
[Input(5, Steps = 4)]
[RNN(7, Bidirectional = true)]
[Layer(14, 2)]
public partial class RnnBidirectionalSingle;

[Network(Precision = Precision.Double)]
[Input(6, Steps = 5)]
[Attention(2)]
[Layer(6, 3)]
public partial class Attention;

[Network(Precision = Precision.Single)]
[Input(6, Steps = 5)]
[Attention(2)]
[Layer(6, 3)]
public partial class AttentionSingle;

[Network(Precision = Precision.Double)]
[Input(8, Steps = 7)]
[Attention(4, Causal = true)]
[Layer(8, 3)]
public partial class AttentionCausal;

[Network(Precision = Precision.Single)]
[Input(8, Steps = 7)]
[Attention(4, Causal = true)]
[Layer(8, 3)]
public partial class AttentionCausalSingle;

[Network(Precision = Precision.Double, Optimizer = Optimizer.Adam)]
[Input(10, 10, 1)]
[Conv2D(3, 3, ReLU)]
[MaxPool2D(2)]
[Conv2D(5, 2, ReLU)]
[MaxPool2D(2, Stride = 1)]
[Flatten]
[Layer(20, 16, ReLU)]
[Layer(16, 11, ReLU)]
[Layer(11, 5, Softmax)]
public partial class ExampleLenet;

[Network(Precision = Precision.Single, Optimizer = Optimizer.Adam)]
[Input(10, 10, 1)]
[Conv2D(3, 3, ReLU)]
[MaxPool2D(2)]
[Conv2D(5, 2, ReLU)]
[MaxPool2D(2, Stride = 1)]
[Flatten]
[Layer(20, 16, ReLU)]
[Layer(16, 11, ReLU)]
[Layer(11, 5, Softmax)]
public partial class ExampleLenetSingle;

[Network(Precision = Precision.Double)]
[Input(5, 6, 4)]
[Skip]
[Conv2D(4, 3, ReLU, Padding = Padding.Same)]
[Conv2D(4, 3, Padding = Padding.Same)]
[Add(ReLU)]
[GlobalAveragePool]
[Layer(3)]
public partial class SkipAddRelu;

[Network(Precision = Precision.Single)]
[Input(5, 6, 4)]
[Skip]
[Conv2D(4, 3, ReLU, Padding = Padding.Same)]
[Conv2D(4, 3, Padding = Padding.Same)]
[Add(ReLU)]
[GlobalAveragePool]
[Layer(3)]
public partial class SkipAddReluSingle;
