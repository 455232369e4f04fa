using NetGen.Generators.Onnx.Files;

namespace NetGen.Generators.Onnx.Declaring;

/// <summary>A tensor of the file as a node takes it.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="Shape">Its axes as the node sees them.</param>
/// <param name="IsTransposed">Whether it is a matrix whose rows are the tensor's columns.</param>
internal sealed record FileParameter(ModelTensor Tensor, IReadOnlyList<long> Shape, bool IsTransposed)
{
    public int Length => (int)Shape.Aggregate(1L, static (product, axis) => product * axis);

    /// <summary>All of it as it is.</summary>
    public TensorSource Whole() => new(Tensor, 1, Length);
}
