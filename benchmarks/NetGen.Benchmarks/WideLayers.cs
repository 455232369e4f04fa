using System.Text;
using NetGen.Workloads;

namespace NetGen.Benchmarks;

/// <summary>How near wide layers come to the core's multiply-adds, and what a parameter costs.</summary>
internal static class WideLayers
{
    /// <summary>A table in Markdown with a row for each width that was timed; empty if none was.</summary>
    public static string Table(IReadOnlyCollection<Figure> figures)
    {
        string[] rows = [.. new[] { 512, 1024, 2048, 4096 }.Select(width => Row(figures, width)).OfType<string>()];
        return rows.Length == 0 ? "" : new StringBuilder()
            .AppendLine("| wide | one layer: forward | one layer: training step | two layers: training step | ns a parameter, 64 samples | ns a parameter, 1 sample |")
            .AppendLine("| --- | --- | --- | --- | --- | --- |")
            .AppendJoin("", rows)
            .ToString();
    }

    private static string? Row(IReadOnlyCollection<Figure> figures, int width)
    {
        if ((figures.Of($"layer {width} forward 64"), figures.Of($"layer {width} train 64")) is not ({ } forward, { } step)
            || (figures.Of($"layers {width} train 64"), figures.Of($"layers {width} train 1")) is not ({ } many, { } one))
        {
            return null;
        }

        double peak = figures.Peak(), parameters = 2.0 * width * (width + 1);
        return $"| {width} | {forward.Rate / peak:0 %} | {step.Rate / peak:0 %} | {many.Rate / peak:0 %} | {Nanoseconds(many)} | {Nanoseconds(one)} |\n";

        string Nanoseconds(Figure figure) => $"{figure.Median * 1000 / parameters:0.00}";
    }
}
