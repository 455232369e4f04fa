namespace NetGen.Tool.Tests;

public sealed class NewTests
{
    [Fact]
    public void A_declaration_is_printed() => Assert.Equal(
        """
        using NetGen;
        using static NetGen.Activation;

        [Network(Loss = Loss.CrossEntropy, Optimizer = Optimizer.Adam)]
        [Layer(784, 128, ReLU)]
        [Layer(128, 10, Softmax)]
        public partial class Digits;

        """.ReplaceLineEndings("\n"),
        ToolRun.Succeed("new", "784-128-10", "--relu", "--softmax", "--name", "Digits", "--optimizer", "Adam", "--loss", "CrossEntropy"));

    [Theory]
    [InlineData("5-4-3-2-1", "--tanh --sigmoid", "(5, 4, Tanh) (4, 3, Tanh) (3, 2, Tanh) (2, 1, Sigmoid)")]
    [InlineData("5-4-3-2-1", "--relu --tanh --sigmoid", "(5, 4, ReLU) (4, 3, Tanh) (3, 2, Tanh) (2, 1, Sigmoid)")]
    [InlineData("4-3-2", "--gelu --gelu", "(4, 3, GELU) (3, 2, GELU)")]
    [InlineData("4-3-2", "--leakyrelu", "(4, 3, LeakyReLU) (3, 2, LeakyReLU)")]
    [InlineData("4-3-2", "", "(4, 3) (3, 2)")]
    public void Activations_are_given_to_layers_in_their_order(string sizes, string activations, string layers)
    {
        string output = ToolRun.Succeed(["new", sizes, .. activations.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(layers, string.Join(' ', output.Split('\n').Where(line => line.StartsWith("[Layer", StringComparison.Ordinal)).Select(line => line[6..^1])));
    }

    [Fact]
    public void What_makes_no_network_is_refused()
    {
        ToolRun.Refuse("\"x\" is no size: give whole numbers from 1, such as 784-128-10.", "new", "784-x");
        ToolRun.Refuse("\"0\" is no size: give whole numbers from 1, such as 784-128-10.", "new", "784-0");
        ToolRun.Refuse("\"784\" has no layer: give the inputs and the neurons of each layer, such as 784-128-10.", "new", "784");
        ToolRun.Refuse("3-4 has 1 layer, but 2 activations are given.", "new", "3-4", "--relu", "--relu");
        foreach (string name in (string[])["9x", "A.B", "class"])
            ToolRun.Refuse($"\"{name}\" is no name of a class: give letters and digits, a letter first and not lower-case letters alone, with --name.",
                "new", "3-4", "--name", name);
    }

    [Theory]
    [InlineData("--loss", "Hubert")]
    [InlineData("--loss", "7")]
    [InlineData("--optimizer", "SGD,Adam")]
    public void Only_names_of_losses_and_optimizers_are_taken(string option, string value)
    {
        ToolRun run = ToolRun.Of("new", "3-4", option, value);
        Assert.Equal(Program.WrongCommand, run.Exit);
        Assert.Contains($"'{value}'", run.Errors, StringComparison.Ordinal);
        Assert.Contains(option == "--loss" ? "'Huber'" : "'AdamW'", run.Errors, StringComparison.Ordinal);
    }
}
