using System.Numerics;
using SkiaSharp;

namespace NetGen.Images;

/// <summary>One image in a file.</summary>
internal static class ImageFile
{
    private const int BytesOfPixel = 4;

    /// <summary>More than any camera has, and half a gigabyte to decode: a file of a few bytes can claim a thousand times as many.</summary>
    private const int MostPixels = 1 << 27;

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, no image, too large to be decoded, or of another size.</exception>
    public static void Read<T>(string path, ImageShape shape, bool resize, Span<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var data = SKData.CreateCopy(File.ReadAllBytes(path));
        using var codec = SKCodec.Create(data) ?? throw new InvalidDataException($"{path} is no image that can be read.");
        var size = codec.Info.Size;
        if (!resize && (size.Width != shape.Width || size.Height != shape.Height))
            throw new InvalidDataException(FormattableString.Invariant(
                $"{path} has {size.Height} rows of {size.Width} pixels, and not {shape.Height} of {shape.Width}: resize brings all images to one size."));
        if ((long)size.Width * size.Height > MostPixels)
            throw new InvalidDataException(FormattableString.Invariant(
                $"{path} has {size.Height} rows of {size.Width} pixels, {(long)size.Width * size.Height} in all: an image of more than {MostPixels} is not decoded."));
        using var image = Decode(path, codec);
        using var resized = resize ? image.Resize(Format(shape.Width, shape.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)) : null;
        CopyTo((resized ?? image).GetPixelSpan(), shape.Channels, numbers);
    }

    private static SKBitmap Decode(string path, SKCodec codec)
    {
        var format = Format(codec.Info.Width, codec.Info.Height);
        var image = new SKBitmap();
        var result = image.TryAllocPixels(format) ? codec.GetPixels(format, image.GetPixels()) : SKCodecResult.InternalError;
        if (result == SKCodecResult.Success) return image;
        image.Dispose();
        throw new InvalidDataException($"{path} is damaged: its pixels cannot be read to the end.");
    }

    private static SKImageInfo Format(int width, int height) => new(width, height, SKColorType.Rgba8888, SKAlphaType.Premul);

    private static void CopyTo<T>(ReadOnlySpan<byte> pixels, int channels, Span<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var pixel = pixels.Slice(i / channels * BytesOfPixel, BytesOfPixel);
            var thousandths = channels == 1 ? 299 * pixel[0] + 587 * pixel[1] + 114 * pixel[2] : 1000 * pixel[i % channels];
            numbers[i] = T.CreateTruncating(thousandths / 255_000.0);
        }
    }
}
