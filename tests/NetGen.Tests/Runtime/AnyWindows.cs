using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Windows of two by three taps, two places apart, of as many channels as a test is at.</summary>
internal readonly struct AnyWindows : IWindowNest
{
    public static int GridHeight => 6;

    public static int GridWidth => 9;

    public static int GridStride => 4;

    public static int Height => 5;

    public static int Width => 4;

    public static int PlainStride => 96;

    public static int KernelHeight => 2;

    public static int KernelWidth => 3;

    public static int StrideX => 2;

    public static int Depth => 3;

    public static int Columns { get; set; }

    public static int WeightStride => Columns;

    public static bool HasBias { get; set; }

    public static int WidestVector { get; set; }
}
