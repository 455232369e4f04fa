using NetGen;

namespace NetGen_Project;

/// <summary>From a point's two coordinates to the probability that it lies in the ring.</summary>
[Network(Loss = Loss.BinaryCrossEntropy, Optimizer = Optimizer.Adam)]
[Layer(2, 16, Tanh)]
[Layer(16, 16, Tanh)]
[Layer(16, 1, Sigmoid)]
public partial class RingNetwork;
