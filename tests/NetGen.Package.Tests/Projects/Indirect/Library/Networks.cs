using NetGen;

namespace Library;

/// <summary>A network that the program uses beside its own.</summary>
[Layer(3, 1, Sigmoid)]
public partial class Neuron;
