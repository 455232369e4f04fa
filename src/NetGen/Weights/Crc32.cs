namespace NetGen.Weights;

/// <summary>The checksum of zip, which its archives state for each entry. .NET reads them without comparing it.</summary>
internal struct Crc32()
{
    /// <summary>The polynomial with the lowest power in the highest bit.</summary>
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => OfByte((uint)value))];

    private uint _rest = uint.MaxValue;

    /// <summary>The sum of all that was added.</summary>
    public readonly uint Value => ~_rest;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var rest = _rest;
        foreach (var value in bytes) rest = Table[(byte)(rest ^ value)] ^ (rest >> 8);
        _rest = rest;
    }

    private static uint OfByte(uint rest)
    {
        for (var bit = 0; bit < 8; bit++) rest = (rest >> 1) ^ (Polynomial & (0 - (rest & 1)));
        return rest;
    }
}
