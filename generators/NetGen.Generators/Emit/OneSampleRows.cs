using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>The rows of a single sample's last layer, each a vector: the product's sums are in a local already.</summary>
/// <param name="isStored">Whether a row is needed in memory.</param>
/// <param name="store">Writes how a row gets to its place in memory.</param>
internal sealed class OneSampleRows(Tensor sums, int lanes, Func<Tensor, bool> isStored, Action<Tensor> store) : IRows
{
    /// <summary>The local of one vector of a row.</summary>
    public static string Vector(Tensor row, int vector) => $"{row.Name}_{CodeWriter.Number(vector)}";

    public int Lanes => lanes;

    /// <summary>The value of the loss; null before it has been computed, and without one.</summary>
    public string? Loss { get; private set; }

    public string Name(Tensor tensor) => Vector(tensor, 0);

    // Without an activation the layer's values are its sums by another name.
    public string? Load(Tensor tensor) =>
        tensor == sums ? null
        : tensor.Role == TensorRole.Value ? Name(sums)
        : tensor.IsUnpadded && tensor.RowLength < lanes ? $"V.LoadPartial(ref {tensor.Name}, {tensor.RowLength})"
        : $"V.Load(ref {tensor.Name})";

    public bool IsStored(Tensor tensor) => isStored(tensor);

    public void EmitStore(string value, Tensor tensor) => store(tensor);

    public void EmitLoss(FormulaWriter text, Expression formula) => Loss = text.PrintFirstLane(formula);
}
