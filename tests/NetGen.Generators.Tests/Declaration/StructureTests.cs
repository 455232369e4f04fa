using NetGen.Generators.Declaration;

namespace NetGen.Generators.Tests.Declaration;

public class StructureTests
{
    [Theory]
    [InlineData("[Layer(3, 4, Tanh)] [Layer(4, 1)]", "3 → layer 1 4 → layer 2 1")]
    [InlineData("[Input(3)] [Layer(4, Tanh)] [Dropout(0.5)] [LayerNorm] [Layer(1)]", "3 → layer 1 4 → layer 2 4 → layer 3 4 → layer 4 1")]
    [InlineData("[Input(7)] [Shape(7)] [Layer(7, 4)] [Shape(4)] [Activate(ReLU)]", "7 → layer 1 4 → layer 2 4")]
    [InlineData("[Input(7)] [Skip] [Layer(11)] [Layer(7)] [Add] [Layer(3)]", "7 → [Add] 7 ( ; layer 1 11 → layer 2 7 ) → layer 3 3")]
    [InlineData("[Input(7)] [Skip] [Layer(2)] [Concat]", "7 → [Concat] 9 ( ; layer 1 2 )")]
    [InlineData("[Input(7)] [Branch] [Layer(2)] [Branch] [Branch] [Layer(3)] [Concat]", "7 → [Concat] 12 ( layer 1 2 ; ; layer 2 3 )")]
    [InlineData("[Branch] [Layer(7, 2)] [Branch] [Layer(2)] [Multiply]", "7 → [Multiply] 2 ( layer 1 2 ; layer 2 2 )")]
    [InlineData("[Input(7)] [Skip] [Layer(7)] [Skip] [Layer(7)] [Add] [Add]", "7 → [Add] 7 ( ; layer 1 7 → [Add] 7 ( ; layer 2 7 ) )")]
    [InlineData("[Input(7)] [Skip] [Layer(7)] [Branch] [Layer(7)] [Add]", "7 → [Add] 7 ( ; layer 1 7 ; layer 2 7 )")]
    [InlineData(
        "[Input(7)] [Skip] [Repeat(1)] [Branch] [Layer(3)] [Branch] [Layer(4)] [Concat] [End] [Add]",
        "7 → [Add] 7 ( ; [Concat] 7 ( layer 1 3 ; layer 2 4 ) )")]
    [InlineData(
        "[Input(5)] [Repeat(2)] [Layer(7)] [Repeat(2)] [Skip] [Layer(7)] [Add] [End] [End] [Layer(2)]",
        "5 → layer 1 7 → [Add] 7 ( ; layer 2 7 ) → [Add] 7 ( ; layer 3 7 ) → layer 4 7 → [Add] 7 ( ; layer 5 7 ) → [Add] 7 ( ; layer 6 7 ) → layer 7 2")]
    [InlineData("[Input(2)] [Repeat(2)] [Branch] [Branch] [Layer(3)] [Concat] [End]", "2 → [Concat] 5 ( ; layer 1 3 ) → [Concat] 8 ( ; layer 2 3 )")]
    public void Layers_nest_and_infer_their_shapes(string layers, string expected)
    {
        NetworkStructure structure = Structure(layers);

        Assert.Empty(structure.Problems);
        Assert.Equal(expected, $"{structure.Input} → {Text(structure.Trunk)}");
    }

