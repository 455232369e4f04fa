using System.Buffers.Binary;
using SkiaSharp;

namespace NetGen.Images.Tests;

public sealed class ImageDataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Root => _folder["pets"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Channels_lie_last_and_are_shares_of_white()
    {
        string path = Write("a.png", 2, 2, (x, y) => new SKColor((byte)(51 * x), (byte)(51 * y), 255));
        float[] expected = [0, 0, 1, 0.2f, 0, 1, 0, 0.2f, 1, 0.2f, 0.2f, 1];
        Assert.Equal(expected, ImageData.Read<float>(path, [2, 2, 3]));
        Assert.Equal(expected.Select(number => (double)number), ImageData.Read<double>(path, [2, 2, 3]), (x, y) => Math.Abs(x - y) < 1e-7);
    }

    [Fact]
    public void Gray_keeps_gray_and_weighs_colors()
    {
        string gray = Write("gray.png", 256, 1, (x, _) => new SKColor((byte)x, (byte)x, (byte)x));
        Assert.Equal(Enumerable.Range(0, 256).Select(value => value / 255.0), ImageData.Read<double>(gray, [1, 256, 1]));
        string colors = Write("colors.png", 3, 1, (x, _) => ((SKColor[])[new(255, 0, 0), new(0, 255, 0), new(0, 0, 255)])[x]);
        Assert.Equal([0.299, 0.587, 0.114], ImageData.Read<double>(colors, [1, 3, 1]), (x, y) => Math.Abs(x - y) < 1e-12);
    }

    [Fact]
    public void What_is_transparent_is_black()
    {
        string path = Write("a.png", 1, 1, (_, _) => new SKColor(255, 255, 255, 0));
        Assert.Equal([0, 0, 0], ImageData.Read<float>(path, [1, 1, 3]));
    }

    [Fact]
    public void Folders_are_classes_in_ordinal_order()
    {
        Fill("dogs/2.png", 20);
        Fill("dogs/10.JPG", 200);
        Fill("Cats/x.jpeg", 100);
        Fill(".hidden/x.png", 0);
        File.WriteAllText(Path.Combine(Root, "notes.txt"), "no class");
        File.WriteAllText(Path.Combine(Root, "dogs", "notes.txt"), "no image");

        var (data, classes) = ImageData.ReadClasses<float>(Root, [2, 3, 1]);

        Assert.Equal(["Cats", "dogs"], classes);
        Assert.Equal([0, 1, 1], data.Labels);
        Assert.Equal(6, data.InputSize);
        Assert.Equal([100 / 255f, 200 / 255f, 20 / 255f], data.Inputs.ToArray().Chunk(6).Select(image => image[5]), (x, y) => Math.Abs(x - y) < 0.02);
    }

    [Fact]
    public void Classes_have_the_numbers_that_they_had()
    {
        Fill("a/1.png", 1);
        Fill("c/1.png", 3);
        var (data, classes) = ImageData.ReadClasses<float>(Root, [2, 3, 1], classes: ["c", "b", "a"]);
        Assert.Equal(["c", "b", "a"], classes);
        Assert.Equal([0, 2], data.Labels);
        Assert.Equal(3 / 255f, data.Inputs[0]);
        Refused($"{Root} has the folder c, which is none of the classes a, b.", () => ImageData.ReadClasses<float>(Root, [2, 3, 1], classes: ["a", "b"]));
    }

    [Fact]
    public void Images_of_another_size_are_refused_or_resized()
    {
        Fill("a/1.png", 50);
        string other = Write("pets/a/2.png", 8, 4, (x, _) => x < 4 ? SKColors.Black : SKColors.White);
        Refused($"{other} has 4 rows of 8 pixels, and not 2 of 3: resize brings all images to one size.", () => ImageData.ReadClasses<float>(Root, [2, 3, 1]));
        var (data, _) = ImageData.ReadClasses<float>(Root, [2, 3, 1], resize: true);
        Assert.Equal(2, data.Count);
        Assert.Equal(50 / 255f, data.Inputs[0]);
        Assert.Equal([0, 0.5f, 1], data.Inputs[^3..].ToArray(), (x, y) => Math.Abs(x - y) < 0.15);
    }

    [Fact]
    public void What_is_not_there_is_said()
    {
        Assert.Contains(Root, Assert.Throws<DirectoryNotFoundException>(() => ImageData.ReadClasses<float>(Root, [2, 3, 1])).Message, StringComparison.Ordinal);
        Directory.CreateDirectory(Root);
        Refused($"{Root} has no folders: each class is one, with its images in it.", () => ImageData.ReadClasses<float>(Root, [2, 3, 1]));
        string empty = Directory.CreateDirectory(Path.Combine(Root, "cats")).FullName;
        Refused($"{empty} has no images: they are files whose names end in .png, .jpg, .jpeg.", () => ImageData.ReadClasses<float>(Root, [2, 3, 1]));
        Assert.Throws<FileNotFoundException>(() => ImageData.Read<float>(_folder["none.png"], [2, 3, 1]));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpg")]
    public void A_damaged_file_is_named(string extension)
    {
        var random = new Random(1);
        string path = Write($"noise.{extension}", 64, 64, (_, _) => new SKColor((uint)random.Next() | 0xFF000000));
        byte[] whole = File.ReadAllBytes(path);
        Assert.Equal(64 * 64, ImageData.Read<float>(path, [64, 64, 1]).Length);
        foreach (int kept in (int[])[0, 1, 10, whole.Length / 10, whole.Length / 2])
        {
            File.WriteAllBytes(path, whole[..kept]);
            Assert.StartsWith($"{path} is ", Assert.Throws<InvalidDataException>(() => ImageData.Read<float>(path, [64, 64, 1])).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_claims_to_be_huge_is_not_decoded()
    {
        string path = Write("bomb.jpg", 3, 2, (_, _) => SKColors.White);
        byte[] file = File.ReadAllBytes(path);
        int frame = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 5), 60_000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 7), 50_000);
        File.WriteAllBytes(path, file);
        long before = GC.GetTotalAllocatedBytes();
        Refused(
            $"{path} has 60000 rows of 50000 pixels, 3000000000 in all: an image of more than 134217728 is not decoded.",
            () => ImageData.Read<float>(path, [2, 3, 1], resize: true));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData(new[] { 784 }, "784")]
    [InlineData(new[] { 28, 28 }, "28 × 28")]
    [InlineData(new[] { 28, 28, 2 }, "28 × 28 × 2")]
    [InlineData(new[] { 0, 28, 1 }, "0 × 28 × 1")]
    public void Shapes_that_are_none_of_an_image_are_refused(int[] shape, string text)
    {
        string expected = $"The shape of images is height, width, and 1 or 3 channels, and not {text}.";
        Assert.StartsWith(expected, Assert.Throws<ArgumentException>(() => ImageData.Read<float>("a.png", shape)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ImageData.ReadClasses<float>("a", shape));
    }

    private static void Refused(string message, Action read) => Assert.Equal(message, Assert.Throws<InvalidDataException>(read).Message);

    /// <summary>An image of 2 rows and 3 columns in one gray.</summary>
    private void Fill(string name, byte gray) => Write($"pets/{name}", 3, 2, (_, _) => new SKColor(gray, gray, gray));

    private string Write(string name, int width, int height, Func<int, int, SKColor> color)
    {
        using var image = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                image.SetPixel(x, y, color(x, y));
        string path = _folder[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using SKData data = image.Encode(name.EndsWith("png", StringComparison.Ordinal) ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg, 95);
        File.WriteAllBytes(path, data.ToArray());
        return path;
    }
}
