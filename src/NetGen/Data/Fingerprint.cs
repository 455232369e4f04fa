using System.Globalization;
using System.Runtime.InteropServices;

namespace NetGen.Data;

/// <summary>A short text that tells numbers apart, bit for bit.</summary>
internal struct Fingerprint
{
    // Multiplying by an odd number loses nothing; this one spreads each bit over the word (Steele and Vigna, "Computationally Easy, Spectrally Good
    // Multipliers", 2022).
    private const ulong Multiplier = 0xD1342543DE82EF95;

    private ulong _hash;

    /// <summary>Adds numbers and how many there are.</summary>
    public void Add<TNumber>(ReadOnlySpan<TNumber> numbers)
        where TNumber : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(numbers);
        Add((ulong)bytes.Length);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words) Add(word);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..]) Add(rest);
    }

    public override readonly string ToString() => "#" + _hash.ToString("X16", CultureInfo.InvariantCulture);

    private void Add(ulong word)
    {
        _hash = (_hash ^ word) * Multiplier;
        _hash ^= _hash >> 32;
    }
}
