using System.Numerics;

namespace NetGen.Runtime;

/// <summary>Random matrices whose shorter side's vectors are orthonormal.</summary>
internal static class OrthogonalMatrix
{
    /// <summary>
    /// Draws a standard normal matrix row by row and replaces its rows, or its columns where they are fewer, by their orthonormal basis in
    /// the same order, by Gram and Schmidt's method. Each vector is orthogonalised twice, which makes rounding errors harmless (Giraud, Langou and
    /// Rozložník, "The loss of orthogonality in the Gram-Schmidt orthogonalization process", 2005).
    /// </summary>
    /// <param name="random">Where the draws come from.</param>
    /// <param name="weights">The matrix <c>[rows][columns]</c>.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    public static void Draw<T>(RandomState random, Span<T> weights, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var byRows = rows <= columns;
        var (count, length) = byRows ? (rows, columns) : (columns, rows);
        var vectors = new double[count][];
        for (var i = 0; i < count; i++) vectors[i] = new double[length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                (byRows ? ref vectors[row][column] : ref vectors[column][row]) = random.StandardNormal();
        }

        for (var i = 0; i < count; i++) Orthonormalize(vectors, i);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                weights[row * columns + column] = T.CreateTruncating(byRows ? vectors[row][column] : vectors[column][row]);
        }
    }

    private static void Orthonormalize(double[][] vectors, int index)
    {
        var vector = vectors[index];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var before = 0; before < index; before++) AddMultiple(vector, vectors[before], -Dot(vector, vectors[before]));
        }

        var length = Math.Sqrt(Dot(vector, vector));
        for (var i = 0; i < vector.Length; i++) vector[i] /= length;
    }

    private static void AddMultiple(double[] vector, double[] other, double factor)
    {
        for (var i = 0; i < vector.Length; i++) vector[i] += factor * other[i];
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (var i = 0; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }
}
