using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>The vector registers of the hardware, which bound the tiles that kernels can keep in them.</summary>
internal static class Registers
{
    /// <summary>Whether there are 32 of them, and not 16: a constant once code is jitted.</summary>
    public static bool Are32 => Avx512F.IsSupported || AdvSimd.IsSupported;
}
