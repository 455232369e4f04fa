using NetGen.Generators.Declaration;

namespace NetGen.Generators.Onnx.Files;

/// <summary>What the build read of an ONNX file and handed on as text.</summary>
/// <param name="Name">What a network calls it: its path in the project.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
/// <param name="OperatorSets">Which operators it means.</param>
internal sealed record ModelFile(string Name, string? Problem, EquatableArray<OperatorSet> OperatorSets, ModelGraph Graph);

/// <summary>The version of a set of operators.</summary>
/// <param name="Domain">Whose they are; nothing for ONNX's own.</param>
internal sealed record OperatorSet(string Domain, long Version);

/// <summary>Nodes and what goes into and out of them, of a file or of a branch.</summary>
internal sealed record ModelGraph(
    EquatableArray<ModelInput> Inputs, EquatableArray<ModelTensor> Tensors, EquatableArray<ModelNode> Nodes, EquatableArray<string> Outputs)
{
    public static readonly ModelGraph Empty = new(default, default, default, default);
}

/// <summary>What a caller gives.</summary>
/// <param name="Axes">Null where their number is unknown.</param>
internal sealed record ModelInput(string Name, ElementType Type, string TypeName, EquatableArray<ModelAxis>? Axes);

/// <summary>An axis of an input.</summary>
/// <param name="Length">Null where the file leaves it open.</param>
/// <param name="Name">Null where it has none.</param>
internal sealed record ModelAxis(long? Length, string? Name);

/// <summary>A tensor of the file.</summary>
/// <param name="Values">Its elements row by row, where the text has them.</param>
/// <param name="Key">What the resource with the large ones calls it; null where it is not there.</param>
internal sealed record ModelTensor(string Name, ElementType Type, EquatableArray<long> Shape, EquatableArray<double>? Values, string? Key);

/// <summary>What one operator makes of its inputs; names of nothing are inputs and outputs that are left out.</summary>
internal sealed record ModelNode(
    string Operator,
    string Domain,
    string Name,
    EquatableArray<string> Inputs,
    EquatableArray<string> Outputs,
    EquatableArray<ModelAttribute> Attributes)
{
    /// <summary>What messages call it: by its name, or by what it gives.</summary>
    public string Label => Name.Length > 0 ? Name : Outputs.FirstOrDefault(static output => output.Length > 0) ?? Operator;

    public ModelAttribute? Attribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);
}

/// <summary>A setting of a node, of which the part has a value that its kind says.</summary>
internal sealed record ModelAttribute(string Name, AttributeKind Kind)
{
    public EquatableArray<double> Numbers { get; init; }

    public EquatableArray<string> Texts { get; init; }

    public ModelTensor? Tensor { get; init; }

    public ModelGraph? Graph { get; init; }
}

internal enum AttributeKind
{
    Number,
    Numbers,
    Text,
    Texts,
    Tensor,
    Graph,

    /// <summary>What no operator has that is known.</summary>
    Other,
}
