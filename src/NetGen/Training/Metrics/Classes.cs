using System.Numerics;

namespace NetGen.Training.Metrics;

/// <summary>Which class a row of probabilities or a one-hot row names.</summary>
internal static class Classes
{
    /// <summary>The class that a sample's outputs or targets name, or −1 where a number is NaN. One number says yes or no: class 1 from ½ on.</summary>
    public static int Of<T>(ReadOnlySpan<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (row is [var single]) return T.IsNaN(single) ? -1 : single + single >= T.One ? 1 : 0;
        var highest = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (T.IsNaN(row[i])) return -1;
            if (row[i] > row[highest]) highest = i;
        }

        return highest;
    }

    /// <summary>How many classes a network with so many outputs tells apart.</summary>
    public static int Count(int outputSize) => Math.Max(outputSize, 2);
}
