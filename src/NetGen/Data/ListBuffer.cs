using System.Numerics;

namespace NetGen.Data;

/// <summary>Lists of indices, one for each sample; memory grows to what the largest batch needs.</summary>
/// <param name="data">All samples' lists.</param>
/// <param name="samples">How many a batch has at most.</param>
internal sealed class ListBuffer<T>(BagDataSet<T> data, int samples) : InputBuffer<T, IndexLists>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[] _offsets = new int[samples];
    private int[] _indices = [];
    private int _loaded, _length;

    public override IndexLists Inputs => new(_indices.AsSpan(0, _length), _offsets.AsSpan(0, _loaded));

    public override void Load(ReadOnlySpan<int> samples)
    {
        (_loaded, _length) = (samples.Length, 0);
        for (var i = 0; i < samples.Length; i++)
        {
            var list = data.ListOf(samples[i]);
            if (_indices.Length < _length + list.Length) Array.Resize(ref _indices, Math.Max(2 * _indices.Length, _length + list.Length));
            list.CopyTo(_indices.AsSpan(_length));
            _offsets[i] = _length;
            _length += list.Length;
        }
    }
}
