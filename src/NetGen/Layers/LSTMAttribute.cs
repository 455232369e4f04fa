namespace NetGen;

/// <summary>
/// Long short-term memory: <c>[i f g o] = x·W + h₋₁·U + b</c>, <c>c = σ(f) ⊙ c₋₁ + σ(i) ⊙ tanh(g)</c>, <c>h = σ(o) ⊙ tanh(c)</c>. Hochreiter and Schmidhuber, "Long Short-Term
/// Memory" (1997), with the forget gate of Gers et al. (2000).
/// </summary>
/// <example>
/// <code>
/// [Input(1, Steps = 2048)]
/// [LSTM(40)]
/// [Layer(1)]
/// public partial class Amplifier;
/// </code>
/// </example>
/// <param name="units">How many numbers the layer carries from step to step, and gives for each.</param>
public sealed class LSTMAttribute(int units) : RecurrentAttribute(units);
