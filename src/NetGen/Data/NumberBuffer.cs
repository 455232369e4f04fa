using System.Numerics;

namespace NetGen.Data;

/// <summary>Rows of numbers, one for each sample.</summary>
/// <param name="rows">All samples' rows.</param>
/// <param name="samples">How many a batch has at most.</param>
internal sealed class NumberBuffer<T>(Table<T> rows, int samples) : InputBuffer<T, ReadOnlySpan<T>>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _numbers = new T[Rows.Length(samples, rows.Size, "BatchSize")];
    private int _loaded;

    public override ReadOnlySpan<T> Inputs => _numbers.AsSpan(0, _loaded * rows.Size);

    public override void Load(ReadOnlySpan<int> samples)
    {
        rows.Gather(samples, _numbers);
        _loaded = samples.Length;
    }

    public override Span<T> NumbersOf(int sample) => _numbers.AsSpan(sample * rows.Size, rows.Size);
}
