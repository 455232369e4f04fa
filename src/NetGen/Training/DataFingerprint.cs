using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.Data;

namespace NetGen.Training;

/// <summary>A short text that tells data apart: shapes, inputs, and targets or labels, bit for bit.</summary>
internal static class DataFingerprint
{
    // Multiplying by an odd number loses nothing; this one spreads each bit over the word (Steele and Vigna, "Computationally Easy, Spectrally Good
    // Multipliers", 2022).
    private const ulong Multiplier = 0xD1342543DE82EF95;

    public static string Of<T>(DataSet<T>? data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (data is null) return "none";
        var hash = Add(0, MemoryMarshal.AsBytes<int>([data.InputSize, data.TargetSize]));
        hash = Add(hash, MemoryMarshal.AsBytes(data.Inputs));
        hash = Add(hash, MemoryMarshal.AsBytes(data.Targets));
        hash = Add(hash, MemoryMarshal.AsBytes(data.Labels));
        return "#" + hash.ToString("X16", CultureInfo.InvariantCulture);
    }

    private static ulong Add(ulong hash, ReadOnlySpan<byte> bytes)
    {
        hash = Add(hash, (ulong)bytes.Length);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words) hash = Add(hash, word);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..]) hash = Add(hash, rest);
        return hash;
    }

    private static ulong Add(ulong hash, ulong word)
    {
        hash = (hash ^ word) * Multiplier;
        return hash ^ (hash >> 32);
    }
}
