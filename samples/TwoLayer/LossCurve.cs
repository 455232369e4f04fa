using System.Text;

namespace TwoLayer;

/// <summary>A small picture of a loss falling, for a terminal.</summary>
internal static class LossCurve
{
    private const int Width = 60;

    private const int Height = 10;

    /// <summary>Draws one column for each part of the training, as high as its mean loss.</summary>
    public static string Draw(ReadOnlySpan<double> losses)
    {
        var columns = new double[Width];
        for (int column = 0; column < Width; column++)
        {
            var part = losses[(column * losses.Length / Width)..((column + 1) * losses.Length / Width)];
            foreach (double loss in part)
                columns[column] += loss / part.Length;
        }

        double highest = columns.Max();
        var picture = new StringBuilder();
        for (int row = 0; row < Height; row++)
        {
            double level = highest * (Height - row - 0.5) / Height;
            string label = row == 0 ? $"{highest:F3}" : row == Height - 1 ? "0" : "";
            picture.Append($"{label,9} |");
            foreach (double loss in columns)
                picture.Append(loss >= level ? '#' : ' ');
            picture.AppendLine();
        }

        picture.AppendLine($"{"loss",9} +{new string('-', Width)}");
        return picture.AppendLine($"{"",11}0{$"iteration {losses.Length}",Width - 1}").ToString();
    }
}
