using NetGen;

namespace NetGen_Project;

/// <summary>From the noisy values of a wave, one after the other, to the wave.</summary>
[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam)]
[Input(1, Steps = 64)]
[GRU(16)]
[Layer(1)]
public partial class WaveNetwork;
