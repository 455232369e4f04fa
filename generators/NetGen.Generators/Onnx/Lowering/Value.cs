using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Lowering;

/// <summary>What a name of the file stands for: numbers that are known, a tensor of the graph, or, where it may be a parameter, both.</summary>
internal sealed record Value(ElementType Type, TensorShape Shape)
{
    public KnownValues? Known { get; init; }

    public Tensor? Tensor { get; init; }

    /// <summary>Whether what is computed from it may be computed at once. Parameters stay as they are.</summary>
    public bool IsFoldable => Known is not null && Tensor is null;

    /// <summary>The number that it is everywhere; null where it is none, or one that changes with the batch or with training.</summary>
    public double? Number => IsFoldable && Known is { IsUniform: true } known && !known.At(0).DependsOnBatch ? known.At(0).Fixed : null;

    public int Rank => Shape.Rank;

    public override string ToString() => $"{ElementTypes.NameOf(Type)} {Shape}";
}
