using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Normalization;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>A node that is lowered: what goes into it, and its settings. A setting that no one asks for is one that would be passed over, and so an error.</summary>
/// <param name="inputs">Null for those that are left out.</param>
internal sealed class OperatorCall(NormalNode node, IReadOnlyList<Value?> inputs, GraphWriter writer)
{
    // What says nothing about results: how statistics are kept in training, and the like.
    private readonly HashSet<string> _read = ["momentum", "consumed_inputs", "seed", "stash_type", "storage_order", "output_sequence"];

    public string Operator => node.Operator;

    public GraphWriter Writer { get; } = writer;

    public IReadOnlyList<Value?> Inputs { get; } = inputs;

    public int OutputCount => node.Source.Outputs.Length;

    public bool HasOutput(int place) => place < OutputCount && node.Source.Outputs[place].Length > 0;

    public Value Input(int place) => Optional(place) ?? throw OperatorException.Malformed($"its input {place + 1} is left out, which {Operator} needs.");

    public Value? Optional(int place) => place < Inputs.Count ? Inputs[place] : null;

    public bool Has(string attribute) => Attribute(attribute) is not null;

    public double Number(string attribute, double otherwise) => Attribute(attribute) switch
    {
        null => otherwise,
        { Kind: AttributeKind.Number, Numbers: [var number] } => number,
        _ => throw NotOfKind(attribute, "a number"),
    };

    public int Integer(string attribute, int otherwise) => Number(attribute, otherwise) is var number and >= int.MinValue and <= int.MaxValue
        ? (int)number
        : throw NotOfKind(attribute, "a number of 32 bits");

    public bool Flag(string attribute, bool otherwise = false) => Integer(attribute, otherwise ? 1 : 0) != 0;

    /// <summary>The numbers of a list; null where there is none.</summary>
    public long[]? Integers(string attribute) => Attribute(attribute) switch
    {
        null => null,
        { Kind: AttributeKind.Numbers } numbers => [.. numbers.Numbers.Select(static number => (long)number)],
        _ => throw NotOfKind(attribute, "a list of numbers"),
    };

    public double[] Fractions(string attribute) => Attribute(attribute) is { Kind: AttributeKind.Numbers } numbers ? [.. numbers.Numbers] : [];

    public string Text(string attribute, string otherwise) => Attribute(attribute) switch
    {
        null => otherwise,
        { Kind: AttributeKind.Text, Texts: [var text] } => text,
        _ => throw NotOfKind(attribute, "a text"),
    };

    public string[] Texts(string attribute) => Attribute(attribute) is { Kind: AttributeKind.Texts } texts ? [.. texts.Texts] : [];

    public ModelTensor? Tensor(string attribute) => Attribute(attribute)?.Tensor;

    /// <summary>An axis of a tensor with so many, counted from its end where it is negative.</summary>
    public int Axis(string attribute, int otherwise, int rank) => Axis(Integer(attribute, otherwise), rank);

    public static int Axis(long axis, int rank) => axis >= -rank && axis < rank
        ? (int)(axis < 0 ? axis + rank : axis)
        : throw OperatorException.Malformed($"it names axis {axis} of a tensor with {rank} axes.");

    public static int[] Axes(IEnumerable<long> axes, int rank) => [.. axes.Select(axis => Axis(axis, rank)).Distinct()];

    /// <summary>The numbers of an input that has to be known while compiling; null where it is left out.</summary>
    public Number[]? Known(int place) => Optional(place) is not { } input ? null
        : input.Known is { } known && !(known.IsUniform && input.Shape.HasBatch)
            ? [.. Enumerable.Range(0, (int)System.Math.Min(GraphWriter.MostFolded, input.Shape.Count)).Select(i => known.At(i))]
            : throw OperatorException.CannotBeRead($"its input {place + 1} has to be known while compiling, and is computed from data.");

    /// <summary>Such numbers that do not depend on the number of samples.</summary>
    public long[]? KnownIntegers(int place) => KnownFractions(place)?.Select(static number => Saturated(number)).ToArray();

    public double[]? KnownFractions(int place) => Known(place)?.Select(static number => number.DependsOnBatch
        ? throw OperatorException.MixesSamples("It is told a size by the number of samples, which differs from call to call.")
        : number.Fixed).ToArray();

    /// <summary>The first attribute that no one has asked for.</summary>
    public string? Unread => node.Attributes.Select(static attribute => attribute.Name).FirstOrDefault(name => !_read.Contains(name));

    private ModelAttribute? Attribute(string name)
    {
        _read.Add(name);
        return node.Attribute(name);
    }

    private static long Saturated(double number) => number >= long.MaxValue ? long.MaxValue : number <= long.MinValue ? long.MinValue : (long)number;

    private static OperatorException NotOfKind(string attribute, string kind) => OperatorException.Malformed($"its attribute {attribute} is not {kind}.");
}
