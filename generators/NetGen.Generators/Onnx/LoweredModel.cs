using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Normalization;

namespace NetGen.Generators.Onnx;

/// <summary>The nodes of a file that its outputs need, with what has become of each.</summary>
/// <param name="Inputs">What callers give.</param>
/// <param name="Nodes">In the order in which they are computed.</param>
/// <param name="Outputs">The names of what callers get.</param>
internal sealed record LoweredModel(
    long Opset, IReadOnlyList<ModelInput> Inputs, IReadOnlyList<ModelNode> Nodes, IReadOnlyList<string> Outputs, ModelLowering Lowering)
{
    /// <summary>What a name stands for; null where it is none.</summary>
    public Value? ValueOf(string name) => Lowering.ValueOf(name);

    /// <summary>The same of an input of a node, which may have been an attribute.</summary>
    public Value? ValueOf(NodeInput input) => input.Constant is { Values: { Length: > 0 } values } constant
        ? GraphWriter.Numbers([.. values], constant.Type)
        : ValueOf(input.Name);

    /// <summary>The tensor of the file that a name stands for; null where it is computed, or a number.</summary>
    public ModelTensor? TensorOf(string name) => ValueOf(name) is { } value ? Lowering.TensorOf(value) : null;
}
