using System.Runtime.InteropServices;
using NetGen.Data;

namespace Samples.Digits;

/// <summary>Digits for those who have no MNIST at hand: drawn from a font, each one moved, stretched and slanted at random, on noisy paper.</summary>
internal static class DrawnDigits
{
    private const double Noise = 0.15;

    private const int GlyphWidth = 5;

    private static readonly string[] Font =
    [
        ".###. ..#.. .###. .###. ...#. ##### .###. ##### .###. .###.",
        "#...# .##.. #...# #...# ..##. #.... #.... ....# #...# #...#",
        "#...# ..#.. ....# ....# .#.#. ####. #.... ...#. #...# #...#",
        "#...# ..#.. ...#. ..##. #..#. ....# ####. ..#.. .###. .####",
        "#...# ..#.. ..#.. ....# ##### ....# #...# .#... #...# ....#",
        "#...# ..#.. .#... #...# ...#. #...# #...# .#... #...# ....#",
        ".###. .###. ##### .###. ...#. .###. .###. .#... .###. .###.",
    ];

    /// <summary>Draws images of so many pixels in width and height, as many of each digit; paper is around 0 and ink around 1.</summary>
    public static DataSet<float> Sample(int count, int size, int seed)
    {
        var random = new RandomState(seed);
        var images = new float[count, size * size];
        var labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = i % 10;
            Draw(labels[i], size, random, MemoryMarshal.CreateSpan(ref images[i, 0], size * size));
        }

        return DataSet.From(images, labels);
    }

    private static void Draw(int digit, int size, RandomState random, Span<float> image)
    {
        double centerX = size * Between(0.42, 0.58, random);
        double centerY = size * Between(0.42, 0.58, random);
        double width = size * Between(0.08, 0.12, random);
        double height = size * Between(0.08, 0.11, random);
        double slant = Between(-0.2, 0.2, random);
        for (int pixel = 0; pixel < image.Length; pixel++)
        {
            double y = pixel / size - centerY;
            double x = pixel % size - centerX + slant * y;
            double ink = Ink(digit, x / width + (GlyphWidth - 1) / 2.0, y / height + (Font.Length - 1) / 2.0);
            image[pixel] = (float)(ink + Noise * random.StandardNormal());
        }
    }

    /// <summary>How black the glyph is at a point between its dots: what the four dots around it say, each by its nearness.</summary>
    private static double Ink(int digit, double x, double y)
    {
        int left = (int)Math.Floor(x);
        int top = (int)Math.Floor(y);
        double upper = (1 - (x - left)) * Dot(digit, left, top) + (x - left) * Dot(digit, left + 1, top);
        double lower = (1 - (x - left)) * Dot(digit, left, top + 1) + (x - left) * Dot(digit, left + 1, top + 1);
        return (1 - (y - top)) * upper + (y - top) * lower;
    }

    private static int Dot(int digit, int x, int y) =>
        x is >= 0 and < GlyphWidth && y >= 0 && y < Font.Length && Font[y][digit * (GlyphWidth + 1) + x] == '#' ? 1 : 0;

    private static double Between(double least, double greatest, RandomState random) => least + (greatest - least) * random.RandomSample();
}
