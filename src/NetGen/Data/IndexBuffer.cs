using System.Numerics;

namespace NetGen.Data;

/// <summary>Rows of indices, one for each sample.</summary>
/// <param name="rows">All samples' rows.</param>
/// <param name="samples">How many a batch has at most.</param>
internal sealed class IndexBuffer<T>(Table<int> rows, int samples) : InputBuffer<T, ReadOnlySpan<int>>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[] _indices = new int[Rows.Length(samples, rows.Size, "BatchSize")];
    private int _loaded;

    public override ReadOnlySpan<int> Inputs => _indices.AsSpan(0, _loaded * rows.Size);

    public override void Load(ReadOnlySpan<int> samples)
    {
        rows.Gather(samples, _indices);
        _loaded = samples.Length;
    }
}
