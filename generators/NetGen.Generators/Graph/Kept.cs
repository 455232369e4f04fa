namespace NetGen.Generators.Graph;

/// <summary>Rows of the steps so far, which a caller keeps between calls.</summary>
/// <param name="Rows">A place for each of so many steps of a sequence: step <c>i</c> is at <c>i</c> modulo their number.</param>
/// <param name="Position">How many steps there have been.</param>
internal sealed record Kept(Tensor Rows, Tensor Position)
{
    public IEnumerable<Tensor> Tensors => [Rows, Position];
}
