using System.Globalization;
using System.Xml.Linq;
using NetGen.Tests.Weights;
using NetGen.Weights;

namespace NetGen.Tool.Tests;

public sealed class DrawTests
{
    [Fact]
    public void Mermaid_has_skips_and_heads() => Assert.Equal(
        """
        flowchart LR
            layer0(["5 inputs"])
            layer1["5 LayerNorm"]
            layer0 -- "10 parameters" --> layer1
            layer2["5 ReLU"]
            layer1 -- "30 parameters" --> layer2
            add1{{"Add"}}
            layer0 --> add1
            layer2 --> add1
            layer3["3 Softmax"]
            add1 -- "18 parameters" --> layer3
            layer4["5 RMSNorm"]
            add1 -- "5 parameters" --> layer4
            layer5["2 Identity"]
            layer4 -- "10 parameters" --> layer5
            head1(["Kind: CrossEntropy"])
            layer3 --> head1
            head2(["Size: HalfSquaredError"])
            layer5 --> head2

        """.ReplaceLineEndings("\n"),
        ToolRun.Succeed("draw", ToolRun.Networks, "--network", "Twin"));

    [Theory]
    [InlineData("Twin", 5, 1, 3, 9)]       // ends: the inputs and two heads
    [InlineData("Nested", 4, 3, 1, 10)]
    [InlineData("Picture", 5, 0, 1, 5)]
    public void Svg_has_a_box_for_each_layer_join_and_end_and_a_line_for_each_value_taken(string network, int layers, int joins, int ends, int lines)
    {
        XElement picture = XElement.Parse(ToolRun.Succeed("draw", ToolRun.Networks, "--network", network, "--format", "svg"));
        Assert.Equal(layers, Classed(picture, "layer").Count());
        Assert.Equal(joins, Classed(picture, "join").Count());
        Assert.Equal(ends, Classed(picture, "end").Count());
        Assert.Equal(lines, Classed(picture, "line").Count());
    }

    [Theory]
    [InlineData("Twin")]
    [InlineData("Nested")]
    [InlineData("Picture")]
    public void Boxes_stand_apart_and_lines_run_between_them(string network)
    {
        XElement picture = XElement.Parse(ToolRun.Succeed("draw", ToolRun.Networks, "--network", network, "--format", "svg"));
        Box[] boxes = [.. picture.Elements().Where(element => element.Name.LocalName == "rect" && element.Attribute("class") is not null).Select(Box.Of)];
        Box whole = new(0, 0, (double)picture.Attribute("width")!, (double)picture.Attribute("height")!);
        Assert.All(boxes, box => Assert.True(whole.Has((box.Left, box.Top)) && whole.Has((box.Right, box.Bottom))));
        Assert.All(boxes, box => Assert.DoesNotContain(boxes, other => other != box && other.Overlaps(box)));
        Assert.All(Classed(picture, "line"), line =>
        {
            var points = Points(line).ToList();
            Assert.Contains(boxes, box => box.Right == points[0].X);
            Assert.Contains(boxes, box => box.Left == points[^1].X);
            var between = points.Zip(points.Skip(1)).SelectMany(part => Enumerable.Range(1, 9).Select(tenth => Between(part.First, part.Second, tenth / 10.0)));
            Assert.All(between, place => Assert.DoesNotContain(boxes, box => box.Has(place)));
        });
    }

    private static IEnumerable<XElement> Classed(XElement picture, string name) => picture.Elements().Where(element => (string?)element.Attribute("class") == name);

    private static IEnumerable<(double X, double Y)> Points(XElement line) => ((string)line.Attribute("d")!).Split('M', 'L').Skip(1)
        .Select(point => point.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(point => (Number(point[0]), Number(point[1])));

    private static (double X, double Y) Between((double X, double Y) from, (double X, double Y) to, double share) =>
        (from.X + (to.X - from.X) * share, from.Y + (to.Y - from.Y) * share);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Box(double Left, double Top, double Right, double Bottom)
    {
        public static Box Of(XElement rectangle)
        {
            double left = (double)rectangle.Attribute("x")!, top = (double)rectangle.Attribute("y")!;
            return new Box(left, top, left + (double)rectangle.Attribute("width")!, top + (double)rectangle.Attribute("height")!);
        }

        public bool Has((double X, double Y) point) => point.X > Left && point.X < Right && point.Y > Top && point.Y < Bottom;

        public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }

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
        ToolRun.Refuse($"{ToolRun.Networks} declares Heard, Nested, Picture, Small, Twin, Wide: say which with --network.", "draw", ToolRun.Networks);
}
