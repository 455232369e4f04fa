using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Whatever shape a test is at: kernels ask for their numbers at run time then.</summary>
internal readonly struct AnyNest : IContractionNest
{
    public static int Inputs { get; set; }

    public static int Columns { get; set; }

    public static int LeftStride { get; set; }

    public static int RightStride { get; set; }

    public static int ResultStride { get; set; }

    public static bool HasBias { get; set; }

    public static int Block { get; set; }

    public static int WidestVector { get; set; }
}
