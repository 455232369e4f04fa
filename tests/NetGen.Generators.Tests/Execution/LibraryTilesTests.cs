using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using NetGen.Generators.Schedule;
using NetGen.Runtime;

namespace NetGen.Generators.Tests.Execution;

/// <summary>The tiles that the generated code speaks of are those of the library's kernels that it calls.</summary>
public class LibraryTilesTests
{
    [Theory]
    [InlineData(1, "OneVectorSamples")]
    [InlineData(2, "TwoVectorSamples")]
    public void Rows_of_samples(int vectors, string panel)
    {
        var tiling = Tilings.OfSamples(vectors);
        Assert.Equal(tiling.Registers32.Main!.Value.Rows, Panel(panel).GetProperty("LargeRows")!.GetValue(null));
        Assert.Equal(tiling.Registers16.Main!.Value.Rows, Panel(panel).GetProperty("SmallRows")!.GetValue(null));
    }

    [Theory]
    [InlineData(1, "OneVectorGradient")]
    [InlineData(2, "TwoVectorGradient")]
    public void Rows_of_gradients(int vectors, string panel) => Assert.Equal(MainRows(Tilings.OfRows(vectors, 100, hasBias: true)), FullRows(panel, 100));

    [Theory]
    [InlineData(1, "FewRowsOneVectorGradient")]
    [InlineData(2, "FewRowsTwoVectorGradient")]
    public void Few_rows_of_gradients(int vectors, string panel)
    {
        for (int rows = 1; rows <= 16; rows++)
            Assert.Equal(MainRows(Tilings.OfFewRows(vectors, rows)), FullRows(panel, rows));
    }

    private static int MainRows(Tiling tiling) => (Avx512F.IsSupported || AdvSimd.IsSupported ? tiling.Registers32 : tiling.Registers16).Main!.Value.Rows;

    private static object? FullRows(string panel, int rows) => Panel(panel).GetMethod("FullRows")!.Invoke(null, [rows]);

    private static Type Panel(string name) => typeof(Contraction).Assembly.GetType($"NetGen.Runtime.{name}", throwOnError: true)!;
}
