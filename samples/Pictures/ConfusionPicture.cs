using System.Text;
using NetGen.Data;

namespace Samples.Pictures;

/// <summary>What is taken for what, as an SVG: a row for each digit, a column for each answer, and in each wrong cell how often and the first that was taken so.</summary>
internal static class ConfusionPicture
{
    private const int Classes = 10;

    private const int Side = 28;

    private const int Cell = Side + 12;

    private const int Shades = 8;

    public static void Write(string path, LeNet network, DataSet<float> data)
    {
        var cells = Enumerable.Range(0, data.Count).ToLookup(sample => (data.Labels[sample], network.PredictClass<LeNet, float>(Image(data, sample))));
        const int size = (Classes + 1) * Cell;
        var svg = new StringBuilder();
        svg.AppendLine($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{2 * size}" font-family="sans-serif" font-size="10">""");
        svg.AppendLine($"""<rect width="{size}" height="{size}" fill="white"/>""");
        for (int label = 0; label < Classes; label++)
        {
            AppendText(svg, 0, label + 1, $"is {label}");
            AppendText(svg, label + 1, 0, $"as {label}");
            for (int answer = 0; answer < Classes; answer++)
                AppendCell(svg, label, answer, [.. cells[(label, answer)]], data);
        }

        File.WriteAllText(path, svg.AppendLine("</svg>").ToString());
    }

    private static ReadOnlySpan<float> Image(DataSet<float> data, int sample) => data.Inputs.Slice(sample * data.InputSize, data.InputSize);

    private static void AppendCell(StringBuilder svg, int label, int answer, int[] samples, DataSet<float> data)
    {
        (int left, int top) = (Cell * (answer + 1), Cell * (label + 1));
        svg.AppendLine($"""<rect x="{left}" y="{top}" width="{Cell}" height="{Cell}" fill="{(label == answer ? "#dfefdf" : "none")}" stroke="#ccc"/>""");
        if (samples.Length == 0)
            return;
        AppendText(svg, answer + 1, label + 1, $"{samples.Length}");
        if (label != answer)
            AppendImage(svg, left + Cell - Side, top + Cell - Side, Image(data, samples[0]));
    }

    private static void AppendText(StringBuilder svg, int column, int row, string text) =>
        svg.AppendLine($"""<text x="{Cell * column + 3}" y="{Cell * row + 11}">{text}</text>""");

    /// <summary>Ink in a few shades, each one path of squares.</summary>
    private static void AppendImage(StringBuilder svg, int left, int top, ReadOnlySpan<float> image)
    {
        for (int shade = 1; shade <= Shades; shade++)
        {
            var squares = new StringBuilder();
            for (int pixel = 0; pixel < image.Length; pixel++)
                if ((int)MathF.Round(image[pixel] * Shades) == shade)
                    squares.Append($"M{left + pixel % Side} {top + pixel / Side}h1v1h-1z");
            svg.AppendLine($"""<path fill-opacity="{100 * shade / Shades}%" d="{squares}"/>""");
        }
    }
}
