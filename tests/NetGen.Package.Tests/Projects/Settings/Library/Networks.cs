using NetGen;

namespace Library;

/// <summary>A network that other projects use.</summary>
[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid)]
public partial class Xor;
