namespace NetGen.Images;

/// <summary>What a network takes for an image.</summary>
internal readonly record struct ImageShape(int Height, int Width, int Channels)
{
    public int Size => Height * Width * Channels;

    /// <exception cref="ArgumentException">It is none of an image.</exception>
    public static ImageShape Of(ReadOnlySpan<int> shape) => shape is [> 0 and var height, > 0 and var width, 1 or 3]
        ? new ImageShape(height, width, shape[2])
        : throw new ArgumentException($"The shape of images is height, width, and 1 or 3 channels, and not {string.Join(" × ", shape.ToArray())}.", nameof(shape));

    /// <exception cref="ArgumentException">They are more than an array can have.</exception>
    public int LengthOf(int images, string name) => (decimal)images * Height * Width * Channels is var length && length <= Array.MaxLength
        ? (int)length
        : throw new ArgumentException(FormattableString.Invariant($"{images} images of {this} are {length} numbers, and an array has {Array.MaxLength} at most."), name);

    public override string ToString() => FormattableString.Invariant($"{Height} × {Width} × {Channels}");
}
