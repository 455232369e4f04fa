namespace CustomActivation;

/// <summary>The same with a usual activation, and with the other network's loss.</summary>
[Network(LossFunction = nameof(BumpNetwork.LogCosh), LossType = typeof(BumpNetwork), Optimizer = Optimizer.Adam)]
[Layer(2, 16, ReLU)]
[Layer(16, 1)]
public partial class ReLUNetwork;
