using NetGen.Generators.Math;

namespace NetGen.Generators.Tests.Execution;

/// <summary>
/// The networks whose functions of rows lie in the library. Rows of 13 are one vector, rows of 61 are several, and rows of 37 have whole vectors of padding between them. Of a
/// prime length no number that follows from it is taken for another; a mean over 64 is a product.
/// </summary>
internal static class LibraryRowNetworks
{
    public static IReadOnlyList<(string Label, string Attributes)> Activations { get; } =
    [
        .. NetGen.Generators.Math.Activations.All.Select(activation => activation.Name).Except(["Identity", "Softmax"])
            .SelectMany(name => new[] { (name, Hidden(name, 61)), ("Padded" + name, Hidden(name, 37)) }),
    ];

    public static IReadOnlyList<(string Label, string Attributes)> Others { get; } =
    [
        .. Outputs("Softmax", "[Input(5)]", "Softmax"),
        .. Outputs("StepsSoftmax", "[Input(5, Steps = 7)]", "Softmax"),
        .. Outputs("SquaredError", "[Network(Loss = Loss.HalfSquaredError)] [Input(5)]", "Identity"),
        .. Outputs("MeanSquaredError", "[Network(Loss = Loss.MeanSquaredError)] [Input(5)]", "Identity"),
        .. Outputs("CrossEntropy", "[Network(Loss = Loss.BinaryCrossEntropy)] [Input(5)]", "Sigmoid"),
        .. new[] { "LayerNorm", "RMSNorm" }.SelectMany(norm => new[] { 37, 64 }.Select(length => (norm, Residual($"[{norm}]", length)))),
        .. new[] { 37, 64 }.Select(length => ("Tokens", $"[Input(Steps = 7)] [Embedding(11, {length}, Positions = true)] {Block(length)}")),
        .. new[] { 37, 64 }.Select(length => ("Sequence", $"[Input({length}, Steps = 7)] {Block(length)}")),
        .. new[] { "RNN", "LSTM", "GRU" }.SelectMany(cell => new[] { (cell, Recurrent(cell, 37)), ("Short" + cell, Recurrent(cell, 13)) }),
        ("ReLU", "[Layer(1024, 1024, ReLU)] [Layer(13)]"),
        ("Bag", "[EmbeddingBag(50, 37, ReLU)] [Layer(13, Softmax)]"),
    ];

    private static string Hidden(string activation, int length) => $"[Input(5)] [Layer({length}, {activation})] [Layer({length}, {activation})] [Layer(13, Softmax)]";

    private static string Recurrent(string cell, int units) => $"[Input(5, Steps = 7)] [{cell}({units})] [Layer(13)]";

    private static IEnumerable<(string Label, string Attributes)> Outputs(string label, string network, string activation) =>
        new[] { ("", 13), ("Long", 37), ("Single", 1) }.Where(outputs => activation != "Softmax" || outputs.Item2 > 1)
            .Select(outputs => (outputs.Item1 + label, $"{network} [Layer(41, ReLU)] [Layer({outputs.Item2}, {activation})]"));

    private static string Residual(string norm, int length) =>
        $"[Input(5)] [Layer({length}, GELU)] [Repeat(2)] [Skip] {norm} [Layer(53, GELU)] [Layer({length})] [Add] [End] {norm} [Layer(41)] {norm} [Layer(13)]";

    private static string Block(int length) =>
        $"[Skip] [LayerNorm] [Attention(1, Causal = true)] [Add] [Skip] [LayerNorm] [Layer(53, GELU)] [Layer({length})] [Add] [LayerNorm] [Layer(13, Softmax)]";
}
