namespace NetGen;

/// <summary>
/// A gated recurrent unit: <c>r = σ(x·Wr + h₋₁·Ur + br)</c>, <c>z = σ(x·Wz + h₋₁·Uz + bz)</c>, <c>n = tanh(x·Wn + bn + r ⊙ (h₋₁·Un + b'))</c>, <c>h = (1 − z) ⊙ n + z ⊙ h₋₁</c>,
/// where <c>b'</c> is a bias of its own. Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder" (2014), with the reset after the product, as PyTorch has it.
/// </summary>
/// <example>
/// <code>
/// [Input(9, Steps = 32)]
/// [GRU(64)]
/// [LastStep]
/// [Layer(6, Softmax)]
/// public partial class Gesture;
/// </code>
/// </example>
/// <param name="units">How many numbers the layer carries from step to step, and gives for each.</param>
public sealed class GRUAttribute(int units) : RecurrentAttribute(units);
