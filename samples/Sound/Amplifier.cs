namespace Samples.Sound;

/// <summary>A sample of sound → what comes out of the amplifier: what an LSTM hears in it is added to it.</summary>
[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam, ClipNorm = 1)]
[Input(1, Steps = 256)]
[Skip]
[LSTM(16)]
[Layer(1)]
[Add]
public partial class Amplifier;
