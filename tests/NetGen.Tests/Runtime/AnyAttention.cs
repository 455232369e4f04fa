using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Whatever shape a test is at: causal attention whose kernels ask for their numbers at run time.</summary>
internal readonly struct AnyAttention : IAttentionNest
{
    public static int Steps { get; set; }

    public static int Heads { get; set; }

    public static int Size { get; set; }

    public static int SourceStride => 3 * Heads * Size + 2;

    public static int ResultStride => Heads * Size + 1;

    public static int MaskStride { get; set; }

    public static bool IsCausal => true;

    public static int WidestVector { get; set; }
}
