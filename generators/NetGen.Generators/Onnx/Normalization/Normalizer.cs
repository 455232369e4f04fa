using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Normalization;

/// <summary>What an operator was before an opset, in terms of what it is from there on.</summary>
/// <param name="Before">The opset that changed it.</param>
internal sealed record OperatorChange(string Operator, int Before, Func<NormalNode, NormalNode> ToNewer);

/// <summary>
/// Brings nodes into one form before anything else looks at them. What is not in the table has not changed, or in a way that shows: an attribute that nobody reads is an error.
/// </summary>
internal static class Normalizer
{
    /// <summary>The opsets that are read. In older ones than the first, operators are read that did not change.</summary>
    public const int Oldest = 7, Newest = 23;

    private static readonly ILookup<string, OperatorChange> Changes = Table().OrderBy(static change => change.Before).ToLookup(static change => change.Operator);

    public static NormalNode Normalize(ModelNode node, long opset) => Changes[node.Operator]
        .Where(change => opset < change.Before)
        .Aggregate(NormalNode.Of(node), static (normal, change) => change.ToNewer(normal));

    private static IEnumerable<OperatorChange> Table()
    {
        foreach (string name in new[] { "Softmax", "LogSoftmax", "Hardmax" })
            yield return new(name, 13, SpansFromAxis);
        foreach (string name in new[] { "ReduceMax", "ReduceMean", "ReduceMin", "ReduceProd", "ReduceL1", "ReduceL2", "ReduceLogSum", "ReduceLogSumExp", "ReduceSumSquare" })
            yield return new(name, 18, Inputs("axes", 1));
        foreach (string name in new[] { "Add", "Sub", "Mul", "Div", "Pow", "And", "Or", "Xor", "Equal", "Greater", "Less", "Gemm" })
            yield return new(name, 7, static node => node.Without("broadcast"));
        yield return new("ReduceSum", 13, Inputs("axes", 1));
        yield return new("Squeeze", 13, Inputs("axes", 1));
        yield return new("Unsqueeze", 13, Inputs("axes", 1));
        yield return new("Split", 13, Inputs("split", 1));
        yield return new("Slice", 10, static node => Inputs("axes", 3)(Inputs("ends", 2)(Inputs("starts", 1)(node))));
        yield return new("Pad", 2, static node => Renamed(node, "paddings", "pads"));
        yield return new("Pad", 11, static node => Inputs("value", 2)(Inputs("pads", 1)(node)));
        yield return new("Clip", 11, static node => Inputs("max", 2)(Inputs("min", 1)(node)));
        yield return new("Reshape", 5, Inputs("shape", 1));
        yield return new("Concat", 4, static node => node.WithDefault("axis", 1));
        yield return new(
            "Tile", 6, static _ => throw OperatorException.CannotBeRead("Tile is read from opset 6 on, where it became another; export the model with a newer opset."));
        yield return new("PRelu", 7, static node => node.WithDefault("axis", 1));
        yield return new("Dropout", 7, static node => ForTests(node));
        yield return new("Dropout", 12, static node => node.Without("ratio"));
        yield return new("BatchNormalization", 7, static node => ForTests(node));
        yield return new("BatchNormalization", 9, PerChannel);
        yield return new("GroupNormalization", 21, static node => node.WithDefault("scales_groups", 1));
        yield return new("Upsample", 9, Inputs("scales", 1));
        yield return new("Upsample", int.MaxValue, static node => FromScales(node with { Operator = "Resize" }));
        yield return new("Resize", 11, FromScales);
        foreach (string name in new[] { "MaxPool", "AveragePool" })
            yield return new(name, 10, static node => node.WithDefault("ceil_mode", 0));
    }

    /// <summary>Up to opset 12 the axis and all behind it were one.</summary>
    private static NormalNode SpansFromAxis(NormalNode node) => node.WithDefault("axis", 1).WithDefault("spans", 1);

    /// <summary>What was an attribute is an input.</summary>
    private static Func<NormalNode, NormalNode> Inputs(string name, int place) => node =>
    {
        if (node.Attribute(name) is not { Kind: AttributeKind.Number or AttributeKind.Numbers } attribute)
            return node;
        bool isFraction = name is "min" or "max" or "value" or "scales";
        EquatableArray<long> shape = attribute.Kind == AttributeKind.Number ? default : new([attribute.Numbers.Length]);
        var tensor = new ModelTensor("", isFraction ? ElementType.Single : ElementType.Int64, shape, attribute.Numbers, null);
        return node.Without(name).WithInput(place, new NodeInput("", tensor));
    };

    private static NormalNode Renamed(NormalNode node, string from, string to) =>
        node with { Attributes = node.Attributes.Select(attribute => attribute.Name == from ? attribute with { Name = to } : attribute).ToEquatableArray() };

    /// <summary>Inference and training were told apart by an attribute.</summary>
    private static NormalNode ForTests(NormalNode node) => node.Attribute("is_test") is { Numbers: [1] }
        ? node.Without("is_test", "consumed_inputs")
        : throw OperatorException.CannotBeRead("it is written for training: the attribute is_test is not 1; export the model for inference.");

    private static NormalNode PerChannel(NormalNode node) => node.Attribute("spatial") is null or { Numbers: [1] }
        ? node.Without("spatial")
        : throw OperatorException.CannotBeRead("the attribute spatial is 0: statistics of each place are not read.");

    /// <summary>Before there were modes of coordinates, places were scaled and rounded down; up, where a picture becomes smaller.</summary>
    private static NormalNode FromScales(NormalNode node) =>
        node.WithInputs(0, -1, 1).WithText("coordinate_transformation_mode", "asymmetric").WithText("nearest_mode", "inwards");
}
