using System.Xml.Linq;
using NetGen.Tests.Weights;
using NetGen.Weights;

namespace NetGen.Tool.Tests;

public sealed class DrawTests
{
    [Fact]
    public void What_is_no_chain_is_not_drawn_as_one() =>
        ToolRun.Refuse("Twin is no chain of dense layers, which alone are drawn. `netgen inspect` shows its layers.", "draw", ToolRun.Networks, "--network", "Twin");

    [Fact]
    public void Mermaid_has_a_node_a_layer() => Assert.Equal(
        """
        flowchart LR
            layer0(["3 inputs"])
            layer1["4 Sigmoid"]
            layer0 -- "16 parameters" --> layer1
            layer2["1 Sigmoid"]
            layer1 -- "4 parameters" --> layer2

        """.ReplaceLineEndings("\n"),
        ToolRun.Succeed("draw", ToolRun.Networks, "--network", "Small"));

    [Theory]
    [InlineData("Small", 3 + 4 + 1, 3 * 4 + 4 * 1)]
    [InlineData("Wide", 7 + 7 + 3, 7 * 7 + 7 * 3)]   // of a column of more than 8, 7 and dots
    public void Svg_has_a_circle_a_neuron_and_a_line_a_weight(string network, int neurons, int weights)
    {
        using var folder = new TemporaryFolder();
        ToolRun.Succeed("draw", ToolRun.Networks, "--network", network, "-o", folder["network.svg"]);
        XElement picture = XDocument.Load(folder["network.svg"]).Root!;
        Assert.Equal(neurons, picture.Descendants().Count(element => element.Name.LocalName == "circle"));
        Assert.Equal(weights, picture.Descendants().Count(element => element.Name.LocalName == "line"));
        double width = (double)picture.Attribute("width")!, height = (double)picture.Attribute("height")!;
        Assert.All(picture.Descendants().Where(element => element.Name.LocalName == "circle"), circle =>
        {
            Assert.InRange((double)circle.Attribute("cx")!, 11, width - 11);
            Assert.InRange((double)circle.Attribute("cy")!, 40, height - 11);
        });
    }

    [Fact]
    public void What_is_one_is_said_so()
    {
        using var folder = new TemporaryFolder();
        Safetensors.Write(new TensorFile { Tensors = { ["0.weight"] = StoredTensor.Of<float>(new float[1], 1, 1) } }, folder["one.safetensors"]);
        Assert.Equal(
            """
            flowchart LR
                layer0(["1 input"])
                layer1["1 neuron"]
                layer0 -- "1 parameter" --> layer1

            """.ReplaceLineEndings("\n"),
            ToolRun.Succeed("draw", folder["one.safetensors"]));
    }

    [Fact]
    public void What_is_drawn_has_to_be_clear()
    {
        using var folder = new TemporaryFolder();
        ToolRun.Refuse($"{folder["a.png"]} ends in \".png\", but networks are drawn to .svg and .mmd: say which with --format.",
            "draw", ToolRun.Networks, "--network", "Small", "-o", folder["a.png"]);
        ToolRun.Succeed("draw", ToolRun.Networks, "--network", "Small", "-o", folder["a.md"], "--format", "mermaid");
        ToolRun.Succeed("draw", ToolRun.Networks, "--network", "Small", "-o", folder["a.mmd"]);
        Assert.Equal(File.ReadAllText(folder["a.md"]), File.ReadAllText(folder["a.mmd"]));
        ToolRun.Refuse($"There is no folder {folder["none"]}.", "draw", ToolRun.Networks, "--network", "Small", "-o", Path.Combine(folder["none"], "a.svg"));
    }

    [Fact]
    public void Which_network_is_meant_has_to_be_clear() =>
        ToolRun.Refuse($"{ToolRun.Networks} declares Picture, Small, Twin, Wide: say which with --network.", "draw", ToolRun.Networks);
}
