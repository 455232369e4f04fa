using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Graph;

/// <summary>Forms of networks that users found to break the generated code.</summary>
public class OddGraphTests
{
    [Theory]
    [InlineData("[Input(3)] [Branch] [Layer(2)] [Branch] [Layer(3)] [Concat] [Head(\"A\")] [Layer(1)] [Head(\"B\")] [Layer(1)] [Head(\"C\")] [Layer(1)]")]
    [InlineData("[Input(2)] [Branch] [Layer(1)] [Branch] [Layer(3)] [Concat] [Branch] [Layer(2)] [Branch] [Layer(2)] [Concat]")]
    [InlineData("[Input(3)] [Layer(1, Tanh)] [Skip] [Layer(3, Tanh)] [Concat] [Skip] [Layer(4)] [Add]")]
    [InlineData("[Input(3)] [Activate(Tanh)]")]
    [InlineData("[Input(3)] [Activate(Softmax)]")]
    [InlineData("[Input(3)] [Skip] [Activate(Tanh)] [Add]")]
    [InlineData("[Input(3)] [LayerNorm(Trainable = false)] [Activate(Tanh)]")]
    [InlineData("[Network(Parallel = true)] [Input(3)] [Activate(Softmax)] [LayerNorm] [Head(\"A\")] [Activate(Softmax)] [Head(\"B\")] [LayerNorm]")]
    [InlineData("[Network(Parallel = true)] [Input(3)] [Branch] [Activate(Tanh)] [Branch] [Activate(Sigmoid)] [Concat] [Skip] [LayerNorm] [Multiply]")]
    [InlineData("[Input(3)] [Dropout(0)] [Layer(3)]")]
    [InlineData("[Input(3)] [Layer(3, Tanh)] [Dropout(0)] [Layer(2)]")]
    [InlineData("[Input(3)] [Layer(20, Tanh)] [Dropout(0)] [Layer(2)]")]
    [InlineData("[Input(1, 1, 3)] [BatchNorm] [Flatten] [Layer(2)]")]
    [InlineData("[Input(3, Steps = 1)] [Conv1D(4, 1, ReLU)] [MaxPool1D(1)] [Conv1D(2, 1, Groups = 2)]")]
    [InlineData("[Input(4, 4, 2)] [Conv2D(3, 2)] [Flatten]")]
    [InlineData("[Network(Parallel = true)] [Input(4, 4, 2)] [Conv2D(3, 2)] [GlobalMaxPool]")]
    [InlineData("[Input(4, 4, 2)] [Conv2D(3, 2)] [Upsample2D(2)]")]
    [InlineData("[Input(4, 4, 2)] [MaxPool2D(2)]")]
    [InlineData("[Input(4, 4, 2)] [Conv2D(3, 2)] [Flatten] [Head(\"A\")] [Layer(1)] [Head(\"B\")] [Activate(Tanh)]")]
    [InlineData("[Input(4, 4, 2)] [Flatten]")]
    [InlineData("[Input(4, 4, 2)] [BatchNorm] [Upsample2D(2)] [BatchNorm] [GlobalAveragePool] [BatchNorm]")]
    [InlineData("[Input(4, Steps = 6)] [Conv1D(3, 2)] [Head(\"A\")] [Conv1D(2, 3, Softmax)] [Head(\"B\")] [GlobalMaxPool] [Layer(2)]")]
    [InlineData("[Input(Steps = 3)] [Embedding(4, 2)] [GRU(2, Bidirectional = true)] [LSTM(3)] [LastStep]")]
    [InlineData("[Input(Steps = 3)] [Embedding(4, 2, Trainable = false)] [Skip] [RNN(2)] [Add] [Head(\"A\")] [GRU(2)] [Head(\"B\")] [LSTM(2)]")]
    [InlineData("[EmbeddingBag(4, 2)] [Head(\"A\")] [Layer(2, Softmax)] [Head(\"B\")] [Layer(1)]")]
    [InlineData("[Input(Steps = 5)] [Embedding(13, 8, Positions = true)] [Skip] [Layer(8)] [Multiply] [Layer(8, Tanh)]")]
    [InlineData("[Input(3, Steps = 7)] [Skip] [GRU(4)] [Skip] [Layer(4)] [Add(Tanh)] [Concat] [Head(\"A\")] [Layer(1)] [Head(\"B\")] [Layer(2)]")]
    [InlineData("[Input(2, Steps = 4)] [Layer(1)] [Head(\"A\")] [Layer(1)] [Head(\"B\", Loss = Loss.MeanSquaredError)] [Layer(1)]")]
    [InlineData("[Input(3, Steps = 4)] [Attention(1)] [GRU(2)] [Attention(2, Causal = true)] [Flatten] [Layer(2)]")]
    public void Networks_of_any_form_compile(string attributes) => Compile.Run($"{attributes} public partial class Odd;").AssertClean();
}
