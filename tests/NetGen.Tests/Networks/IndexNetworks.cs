using static NetGen.Activation;

namespace NetGen.Tests.Networks;

// Networks whose inputs are indices, or lists of them.

[Network(Optimizer = Optimizer.Adam)]
[Input(Steps = 6)]
[Embedding(11, 5, Positions = true)]
[Layer(9, Tanh)]
[Layer(11, Softmax)]
public partial class Letters;

[Embedding(13, 7)]
[Layer(4, Softmax)]
public partial class Word;

[EmbeddingBag(31, 20, ReLU)]
[Layer(3, Softmax)]
public partial class Topics;

/// <summary>Few parameters, of which each share of a batch has gradients of its own.</summary>
[Network(Parallel = true)]
[Input(Steps = 16)]
[Embedding(50, 40, Positions = true)]
[Layer(64, ReLU)]
[Layer(50, Softmax)]
public partial class SharedLetters;

/// <summary>So many parameters that threads share the rows of the table.</summary>
[Network(Parallel = true, Optimizer = Optimizer.Adam)]
[EmbeddingBag(3000, 64, ReLU)]
[Layer(64, ReLU)]
[Layer(5, Softmax)]
public partial class SharedTopics;
