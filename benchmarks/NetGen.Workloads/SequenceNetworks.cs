namespace NetGen.Workloads;

/// <summary>W9: an amplifier, of whose sound one value after the other is asked for.</summary>
[Input(1, Steps = 2048)]
[LSTM(16)]
[Layer(1)]
internal partial class Amplifier16;

[Input(1, Steps = 2048)]
[LSTM(20)]
[Layer(1)]
internal partial class Amplifier20;

[Input(1, Steps = 2048)]
[LSTM(32)]
[Layer(1)]
internal partial class Amplifier32;

[Input(1, Steps = 2048)]
[LSTM(40)]
[Layer(1)]
internal partial class Amplifier40;

/// <summary>W10: gestures of nine sensors.</summary>
[Network(Optimizer = Optimizer.Adam)]
[Input(9, Steps = 32)]
[GRU(64)]
[LastStep]
[Layer(6, Softmax)]
internal partial class Gesture;

/// <summary>W12: what character comes next.</summary>
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
internal partial class Characters;

/// <summary>W13: lists of words.</summary>
[EmbeddingBag(5000, 32, ReLU)]
[Layer(2, Softmax)]
internal partial class Bag;
