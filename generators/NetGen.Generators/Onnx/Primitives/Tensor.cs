using NetGen.Generators.Onnx.Files;

namespace NetGen.Generators.Onnx.Primitives;

/// <summary>A tensor of an imported graph.</summary>
/// <param name="Number">Which one it is.</param>
internal sealed record Tensor(int Number, ElementType Type, TensorShape Shape)
{
    public override string ToString() => $"t{Number}{Shape}";
}
