namespace NetGen.Runtime;

/// <summary>The bits of a float that <see cref="ISimd{TSelf, T}.ScaleByPowerOfTwo"/> and <see cref="ISimd{TSelf, T}.NearestExponent"/> work on.</summary>
internal static class SingleBits
{
    internal const int MantissaLength = 23;

    /// <summary>Adding it carries into the exponent from √2 on: the bits of 1 minus those of √½.</summary>
    internal const int RoundToSqrt2 = 0x3F800000 - 0x3F3504F3;

    /// <summary>From a biased exponent to the bits of <c>n + 1.5·2²³</c>.</summary>
    internal const int ShiftedUnbias = 0x4B400000 - 127;
}
