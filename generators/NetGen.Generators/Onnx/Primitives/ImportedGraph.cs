using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;

namespace NetGen.Generators.Onnx.Primitives;

/// <summary>A tensor that a caller gives or gets.</summary>
/// <param name="Name">As in the file.</param>
internal sealed record NamedTensor(string Name, Tensor Tensor);

/// <summary>A tensor of the file.</summary>
internal sealed record Weight(ModelTensor Source, Tensor Tensor);

/// <summary>Numbers that stand in the graph.</summary>
internal sealed record Literal(Tensor Tensor, KnownValues Values);

/// <summary>What a file computes, in primitives. Only what an output needs is there.</summary>
internal sealed record ImportedGraph(
    EquatableArray<NamedTensor> Inputs,
    EquatableArray<NamedTensor> Outputs,
    EquatableArray<Weight> Weights,
    EquatableArray<Literal> Literals,
    EquatableArray<Operation> Operations);
