using NetGen.Tests.Weights;

namespace NetGen.Tool.Tests;

public sealed class InspectTests
{
    [Fact]
    public void A_network_of_an_assembly_is_shown_layer_by_layer() => Assert.Equal(
        """
        Small: 3 → 4 → 1, HalfSquaredError, Adam
        layer  shape  activation  bias  parameters  bytes  multiply-adds
        1      3 → 4  Sigmoid     yes           16     64             12
        2      4 → 1  Sigmoid     no             4     16              4
        all                                     20     80             16

        """.ReplaceLineEndings("\n"),
        ToolRun.Succeed("inspect", ToolRun.Networks, "--network", "Small"));

    [Fact]
    public void Names_of_layers_and_both_ways_of_a_recurrence_are_shown() => Assert.Equal(
        """
        Heard: 4 × 3 → 4 × 4 → 4 → 2, CrossEntropy, SGD
        layer   shape          activation     bias  parameters  bytes  multiply-adds
        1 ears  4 × 3 → 4 × 4  GRU both ways  yes           76    304            240
        2       4 × 4 → 4      LastStep       no             0      0              0
        3       4 → 2          Softmax        yes           10     40              8
        all                                                 86    344            248

        """.ReplaceLineEndings("\n"),
        ToolRun.Succeed("inspect", ToolRun.Networks, "--network", "Heard"));

    [Fact]
    public void A_network_that_is_no_chain_is_shown_with_its_heads() => Assert.Equal(
        """
        Twin: 5 → … → 5, CrossEntropy and HalfSquaredError, SGD
        layer  from       shape     activation  bias  parameters  bytes  multiply-adds
        1      inputs     5 → 5     LayerNorm   yes           10     40              0
        2      1          5 → 5     ReLU        yes           30    120             25
        Add 1  inputs, 2  5, 5 → 5  Add                        0      0              0
        3      Add 1      5 → 3     Softmax     yes           18     72             15
        4      Add 1      5 → 5     RMSNorm     no             5     20              0
        5      4          5 → 2     Identity    no            10     40             10
        all                                                   73    292             50
        head Kind: from 3, 3 of the outputs, CrossEntropy, weight 1
        head Size: from 5, 2 of the outputs, HalfSquaredError, weight 0.5

        """.ReplaceLineEndings("\n"),
        ToolRun.Succeed("inspect", ToolRun.Networks, "--network", "Twin"));

    [Fact]
    public void Groups_in_groups_are_shown_by_what_each_takes() => Assert.Equal(
        """
        Nested: 4 × 4 × 2 → … → 3, HalfSquaredError, SGD
        layer       from            shape                             activation         bias  parameters  bytes  multiply-adds
        1           inputs          4 × 4 × 2 → 4 × 4 × 1             Conv2D             yes            3     12             32
        Multiply 1  inputs, inputs  4 × 4 × 2, 4 × 4 × 2 → 4 × 4 × 2  Multiply                          0      0              0
        Concat 2    1, Multiply 1   4 × 4 × 1, 4 × 4 × 2 → 4 × 4 × 3  Concat                            0      0              0
        2           Concat 2        4 × 4 × 3 → 4 × 4 × 3             Conv2D             yes           84    336          1,296
        3           2               4 × 4 × 3 → 4 × 4 × 3             BatchNorm          yes           12     48              0
        Add 3       Concat 2, 3     4 × 4 × 3, 4 × 4 × 3 → 4 × 4 × 3  Add, ReLU                         0      0              0
        4           Add 3           4 × 4 × 3 → 3                     GlobalAveragePool  no             0      0              0
        all                                                                                            99    396          1,328

        """.ReplaceLineEndings("\n"),
        ToolRun.Succeed("inspect", ToolRun.Networks, "--network", "Nested"));

    [Fact]
    public void A_network_of_pictures_is_shown_with_its_shapes() => Assert.Equal(
        """
        Picture: 6 × 6 × 1 → 4 × 4 × 4 → 2 × 2 × 4 → 2 × 2 × 4 → 16 → 3, CrossEntropy, SGD
        layer  shape                  activation    bias  parameters  bytes  multiply-adds
        1      6 × 6 × 1 → 4 × 4 × 4  Conv2D, ReLU  yes           40    160            576
        2      4 × 4 × 4 → 2 × 2 × 4  MaxPool2D     no             0      0              0
        3      2 × 2 × 4 → 2 × 2 × 4  BatchNorm     yes           16     64              0
        4      2 × 2 × 4 → 16         Flatten       no             0      0              0
        5      16 → 3                 Softmax       yes           51    204             48
        all                                                      107    428            624

        """.ReplaceLineEndings("\n"),
        ToolRun.Succeed("inspect", ToolRun.Networks, "--network", "Picture"));

