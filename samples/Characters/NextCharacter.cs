namespace Samples.Characters;

/// <summary>
/// The characters of a window → at each of them the probability of every character to come next: a small transformer, which sees what stands before and nothing behind.
/// </summary>
[Network(Optimizer = Optimizer.AdamW)]
[Input(Steps = 64)]
[Embedding(Text.Characters, 32, Positions = true)]
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
[Layer(Text.Characters, Softmax)]
public partial class NextCharacter;
