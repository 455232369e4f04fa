namespace NetGen.Weights;

/// <summary>
/// Reads as many bytes as a file claims to have, without believing it: no more memory is taken than the bytes that are really there ask
/// for.
/// </summary>
internal static class ClaimedBytes
{
    private const int FirstChunk = 64 * 1024;

    /// <param name="stream">Where to read from.</param>
    /// <param name="count">How many bytes, not negative.</param>
    /// <param name="what">What they are, for messages.</param>
    /// <exception cref="InvalidDataException">The stream ends before, or they are more than an array holds.</exception>
    public static byte[] Read(Stream stream, long count, string what)
    {
        if (count > Array.MaxLength)
            throw new InvalidDataException(FormattableString.Invariant($"{what} takes {count} bytes, and at most 2 GB can be read."));
        if (stream.CanSeek && stream.Length - stream.Position < count) throw EndsBefore(what, count);

        var bytes = new byte[stream.CanSeek ? count : Math.Min(count, FirstChunk)];
        var filled = 0;
        while (true)
        {
            filled += stream.ReadAtLeast(bytes.AsSpan(filled), bytes.Length - filled, throwOnEndOfStream: false);
            if (filled == count) return bytes;
            if (filled < bytes.Length) throw EndsBefore(what, count);
            Array.Resize(ref bytes, (int)Math.Min(count, 2L * bytes.Length));
        }
    }

    /// <summary>Passes over bytes.</summary>
    /// <param name="stream">Where to read from.</param>
    /// <param name="count">How many bytes, not negative.</param>
    /// <param name="what">What they are, for messages.</param>
    /// <exception cref="InvalidDataException">The stream ends before.</exception>
    public static void Skip(Stream stream, long count, string what)
    {
        if (stream.CanSeek)
        {
            if (stream.Length - stream.Position < count) throw EndsBefore(what, count);
            stream.Position += count;
            return;
        }

        var bytes = new byte[Math.Min(count, FirstChunk)];
        for (var left = count; left > 0; left -= Math.Min(left, bytes.Length))
        {
            var next = bytes.AsSpan(0, (int)Math.Min(left, bytes.Length));
            if (stream.ReadAtLeast(next, next.Length, throwOnEndOfStream: false) < next.Length) throw EndsBefore(what, count);
        }
    }

    private static InvalidDataException EndsBefore(string what, long count) =>
        new(FormattableString.Invariant($"{what} takes {count} bytes, but the data ends before that."));
}
