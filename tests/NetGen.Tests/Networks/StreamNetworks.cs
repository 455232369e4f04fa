using static NetGen.Activation;

namespace NetGen.Tests.Networks;

// Networks whose sequences go on from a state.

[Network(Optimizer = Optimizer.AdamW)]
[Input(Steps = 64)]
[Embedding(96, 32, Positions = true)]
[Repeat(2)]
[Skip]
[LayerNorm]
[Attention(4, Causal = true)]
[Add]
[Skip]
[LayerNorm]
[Layer(128, GELU)]
[Layer(32)]
[Add]
[End]
[LayerNorm]
[Layer(96, Softmax)]
public partial class Characters;

/// <summary>Sound through windows that look ever further back.</summary>
[Input(1, Steps = 32)]
[Conv1D(8, 3, Tanh, Causal = true)]
[Conv1D(8, 3, Tanh, Causal = true, Dilation = 2)]
[Conv1D(8, 3, Tanh, Causal = true, Dilation = 4, Groups = 4)]
[BatchNorm]
[Layer(1)]
public partial class Echo;

/// <summary>What one step hands on to the next dies away in silence.</summary>
[Input(1, Steps = 32)]
[LSTM(40)]
[Layer(1)]
public partial class DyingAway;

/// <summary>A state that keeps nothing.</summary>
[Input(3, Steps = 4)]
[Layer(2, Tanh)]
public partial class EachStep;
