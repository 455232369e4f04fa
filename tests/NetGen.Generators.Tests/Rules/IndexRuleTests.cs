using static NetGen.Generators.Tests.Rules.NetworkAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

/// <summary>The rules for networks whose inputs are indices, or lists of them.</summary>
public class IndexRuleTests
{
    [Theory]
    [InlineData("[Input(Steps = 64)] [Embedding(96, 32, Positions = true)] [Skip] [LayerNorm] [Layer(32, GELU)] [Add] [Layer(96, Softmax)] partial class Xor;")]
    [InlineData("[Embedding(96, 32, Trainable = false, Name = \"tokens\")] [Head(\"A\")] [Layer(2, Softmax)] [Head(\"B\")] [Layer(1)] partial class Xor;")]
    [InlineData("[Input(1)] [Embedding(96, 32)] [Layer(2)] partial class Xor;")]
    [InlineData("[EmbeddingBag(768, 256, ReLU, Bias = false)] [Layer(256, 32, ReLU)] [Layer(1)] partial class Xor;")]
    [InlineData("[Input(768)] [EmbeddingBag(768, 256, ReLU)] [Layer(1)] partial class Xor;")]
    public Task Networks_of_indices_are_fine(string source) => Reports(source);

    [Theory]
    [InlineData("[Input(Steps = 4)] [Layer(3)] [{|#0:Embedding(9, 2)|}] [Layer(3)] partial class Xor;", "Layer 2 is an [Embedding]")]
    [InlineData("[Input(5)] [Head(\"A\")] [{|#0:EmbeddingBag(5, 2)|}] [Head(\"B\")] [Layer(3)] partial class Xor;", "Layer 1 is an [EmbeddingBag]")]
    [InlineData("[Repeat(2)] [{|#0:Embedding(1, 1)|}] [End] [Layer(3)] partial class Xor;", "Layer 2 is an [Embedding]")]
    public Task What_takes_indices_stands_first(string source, string message) => Reports(source, Error(
        "NETGEN120", message + ", which takes the network's inputs as indices: write it before all other layers, outside of groups and heads"));

    [Theory]
    [InlineData("[Input(7)] [{|#0:Embedding(9, 2)|}] [Layer(3)] partial class Xor;", "[Input] gives 7")]
    [InlineData("[Input(28, 28, 1)] [{|#0:Embedding(9, 2)|}] [Flatten] [Layer(3)] partial class Xor;", "[Input] gives 28 × 28 × 1")]
    [InlineData("[Input(3, Steps = 5)] [{|#0:Embedding(9, 2)|}] [Layer(3)] partial class Xor;", "[Input] gives 5 × 3")]
    public Task An_embedding_takes_one_index_or_steps(string source, string given) => Reports(source, Error(
        "NETGEN112", $"Layer 1 takes one index, or the steps of [Input(Steps = n)], but {given}: use a layer for these axes"));

    [Fact]
    public Task A_bag_of_other_entries_than_the_input_does_not_fit() => Reports(
        "[Input({|#1:100|})] [EmbeddingBag({|#0:768|}, 2)] [Layer(3)] partial class Xor;",
        Error("NETGEN101", "Layer 1 takes 768 inputs, but [Input] gives 100: make the two numbers equal", 0, 1));

    [Theory]
    [InlineData("Optimizer = Optimizer.Momentum", "Momentum")]
    [InlineData("Optimizer = Optimizer.AdamW", "AdamW")]
    [InlineData("WeightDecay = 0.1", "WeightDecay")]
    [InlineData("Optimizer = Optimizer.Adam, ClipNorm = 1", "ClipNorm")]
    public Task Sparse_updates_go_with_what_leaves_rows_alone(string settings, string hindrance) => Reports(
        $"[Network({settings})] [EmbeddingBag(50, 2, SparseUpdates = {{|#0:true|}})] [Layer(3)] partial class Xor;",
        Error("NETGEN324", hindrance + " changes rows of the table that the batch does not name, which SparseUpdates leaves alone: "
            + "use SGD, AdaGrad or Adam without decay, penalties and ClipNorm"));

    [Theory]
    [InlineData("Optimizer = Optimizer.SGD, ClipValue = 1")]
    [InlineData("Optimizer = Optimizer.AdaGrad")]
    [InlineData("Optimizer = Optimizer.Adam, Parallel = true")]
    public Task Sparse_updates_are_fine_with_these(string settings) => Reports(
        $"[Network({settings})] [EmbeddingBag(50, 2, SparseUpdates = true)] [Layer(3)] partial class Xor;");

    [Theory]
    [InlineData("[Embedding({|NETGEN102:0|}, {|NETGEN102:-2|})] [Layer(3)] partial class Xor;")]
    [InlineData("[EmbeddingBag({|NETGEN102:-768|}, {|NETGEN102:0|}, ReLU)] [Layer(1)] partial class Xor;")]
    public Task A_table_has_rows_and_rows_have_values(string source) => Reports(source);
}
