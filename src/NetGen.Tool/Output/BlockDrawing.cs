using System.Security;
using NetGen.Tool.Models;

namespace NetGen.Tool.Output;

/// <summary>A network as a picture of boxes, one for each layer, join and head, with lines for the values that they take.</summary>
internal static class BlockDrawing
{
    private const int ColumnWidth = 240;
    private const int RowHeight = 74;
    private const int BoxWidth = 190;
    private const int BoxHeight = 54;
    private const int Margin = 20;

    public static void Write(Model model, TextWriter writer)
    {
        var layout = new BlockLayout(model);
        var (width, height) = (2 * Margin + (layout.Columns - 1) * ColumnWidth + BoxWidth, 2 * Margin + layout.Rows * RowHeight);
        var size = FormattableString.Invariant($"viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"");
        writer.WriteLine($"<svg xmlns=\"http://www.w3.org/2000/svg\" {size} font-family=\"sans-serif\" font-size=\"13\" text-anchor=\"middle\">");
        writer.WriteLine($"<title>{SecurityElement.Escape($"{model.Name}: {model.Shape}")}</title>");
        writer.WriteLine("<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">"
            + "<path d=\"M 0 0 L 8 4 L 0 8 z\" fill=\"#5f6368\"/></marker></defs>");
        writer.WriteLine("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        for (var box = 0; box < layout.Sources.Count; box++)
            foreach (var source in layout.Sources[box])
                WriteLine(layout, source, box, writer);
        for (var box = 0; box < layout.Sources.Count; box++) WriteBox(Centre(layout, layout.PlaceOf(box)), Block.Of(model, box), writer);
        writer.WriteLine("</svg>");
    }

    /// <summary>Straight through the place that is left for it in each column between.</summary>
    private static void WriteLine(BlockLayout layout, int source, int box, TextWriter writer)
    {
        var (start, end) = (Centre(layout, layout.PlaceOf(source)), Centre(layout, layout.PlaceOf(box)));
        var between = layout.Between(source, box).Select(place => Centre(layout, place)).SelectMany(point => new[] { Left(point), Right(point) });
        var points = new[] { Right(start) }.Concat(between).Append(Left(end)).Select(point => FormattableString.Invariant($"{point.X} {point.Y}"));
        writer.WriteLine($"<path class=\"line\" d=\"M {string.Join(" L ", points)}\" fill=\"none\" stroke=\"#5f6368\" marker-end=\"url(#arrow)\"/>");
    }

    private static void WriteBox((double X, double Y) centre, Block block, TextWriter writer)
    {
        var (x, y) = Left(centre);
        var rectangle = FormattableString.Invariant($"x=\"{x}\" y=\"{y - BoxHeight / 2.0}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\"");
        var corner = block.Kind == "layer" ? 6 : BoxHeight / 2;
        writer.WriteLine(FormattableString.Invariant($"<rect class=\"{block.Kind}\" {rectangle} rx=\"{corner}\" fill=\"{Fill(block.Kind)}\"/>"));
        var top = y - 16.0 * (block.Lines.Count - 1) / 2 + 5;
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var weight = i == 0 ? " font-weight=\"bold\"" : "";
            var place = FormattableString.Invariant($"x=\"{centre.X}\" y=\"{top + 16 * i}\"");
            writer.WriteLine($"<text {place}{weight} fill=\"{(block.Kind == "layer" ? "#ffffff" : "#202124")}\">{SecurityElement.Escape(block.Lines[i])}</text>");
        }
    }

    private static string Fill(string kind) => kind switch { "layer" => "#512bd4", "join" => "#fdd663", _ => "#e8eaed" };

    private static (double X, double Y) Centre(BlockLayout layout, (int Column, double Row) place) =>
        (Margin + BoxWidth / 2.0 + place.Column * ColumnWidth, Margin + (layout.Rows / 2.0 + place.Row) * RowHeight);

    private static (double X, double Y) Left((double X, double Y) centre) => (centre.X - BoxWidth / 2.0, centre.Y);

    private static (double X, double Y) Right((double X, double Y) centre) => (centre.X + BoxWidth / 2.0, centre.Y);

    /// <summary>What a box says.</summary>
    /// <param name="Kind">What it stands for, as its class says: layer, join or end.</param>
    private sealed record Block(string Kind, IReadOnlyList<string> Lines)
    {
        public static Block Of(Model model, int box)
        {
            if (box == 0) return new Block("end", ["inputs", $"{model.ShapeOf(0)}"]);
            return box <= model.Steps.Count ? Of(model.Steps[box - 1]) : Of(model.Heads[box - model.Steps.Count - 1]);
        }

        private static Block Of(ModelStep step)
        {
            if (step.Layer is not { } layer) return new Block("join", [step.Function!, $"{step.After}"]);
            var kind = layer.Kind == "Layer" ? "Layer" + (layer.Activation is null or "Identity" ? "" : $", {layer.Activation}") : step.Function!;
            string[] parameters = layer.Parameters == 0 ? [] : [FormattableString.Invariant($"{layer.Parameters:N0} parameter{(layer.Parameters == 1 ? "" : "s")}")];
            return new Block("layer", [kind, $"{step.After}", .. parameters]);
        }

        private static Block Of(HeadDescription head) => new("end", [head.Name, head.Loss]);
    }
}
