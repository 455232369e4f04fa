using System.Security;
using NetGen.Tool.Models;

namespace NetGen.Tool.Output;

/// <summary>A network as a picture: a column of neurons a layer, each joined to every one of the layer before it. Long columns show their ends.</summary>
internal static class SvgDrawing
{
    private const int MostShown = 8;
    private const int ColumnWidth = 140;
    private const int RowHeight = 36;
    private const int Radius = 11;
    private const int Margin = 70;
    private const int Top = 56;

    public static void Write(Model model, TextWriter writer)
    {
        long[] sizes = [model.Layers[0].Inputs, .. model.Layers.Select(layer => layer.Outputs)];
        string[] titles = ["inputs", .. model.Layers.Select(layer => layer.Activation ?? "")];
        var middle = Top + sizes.Max(Shown) * RowHeight / 2;
        Column[] columns = [.. sizes.Select((size, index) => new Column(Margin + index * ColumnWidth, middle, size))];
        var (width, height) = (2 * Margin + (sizes.Length - 1) * ColumnWidth, 2 * middle - Top + 24);

        var size = FormattableString.Invariant($"viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"");
        writer.WriteLine($"<svg xmlns=\"http://www.w3.org/2000/svg\" {size} font-family=\"sans-serif\" font-size=\"13\" text-anchor=\"middle\">");
        writer.WriteLine($"<title>{SecurityElement.Escape($"{model.Name}: {model.Shape}")}</title>");
        writer.WriteLine("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        for (var i = 1; i < columns.Length; i++) WriteEdges(columns[i - 1], columns[i], writer);
        for (var i = 0; i < columns.Length; i++) WriteColumn(columns[i], titles[i], writer);
        writer.WriteLine("</svg>");
    }

    private static int Shown(long size) => (int)Math.Min(size, MostShown);

    private static void WriteEdges(Column from, Column to, TextWriter writer)
    {
        writer.WriteLine("<g stroke=\"#9aa0a6\" stroke-width=\"0.6\">");
        foreach (var start in from.Neurons)
            foreach (var end in to.Neurons)
                writer.WriteLine(FormattableString.Invariant($"<line x1=\"{from.X + Radius}\" y1=\"{start}\" x2=\"{to.X - Radius}\" y2=\"{end}\"/>"));
        writer.WriteLine("</g>");
    }

    private static void WriteColumn(Column column, string title, TextWriter writer)
    {
        writer.WriteLine(FormattableString.Invariant($"<text x=\"{column.X}\" y=\"22\" font-weight=\"bold\">{column.Size}</text>"));
        writer.WriteLine(FormattableString.Invariant($"<text x=\"{column.X}\" y=\"40\">{SecurityElement.Escape(title)}</text>"));
        foreach (var y in column.Neurons)
            writer.WriteLine(FormattableString.Invariant($"<circle cx=\"{column.X}\" cy=\"{y}\" r=\"{Radius}\" fill=\"#512bd4\"/>"));
        if (column.Gap is { } gap)
            writer.WriteLine(FormattableString.Invariant($"<text x=\"{column.X}\" y=\"{gap + 6}\" font-size=\"20\">⋮</text>"));
    }

    private sealed record Column(int X, int Middle, long Size)
    {
        // In a long column, the place of one in the middle is left for the dots.
        public IEnumerable<int> Neurons => Enumerable.Range(0, Shown(Size)).Where(row => Gap is null || row != MostShown / 2).Select(PlaceOf);

        public int? Gap => Size > MostShown ? PlaceOf(MostShown / 2) : null;

        private int PlaceOf(int row) => Middle + (2 * row - Shown(Size) + 1) * RowHeight / 2;
    }
}