    [Fact]
    public void All_networks_of_an_assembly_are_shown_in_the_order_of_their_names()
    {
        string output = ToolRun.Succeed("inspect", ToolRun.Networks);
        Assert.StartsWith("Heard: 4 × 3", output, StringComparison.Ordinal);
        Assert.Contains("\n\nNested: 4 × 4 × 2", output, StringComparison.Ordinal);
        Assert.Contains("\n\nPicture: 6 × 6 × 1", output, StringComparison.Ordinal);
        Assert.Contains("\n\nWide: 20 → 12 → 3, CrossEntropy, SGD\n", output, StringComparison.Ordinal);
        Assert.Contains("2,328", output, StringComparison.Ordinal);   // (20·12 + 12 + 12·3 + 3)·8 bytes
    }

    [Fact]
    public void Weights_are_shown_as_layers_and_as_tensors()
    {
        using var folder = new TemporaryFolder();
        new Small(seed: 1).SaveWithState(folder["small.safetensors"]);
        string output = ToolRun.Succeed("inspect", folder["small.safetensors"]);
        Assert.StartsWith("small.safetensors: 3 → 4 → 1\n", output, StringComparison.Ordinal);
        Assert.Contains("2      4 → 1  ?           no ", output, StringComparison.Ordinal);
        Assert.Contains("optimizer.state.1  F32 [20]", output, StringComparison.Ordinal);
        Assert.EndsWith("optimizer: Adam\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_network_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["text.dll"], "text");
        ToolRun.Refuse($"{folder["text.dll"]} is no .NET assembly. Give the .dll that a project builds.", "inspect", folder["text.dll"]);
        ToolRun.Refuse($"There is no file {folder["none.dll"]}.", "inspect", folder["none.dll"]);
        ToolRun.Refuse($"{ToolRun.Networks} declares no network Other, but Heard, Nested, Picture, Small, Twin, Wide.", "inspect", ToolRun.Networks, "--network", "Other");
        ToolRun.Refuse($"{folder["."]} is a folder: give a file.", "inspect", folder["."]);
        string library = typeof(NetworkAttribute).Assembly.Location;
        ToolRun.Refuse($"{library} declares no network: no class in it has [Layer(…)].", "inspect", library);
        File.WriteAllBytes(folder["cut.safetensors"], [1, 2, 3]);
        Assert.Equal(Program.WrongInput, ToolRun.Of("inspect", folder["cut.safetensors"]).Exit);
        new Small(seed: 1).Save(folder["a.safetensors"]);
        ToolRun.Refuse($"{folder["a.safetensors"]} has weights and no classes, so it takes no --network.", "inspect", folder["a.safetensors"], "--network", "Small");
        ToolRun.Refuse($"{folder["a.safetensors"]} has weights and no classes, so it takes no --network.", "draw", folder["a.safetensors"], "--network", "Small");
    }

    [Theory]
    [InlineData("99.1.2")]
    [InlineData("0.0.1")]
    public void What_another_version_has_built_is_refused_by_its_version(string version)
    {
        using var folder = new TemporaryFolder();
        OtherVersion.Write(folder["other.dll"], Version.Parse(version));
        string own = typeof(NetworkAttribute).Assembly.GetName().Version!.ToString(3);
        ToolRun.Refuse(
            $"{folder["other.dll"]} is built with NetGen {version}, and this tool, which is of {own}, finds no network in it that it can read: use the tool of that version.",
            "inspect", folder["other.dll"]);
    }

    [Fact]
    public void A_wrong_command_line_ends_with_2()
    {
        Assert.Equal(Program.WrongCommand, ToolRun.Of("inspect").Exit);
        Assert.Equal(Program.WrongCommand, ToolRun.Of("draw", "x.dll", "--format", "jpeg").Exit);
        Assert.Equal(Program.WrongCommand, ToolRun.Of("paint").Exit);
    }
}