    [Fact]
    public void Layers_are_numbered_named_and_laid_out_as_they_are_written()
    {
        NetworkStructure structure = Structure(
            "[Input(3)] [Layer(4, Tanh, Dropout = 0.5)] [Activate(ReLU)] [LayerNorm] [Repeat(2)] [Layer(4, Name = \"conv\")] [End] [RMSNorm(Name = \"features.0\")] [Layer(2)]");

        Assert.Equal(
            [
                "Layer1 0.weight [4, 3] 0", "Layer1 0.bias [4] 12", "Layer3 4.weight [4] 16", "Layer3 4.bias [4] 20", "Conv_1 conv_1.weight [4, 4] 24",
                "Conv_1 conv_1.bias [4] 40", "Conv_2 conv_2.weight [4, 4] 44", "Conv_2 conv_2.bias [4] 60", "Features0 features.0.weight [4] 64",
                "Layer7 8.weight [2, 4] 68", "Layer7 8.bias [2] 76",
            ],
            structure.Parameters.Tensors.Select(tensor => $"{tensor.Layer.Member} {tensor.FileName} {tensor.FileShapeText} {tensor.Offset}"));
        Assert.Equal(78, structure.Parameters.Count);
    }

    [Fact]
    public void Settings_are_resolved()
    {
        NetworkStructure structure = Declared.Xor("""
            [Network(Bias = false, Initializer = Initializer.HeNormal, Epsilon = 1e-3)] [Input(3)] [Layer(4, ELU, Alpha = 2, Trainable = false)]
            [Layer(4, Bias = true, Initializer = Initializer.Zeros)] [LayerNorm(Epsilon = 0.01)] [RMSNorm] [Dropout(0.25)] partial class Xor;
            """).Structure;

        LayerNode[] layers = [.. structure.Layers];
        Assert.Equal([false, true, true, false, false], layers.Select(layer => layer.HasBias));
        Assert.Equal(("HeNormal", "Zeros"), (layers[0].Initializer, layers[1].Initializer));
        Assert.Equal([false, true, true, true, true], layers.Select(layer => layer.IsTrainable));
        Assert.Equal((0.01, 1e-5), (layers[2].Epsilon, layers[3].Epsilon));
        Assert.Equal((0.0, 0.25), (layers[0].Dropout, layers[4].Dropout));
        Assert.Equal(["ELU", "Identity", "Identity", "Identity", "Identity"], layers.Select(layer => layer.Activation.Formula().Name));
        Assert.Equal(["HeNormal", "Zeros", "Zeros", "Ones", "Zeros", "Ones"], structure.Parameters.Tensors.Select(tensor => tensor.Initializer));
    }

    [Fact]
    public void Heads_start_from_the_trunk_and_have_losses_of_their_own()
    {
        NetworkStructure structure = Declared.Xor("""
            [Network(Loss = Loss.Huber, HuberDelta = 3)] [Input(7)] [Layer(11, Tanh)]
            [Head("Kind")] [Layer(5, Softmax)]
            [Head("Place", Loss = Loss.MeanAbsoluteError, LossWeight = 0.25)] [Layer(5, Tanh)] [Layer(2)]
            [Head("Size", HuberDelta = 2)] [Layer(4)]
            [Head("Same")]
            partial class Xor;
            """).Structure;

        Assert.Empty(structure.Problems);
        Assert.Equal(["11 → layer 2 5", "11 → layer 3 5 → layer 4 2", "11 → layer 5 4", "11 → "], structure.Heads.Select(head => $"{head.Before} → {Text(head.Nodes)}"));
        Assert.Equal(["Kind", "Place", "Size", "Same"], structure.Heads.Select(head => head.Name));
        Assert.Equal(["CrossEntropy", "MeanAbsoluteError", "Huber", "Huber"], structure.Heads.Select(head => head.Loss.Name));
        Assert.Equal([1, 0.25, 1, 1], structure.Heads.Select(head => head.Weight));
        Assert.Equal([3.0, 3, 2, 3], structure.Heads.Select(head => head.Loss.Number("HuberDelta")));
        Assert.Equal([true, false, false, false], structure.Heads.Select(head => head.TakesLabels));
        Assert.Equal("5,2,4,11 of 22", $"{string.Join(',', structure.Heads.Select(head => head.After))} of {structure.Output}");
    }

