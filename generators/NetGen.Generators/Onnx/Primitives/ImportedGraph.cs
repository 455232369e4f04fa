using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;

namespace NetGen.Generators.Onnx.Primitives;

/// <summary>A tensor that a caller gives or gets.</summary>
/// <param name="Name">As in the file.</param>
internal sealed record NamedTensor(string Name, Tensor Tensor);

/// <summary>An input, and the output that is its next value.</summary>
internal sealed record StateTensor(NamedTensor Before, NamedTensor After);

/// <summary>A tensor of the file.</summary>
internal sealed record Weight(ModelTensor Source, Tensor Tensor)
{
    /// <summary>Whether training leaves it as it is.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>Whether training changes it.</summary>
    public bool IsTrainable => Source.Type.IsFloating() && !IsFrozen;

    /// <summary>What files of weights call it.</summary>
    public string Name { get; init; } = "";
}

/// <summary>Numbers that stand in the graph.</summary>
internal sealed record Literal(Tensor Tensor, KnownValues Values);

/// <summary>What a file computes, in primitives. Only what an output needs is there.</summary>
internal sealed record ImportedGraph(
    EquatableArray<NamedTensor> Inputs,
    EquatableArray<NamedTensor> Outputs,
    EquatableArray<Weight> Weights,
    EquatableArray<Literal> Literals,
    EquatableArray<Operation> Operations)
{
    /// <summary>What a call hands on to the next: it is no input and no output.</summary>
    public EquatableArray<StateTensor> States { get; init; }

    /// <summary>How many tensors of the file are whole numbers that stand for floating-point ones, which the graph computes with.</summary>
    public int QuantizedTensors { get; init; }

    /// <summary>Multiplications with an addition to answer a sample.</summary>
    public long MultiplyAdds => Operations.Sum(static operation => operation.MultiplyAdds);
}
