using System.Globalization;

namespace NetGen.Weights;

/// <summary>What the lengths of a tensor's axes amount to.</summary>
internal static class TensorShape
{
    /// <summary>How many numbers fill a shape; −1 where a length is negative or a product exceeds 64 bits.</summary>
    public static long Count(ReadOnlySpan<long> shape)
    {
        var count = 1L;
        foreach (var length in shape)
        {
            if (length < 0 || Math.BigMul(count, length, out var product) != 0 || product < 0) return -1;
            count = product;
        }

        return count;
    }

    /// <summary>How many bytes fill a shape; −1 where <see cref="Count"/> is, or where they exceed 64 bits.</summary>
    public static long Bytes(ReadOnlySpan<long> shape, TensorTypeFacts type) =>
        Count(shape) is var count && count > long.MaxValue / type.Size ? -1 : count < 0 ? -1 : count * type.Size;

    /// <summary>The shape as messages show it: <c>[4, 3]</c>.</summary>
    public static string Text(ReadOnlySpan<long> shape) =>
        $"[{string.Join(", ", shape.ToArray().Select(length => length.ToString(CultureInfo.InvariantCulture)))}]";
}