    [Theory]
    [InlineData("[Layer(3, 4)] [Activate(Softmax)]", "CrossEntropy", "layer 2")]
    [InlineData("[Layer(3, 4)] [Skip] [Layer(4)] [Add(Softmax)]", "CrossEntropy", "[Add]")]
    [InlineData("[Layer(3, 4, Softmax)] [Activate(Tanh)]", "HalfSquaredError", "layer 2")]
    [InlineData("[Layer(3, 4, Softmax)] [Shape(4)]", "CrossEntropy", "layer 1")]
    [InlineData("[Input(1, 1, 3)] [Layer(4, Softmax)] [Flatten]", "CrossEntropy", "layer 1")]
    [InlineData("[Input(2, 3, 3)] [Layer(4, Softmax)] [Flatten] [Flatten] [Shape(24)]", "CrossEntropy", "layer 1")]
    [InlineData("[Input(2, 3, 3)] [Layer(4, Softmax)] [Head(\"Same\")] [Flatten]", "CrossEntropy", "layer 1")]
    [InlineData("[Input(2, 3, 3)] [Layer(4, Softmax)] [Flatten] [Activate(Tanh)]", "HalfSquaredError", "layer 3")]
    [InlineData("[Input(2, 3, 3)] [Layer(4, Softmax)] [Flatten] [Layer(2)]", "HalfSquaredError", "layer 3")]
    public void The_default_loss_sees_the_activation_at_the_end(string layers, string loss, string ending)
    {
        HeadNode head = Assert.Single(Structure(layers).Heads);

        Assert.Equal((loss, ending), (head.Loss.Name, head.Ending!.Label));
    }

    [Fact]
    public void Equal_declarations_have_equal_structures()
    {
        const string Source = "[Input(3)] [Skip] [Layer(3, Tanh)] [Add(ReLU)] [Head(\"A\")] [Layer(1)] partial class Xor;";

        Assert.Equal(Declared.Xor(Source).Structure, Declared.Xor("// above\n" + Source).Structure);
        Assert.NotEqual(Declared.Xor(Source).Structure, Declared.Xor(Source.Replace("Add", "Multiply(), Dropout(0.5), Add", StringComparison.Ordinal)).Structure);
    }

    [Theory]
    [InlineData("[Repeat(1000000)] [End] [Layer(3, 3)]")]
    [InlineData("[Input(3)] [Repeat(2147483647)] [Repeat(2147483647)] [Repeat(2147483647)] [End] [End] [End] [Layer(1)]")]
    [InlineData("[Input(3)] [Repeat(1000000)] [Skip] [Concat] [End] [Layer(1)]")]
    [InlineData("[Input(3)] [Repeat(1001)] [Layer(3)] [End]")]
    public void Too_many_rounds_end_in_a_problem(string layers) =>
        Assert.Contains(Structure(layers).Problems, problem => problem.Kind is StructureProblemKind.TooManyLayers or StructureProblemKind.BranchesDoNotFit);

    [Theory]
    [InlineData("[Skip]")]
    [InlineData("[Repeat(1)]")]
    [InlineData("[Repeat(1)] [Branch]")]
    public void Groups_that_nest_too_deep_end_in_a_problem(string opener) =>
        Assert.Contains(
            Structure($"[Input(3)] {string.Concat(Enumerable.Repeat(opener, 500))} [Layer(3)]").Problems,
            problem => problem.Kind == StructureProblemKind.TooDeep);

    private static NetworkStructure Structure(string layers) => Declared.Xor($"{layers} partial class Xor;").Structure;

    private static string Text(IEnumerable<Node> nodes) => string.Join(" → ", nodes.Select(node => node switch
    {
        GroupNode group => $"{group.Label} {group.After} "
            + $"( {string.Join(" ; ", group.Branches.Select(branch => Text(branch))).Replace("  ", " ", StringComparison.Ordinal).TrimStart()} )",
        _ => $"{node.Label} {node.After}",
    }));
}
