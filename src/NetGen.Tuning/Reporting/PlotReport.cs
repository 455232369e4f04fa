using System.Text;

namespace NetGen.Tuning.Reporting;

/// <summary>The value of every trial against each of its settings, a panel for each, as SVG.</summary>
internal static class PlotReport
{
    private const int PanelsPerRow = 3;

    public static string Of(StudyResult result)
    {
        var settings = result.Study.Space.ToArray();
        var rows = (settings.Length + PanelsPerRow - 1) / PanelsPerRow;
        var (width, height) = (Math.Min(settings.Length, PanelsPerRow) * PlotPanel.Width, rows * PlotPanel.Height);
        var svg = new StringBuilder();
        svg.Append(FormattableString.Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" "));
        svg.Append("font-family=\"sans-serif\" font-size=\"11\">\n<style>").Append(Style).Append("</style>\n");
        svg.Append(FormattableString.Invariant($"<rect class=\"page\" width=\"{width}\" height=\"{height}\"/>\n"));
        for (var i = 0; i < settings.Length; i++)
        {
            svg.Append(FormattableString.Invariant($"<g transform=\"translate({i % PanelsPerRow * PlotPanel.Width} {i / PanelsPerRow * PlotPanel.Height})\">\n"));
            new PlotPanel(settings[i].Key, settings[i].Value, result).Draw(svg);
            svg.Append("</g>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private const string Style =
        ".page { fill: #ffffff } text { fill: #1f2328 } .axis { stroke: #8c959f; fill: none } .completed { fill: #0969da } .stopped { fill: #8c959f } .best { fill: #cf222e } "
        + "@media (prefers-color-scheme: dark) { .page { fill: #0d1117 } text { fill: #e6edf3 } .completed { fill: #58a6ff } .best { fill: #ff7b72 } }";
}
