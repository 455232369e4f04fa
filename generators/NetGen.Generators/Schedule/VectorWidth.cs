namespace NetGen.Generators.Schedule;

/// <summary>The vector registers that kernels are written for; the value is the size in bytes.</summary>
internal enum VectorWidth
{
    Scalar = 0,
    Bits128 = 16,
    Bits256 = 32,
    Bits512 = 64,
}

/// <summary>The type of every number of a network.</summary>
/// <param name="Keyword">The C# keyword, which is also its name in formulas' documentation.</param>
/// <param name="Bytes">The size of one number.</param>
internal sealed record ElementType(string Keyword, int Bytes)
{
    public static readonly ElementType Single = new("float", 4);
    public static readonly ElementType Double = new("double", 8);

    /// <summary>How many numbers a vector holds.</summary>
    public int Lanes(VectorWidth width) => width == VectorWidth.Scalar ? 1 : (int)width / Bytes;
}
