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
    public void Networks_of_any_form_compile(string attributes) => Compile.Run($"{attributes} public partial class Odd;").AssertClean();
}
