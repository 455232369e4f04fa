using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Rows of four gates side by side, then rows of states that are padded, of whatever length a test is at.</summary>
internal readonly struct AnyRowNest : IRowNest
{
    public const int Padded = 64;

    public static int Length { get; set; }

    public static int Stride(int operand) => operand < 4 ? 4 * Length : Padded;
}
