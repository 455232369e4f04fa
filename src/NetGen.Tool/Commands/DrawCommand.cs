using System.CommandLine;
using NetGen.Tool.Models;
using NetGen.Tool.Output;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen draw</c>: a network as a picture.</summary>
internal static class DrawCommand
{
    private const string Svg = "svg";
    private const string Mermaid = "mermaid";

    public static Command Create()
    {
        var file = Shared.File("An assembly (.dll) with networks, or weights (.safetensors, .npz).");
        var network = Shared.Network;
        var format = new Option<string?>("--format") { Description = "What to draw. When not given, svg for an output that ends in .svg, and mermaid for .mmd and for none." };
        format.AcceptOnlyFromAmong(Svg, Mermaid);
        var to = new Option<string?>("--output", "-o") { Description = "The file to write. When not given, the standard output." };
        var command = new Command("draw", "Draws a network as SVG or Mermaid.") { file, network, format, to };
        command.SetAction(parsed =>
        {
            var model = ModelReader.ReadOne(parsed.GetValue(file)!, parsed.GetValue(network));
            var path = parsed.GetValue(to);
            if (path is not null) Files.CheckWritable(path);
            var isSvg = (parsed.GetValue(format) ?? FormatOf(path)) == Svg;
            Shared.WriteTo(path, parsed.InvocationConfiguration.Output, writer => Drawing(model, isSvg)(model, writer));
            return Program.Success;
        });
        return command;
    }

    /// <summary>Neurons are drawn where all that there is are layers of them, one behind the other.</summary>
    private static Action<Model, TextWriter> Drawing(Model model, bool isSvg) => !isSvg ? MermaidDrawing.Write
        : model.Ends is null && model.Layers.All(layer => layer is { Kind: "Layer", IsRow: true }) ? SvgDrawing.Write : BlockDrawing.Write;

    private static string FormatOf(string? path) => Path.GetExtension(path) switch
    {
        null or ".mmd" => Mermaid,
        ".svg" => Svg,
        var extension => throw new ToolException($"{path} ends in \"{extension}\", but networks are drawn to .svg and .mmd: say which with --format."),
    };
}
