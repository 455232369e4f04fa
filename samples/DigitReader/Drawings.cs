namespace Samples.DigitReader;

/// <summary>Digits drawn by hand in text: a character is a place of 2 × 2 pixels.</summary>
internal static class Drawings
{
    private const int Side = 28;

    public static readonly IReadOnlyList<string> All =
    [
        """


            ######
           ##   ##
                ##
               ##
              ##
             ##
            ##
           ##
           ########
        """,
        """


                #
           #    #
           #    #
           #    #
           #    #
           ########
                #
                #
                #
                #
        """,
    ];

    /// <summary>The pixels of a drawing, ink 1 and paper 0.</summary>
    public static float[] Inputs(string drawing)
    {
        string[] lines = drawing.Split('\n');
        float[] pixels = new float[Side * Side];
        for (int pixel = 0; pixel < pixels.Length; pixel++)
            pixels[pixel] = IsInk(lines, pixel / Side / 2, pixel % Side / 2) ? 1 : 0;
        return pixels;
    }

    private static bool IsInk(string[] lines, int row, int column) => row < lines.Length && column < lines[row].Length && lines[row][column] == '#';
}
