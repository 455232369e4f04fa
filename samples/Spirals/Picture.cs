using System.Text;

namespace Spirals;

/// <summary>The plane as the network sees it, for a terminal.</summary>
internal static class Picture
{
    private const int Width = 60;

    private const int Height = 30;

    /// <summary>A character for each patch of the plane: which arm the network takes it for.</summary>
    public static string Of(SpiralNetwork network)
    {
        var picture = new StringBuilder();
        for (int row = 0; row < Height; row++)
        {
            for (int column = 0; column < Width; column++)
            {
                float x = 2.4f * (column + 0.5f) / Width - 1.2f;
                float y = 1.2f - 2.4f * (row + 0.5f) / Height;
                picture.Append(network.PredictClass<SpiralNetwork, float>([x, y]) == 0 ? '.' : '#');
            }

            picture.AppendLine();
        }

        return picture.ToString();
    }
}
