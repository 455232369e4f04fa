namespace NetGen.Playground.Training;

/// <summary>Handwritten digits as the page fetches them: for each its class in a byte, and 28 × 28 pixels.</summary>
public static class Digits
{
    /// <summary>The pixels of a digit.</summary>
    public const int Pixels = 28 * 28;

    /// <summary>Reads digits.</summary>
    /// <param name="content">The file.</param>
    /// <exception cref="ArgumentException">It is no whole number of digits.</exception>
    public static Samples Read(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty || content.Length % (1 + Pixels) != 0)
            throw new ArgumentException($"{content.Length} bytes are no whole number of digits.", nameof(content));
        int count = content.Length / (1 + Pixels);
        float[] values = new float[count * Pixels], classes = new float[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> digit = content.Slice(i * (1 + Pixels), 1 + Pixels);
            classes[i] = digit[0];
            for (int pixel = 0; pixel < Pixels; pixel++)
                values[i * Pixels + pixel] = digit[1 + pixel] / 255f;
        }

        return new Samples(Pixels, 10, values, classes);
    }
}
