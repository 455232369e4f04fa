using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;

namespace NetGen.Generators.Onnx.Normalization;

/// <summary>An input of a node.</summary>
/// <param name="Name">Of a value of the graph; nothing where it is left out.</param>
/// <param name="Constant">What it is where it was an attribute once.</param>
internal sealed record NodeInput(string Name, ModelTensor? Constant = null)
{
    public bool IsLeftOut => Name.Length == 0 && Constant is null;
}

/// <summary>A node in the form that its operator has in the newest opset that is read, whatever the file was written for.</summary>
/// <param name="Source">As the file has it.</param>
internal sealed record NormalNode(ModelNode Source, string Operator, EquatableArray<NodeInput> Inputs, EquatableArray<ModelAttribute> Attributes)
{
    public static NormalNode Of(ModelNode node) => new(node, node.Operator, node.Inputs.Select(static name => new NodeInput(name)).ToEquatableArray(), node.Attributes);

    public ModelAttribute? Attribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    public NormalNode Without(params string[] names) => this with { Attributes = Attributes.Where(attribute => !names.Contains(attribute.Name)).ToEquatableArray() };

    /// <summary>With a setting, which an old one of that name does not change.</summary>
    public NormalNode WithDefault(string name, double number) => Attribute(name) is null
        ? this with { Attributes = Attributes.Append(new ModelAttribute(name, AttributeKind.Number) { Numbers = new([number]) }).ToEquatableArray() }
        : this;

    public NormalNode WithText(string name, string text) =>
        this with { Attributes = Without(name).Attributes.Append(new ModelAttribute(name, AttributeKind.Text) { Texts = new([text]) }).ToEquatableArray() };

    /// <summary>With inputs at other places; −1 is one that is left out.</summary>
    public NormalNode WithInputs(params int[] places) =>
        this with { Inputs = places.Select(place => place >= 0 && place < Inputs.Length ? Inputs[place] : new NodeInput("")).ToEquatableArray() };

    public NormalNode WithInput(int place, NodeInput input) => this with
    {
        Inputs = Enumerable.Range(0, System.Math.Max(Inputs.Length, place + 1))
            .Select(i => i == place ? input : i < Inputs.Length ? Inputs[i] : new NodeInput("")).ToEquatableArray(),
    };
}
