using NetGen.Generators.Declaration;

namespace NetGen.Generators.Onnx.Primitives;

/// <summary>The elements of a tensor row by row, or the single number that all of them are.</summary>
internal sealed record KnownValues(EquatableArray<Number> Items)
{
    public bool IsUniform => Items.Length == 1;

    public Number At(long index) => IsUniform ? Items[0] : Items[(int)index];
}
