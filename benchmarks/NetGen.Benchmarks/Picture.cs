using System.Text;

namespace NetGen.Benchmarks;

/// <summary>The comparison as an SVG: a line for each workload on a logarithmic scale, a mark for each peer.</summary>
internal static class Picture
{
    private const int Left = 170, Right = 30, Top = 60, RowHeight = 30, Width = 900;

    private static readonly string[] Colors = ["#1f77b4", "#ff7f0e", "#2ca02c", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf", "#aec7e8", "#98df8a", "#c5b0d5"];

    public static string Draw(Measurement[] rows, IReadOnlyList<Peer> peers)
    {
        double[] times = [.. rows.Select(row => row.Median), .. rows.SelectMany(row => peers.Where(peer => peer.Microseconds.ContainsKey(row.Workload.Key)).Select(peer => peer.Microseconds[row.Workload.Key]))];
        var (first, last) = ((int)double.Floor(double.Log10(times.Min())), (int)double.Ceiling(double.Log10(times.Max())));
        int height = Top + rows.Length * RowHeight + 30;
        var svg = new StringBuilder();
        svg.Append($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="white"/>""");
        for (int power = first; power <= last; power++)
            svg.Append($"""<line x1="{X(double.Pow(10, power)):0.#}" y1="{Top - 10}" x2="{X(double.Pow(10, power)):0.#}" y2="{height - 25}" stroke="#ddd"/><text x="{X(double.Pow(10, power)):0.#}" y="{height - 8}" text-anchor="middle">{Label(power)}</text>""");
        for (int row = 0; row < rows.Length; row++)
            DrawRow(svg, rows[row], peers, Top + row * RowHeight + RowHeight / 2);
        DrawLegend(svg, peers);
        return svg.Append("</svg>\n").ToString();

        double X(double microseconds) => Left + (double.Log10(microseconds) - first) / (last - first) * (Width - Left - Right);

        void DrawRow(StringBuilder text, Measurement row, IReadOnlyList<Peer> others, int y)
        {
            text.Append($"""<text x="{Left - 10}" y="{y + 4}" text-anchor="end">{row.Workload.Name}</text>""");
            for (int peer = 0; peer < others.Count; peer++)
            {
                if (others[peer].Microseconds.TryGetValue(row.Workload.Key, out double time))
                    text.Append($"""<circle cx="{X(time):0.#}" cy="{y}" r="4.5" fill="{Colors[peer % Colors.Length]}"/>""");
            }

            text.Append($"""<rect x="{X(row.Median) - 6:0.#}" y="{y - 6}" width="12" height="12" fill="#d62728"/>""");
        }
    }

    private static void DrawLegend(StringBuilder svg, IReadOnlyList<Peer> peers)
    {
        svg.Append("""<rect x="10" y="10" width="12" height="12" fill="#d62728"/><text x="27" y="21" font-weight="bold">NetGen</text>""");
        for (int peer = 0; peer < peers.Count; peer++)
        {
            var (x, y) = (110 + peer % 5 * 155, 16 + peer / 5 * 18);
            svg.Append($"""<circle cx="{x}" cy="{y}" r="4.5" fill="{Colors[peer % Colors.Length]}"/><text x="{x + 9}" y="{y + 4}">{peers[peer].Name}</text>""");
        }
    }

    private static string Label(int power) => power switch
    {
        < 0 => $"{double.Pow(10, power + 3):0} ns",
        < 3 => $"{double.Pow(10, power):0} µs",
        _ => $"{double.Pow(10, power - 3):0} ms",
    };
}
