using System.Text;
using NetGen.Data;

namespace Samples.Digits;

/// <summary>Images and what the network takes them for, for a terminal.</summary>
internal static class Drawing
{
    private const string Shades = " .:*#";

    /// <summary>The first images of a set in a row, above each what it is taken for. A character is as high as two pixels.</summary>
    public static string Of(DigitNetwork network, DataSet<float> data, int count)
    {
        var drawing = new StringBuilder();
        for (int row = -2; row < DigitNetwork.ImageSize; row += 2)
        {
            var line = new StringBuilder();
            for (int i = 0; i < count; i++)
            {
                var image = data.Inputs.Slice(i * data.InputSize, data.InputSize);
                if (row < 0) line.Append(Answer(network, image, data.Labels[i]).PadRight(DigitNetwork.ImageSize));
                else Append(line, image.Slice(row * DigitNetwork.ImageSize, 2 * DigitNetwork.ImageSize));
            }

            drawing.AppendLine(line.ToString().TrimEnd());
        }

        return drawing.ToString();
    }

    private static string Answer(DigitNetwork network, ReadOnlySpan<float> image, int label)
    {
        int answer = network.PredictClass<DigitNetwork, float>(image);
        return answer == label ? $"{answer}" : $"{answer}, but it is {label}";
    }

    private static void Append(StringBuilder line, ReadOnlySpan<float> twoRows)
    {
        int width = twoRows.Length / 2;
        for (int column = 0; column < width; column++)
        {
            float ink = (twoRows[column] + twoRows[column + width]) / 2;
            line.Append(Shades[(int)(Math.Clamp(ink, 0, 0.99f) * Shades.Length)]);
        }
    }
}
