namespace NetGen.Generators.Onnx.Files;

/// <summary>Floating-point numbers of all widths by their bits.</summary>
internal static class FloatingPoint
{
    public static double OfBits(ElementType type, ulong bits) => type switch
    {
        ElementType.Double => BitConverter.Int64BitsToDouble(unchecked((long)bits)),
        ElementType.Single => Of(bits, exponentBits: 8, fractionBits: 23),
        ElementType.BFloat16 => Of(bits, exponentBits: 8, fractionBits: 7),
        _ => Of(bits, exponentBits: 5, fractionBits: 10),
    };

    private static double Of(ulong bits, int exponentBits, int fractionBits)
    {
        double sign = (bits >> (exponentBits + fractionBits) & 1) == 0 ? 1 : -1;
        int highest = (1 << exponentBits) - 1, bias = highest / 2;
        int exponent = (int)(bits >> fractionBits) & highest;
        double fraction = (bits & (1UL << fractionBits) - 1) / (double)(1UL << fractionBits);
        if (exponent == highest)
            return fraction == 0 ? sign * double.PositiveInfinity : double.NaN;
        return exponent == 0
            ? sign * fraction * System.Math.Pow(2, 1 - bias)
            : sign * (1 + fraction) * System.Math.Pow(2, exponent - bias);
    }
}
