using System.Text;
using NetGen.Workloads;

namespace NetGen.Benchmarks;

/// <summary>The comparison as an SVG: a line for each workload, and on it how many times as long as NetGen each peer takes, on a logarithmic scale.</summary>
internal static class Picture
{
    private const int Width = 900, Left = 270, Right = 40, Top = 74, RowHeight = 26, Bottom = 46;

    // Plain colors and an override rather than variables, which not every program that shows SVG knows.
    private const string Style = """
        <style>
          text { font: 12px system-ui, sans-serif; fill: #1f2328 }
          .end { text-anchor: end } .middle { text-anchor: middle } .title { font-weight: 600; font-size: 14px }
          .paper { fill: #ffffff } .line { stroke: #d1d9e0 } .one { stroke: #d1242f; stroke-width: 2 } .own { fill: #d1242f }
          .peer { stroke: #ffffff; stroke-width: 1 }
          @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 }
            .paper { fill: #0d1117 } .line { stroke: #3d444d } .one { stroke: #ff7b72 } .own { fill: #ff7b72 }
            .peer { stroke: #0d1117 }
          }
        </style>
        """;

    /// <summary>Legible on white and on black, and apart for those who see few colors.</summary>
    private static readonly string[] Colors = ["#0a7ea4", "#e08a00", "#2da44e", "#8250df", "#a0672b", "#d6409f", "#7d8590", "#b5a400"];

    private static readonly Dictionary<string, string> Shapes = new()
    {
        ["W1"] = "3-4-1",
        ["W2"] = "17-64-64-6",
        ["W3"] = "64-32-10",
        ["W4"] = "784-128-10",
        ["W5"] = "2-8-1",
        ["W6"] = "4-32-16-4",
        ["W7"] = "LeNet",
        ["W8"] = "convolutions",
        ["W9"] = "LSTM",
        ["W10"] = "GRU",
        ["W11"] = "residual",
        ["W12"] = "transformer",
        ["W13"] = "bag",
    };

    public static string Of(Comparison comparison)
    {
        var rows = comparison.Rows.Where(row => row.Others.Length > 0).ToArray();
        string[] families = [.. comparison.Others.Select(other => Peers.FamilyOf(other.Peer)).Distinct()];
        double[] ratios = [1, .. rows.SelectMany(row => row.Others.Select(other => other.Median / row.Own.Median))];
        var scale = new Scale(double.Min(0.8, ratios.Min()), double.Pow(10, double.Ceiling(double.Log10(ratios.Max()))));
        int height = Top + rows.Length * RowHeight + Bottom;
        var svg = new StringBuilder();
        svg.Append($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" role="img" aria-label="How many times as long as NetGen its peers take">""");
        svg.Append($"\n{Style}\n<rect class=\"paper\" width=\"{Width}\" height=\"{height}\" rx=\"6\"/>\n");
        AddLegend(svg, families);
        AddAxis(svg, scale, height);
        for (int row = 0; row < rows.Length; row++)
            AddRow(svg, rows[row].Own, rows[row].Others, families, scale, Top + row * RowHeight + RowHeight / 2);
        return svg.Append("</svg>\n").ToString();
    }

    private static void AddLegend(StringBuilder svg, string[] families)
    {
        svg.Append("""<text class="title" x="16" y="26">Times as long as NetGen, on one core</text>""").Append('\n');
        double x = 16;
        AddEntry("NetGen", "own", null);
        for (int family = 0; family < families.Length; family++)
            AddEntry(families[family], "peer", Colors[family % Colors.Length]);
        svg.Append('\n');

        void AddEntry(string name, string kind, string? color)
        {
            svg.Append(Mark(x + 5, 46, kind, color)).Append($"""<text x="{x + 14:0.#}" y="50">{name}</text>""");
            x += 30 + name.Length * 6.8;
        }
    }

    private static void AddAxis(StringBuilder svg, Scale scale, int height)
    {
        int bottom = height - Bottom;
        for (double ratio = 1; ratio <= scale.Last; ratio *= 10)
        {
            string kind = ratio == 1 ? "one" : "line";
            svg.Append($"""<line class="{kind}" x1="{scale.X(ratio):0.#}" y1="{Top - 4}" x2="{scale.X(ratio):0.#}" y2="{bottom}"/>""");
            svg.Append($"""<text class="middle" x="{scale.X(ratio):0.#}" y="{bottom + 18}">{ratio:#,0}×</text>""").Append('\n');
        }

        svg.Append($"""<text class="middle" x="{(Left + Width - Right) / 2}" y="{bottom + 36}">slower →</text>""").Append('\n');
    }

    private static void AddRow(StringBuilder svg, Figure own, Figure[] others, string[] families, Scale scale, int y)
    {
        svg.Append($"""<line class="line" x1="{Left}" y1="{y}" x2="{Width - Right}" y2="{y}"/>""");
        svg.Append($"""<text class="end" x="{Left - 10}" y="{y + 4}">{Label(own)}</text>""");
        svg.Append(Mark(scale.X(1), y, "own", null));
        for (int family = 0; family < families.Length; family++)
        {
            if (Array.Find(others, other => Peers.FamilyOf(other.Peer) == families[family]) is { } other)
                svg.Append(Mark(scale.X(other.Median / own.Median), y, "peer", Colors[family % Colors.Length], $"{other.Peer}: {Time(other.Median)}"));
        }

        svg.Append('\n');
    }

    private static string Label(Figure own) => $"{own.Workload} ({Shapes[own.Workload.Split(' ')[0]]}): {Time(own.Median)}";

    private static string Mark(double x, double y, string kind, string? color, string title = "") => color is null
        ? $"""<rect class="{kind}" x="{x - 5:0.#}" y="{y - 5:0.#}" width="10" height="10" rx="1"/>"""
        : $"""<circle class="{kind}" cx="{x:0.#}" cy="{y:0.#}" r="5" fill="{color}"><title>{title}</title></circle>""";

    private static string Time(double microseconds) => microseconds switch
    {
        < 0.1 => $"{microseconds * 1000:0.0} ns",
        < 1 => $"{microseconds * 1000:0} ns",
        < 100 => $"{microseconds:0.0} µs",
        < 10_000 => $"{microseconds:0} µs",
        _ => $"{microseconds / 1000:0} ms",
    };

    /// <summary>A logarithmic scale.</summary>
    private readonly record struct Scale(double First, double Last)
    {
        public double X(double ratio) => Left + double.Log(ratio / First) / double.Log(Last / First) * (Width - Left - Right);
    }
}
