namespace Spirals;

/// <summary>A point of the plane → the probability of each arm.</summary>
[Network(Optimizer = Optimizer.Adam)]
[Layer(2, 32, Tanh)]
[Layer(32, 32, Tanh)]
[Layer(32, 2, Softmax)]
public partial class SpiralNetwork;
