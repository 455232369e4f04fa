using static NetGen.Activation;

namespace NetGen.Tuning.Tests;

/// <summary>A narrow network of two inputs and a probability.</summary>
[Network(Optimizer = Optimizer.Adam)]
[Layer(2, 4, Tanh)]
[Layer(4, 1, Sigmoid)]
public partial class Narrow;

/// <summary>A wider one.</summary>
[Network(Optimizer = Optimizer.Adam)]
[Layer(2, 16, Tanh)]
[Layer(16, 1, Sigmoid)]
public partial class Wide;
