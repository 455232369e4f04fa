namespace NetGen.Runtime;

/// <summary>The bits of a double that <see cref="ISimd{TSelf, T}.ScaleByPowerOfTwo"/> and <see cref="ISimd{TSelf, T}.NearestExponent"/> work on.</summary>
internal static class DoubleBits
{
    internal const int MantissaLength = 52;

    /// <summary>Adding it carries into the exponent from √2 on: the bits of 1 minus those of √½.</summary>
    internal const long RoundToSqrt2 = 0x3FF0000000000000 - 0x3FE6A09E667F3BCD;

    /// <summary>From a biased exponent to the bits of <c>n + 1.5·2⁵²</c>.</summary>
    internal const long ShiftedUnbias = 0x4338000000000000 - 1023;
}
