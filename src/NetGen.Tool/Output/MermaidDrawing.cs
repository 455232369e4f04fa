using NetGen.Tool.Models;

namespace NetGen.Tool.Output;

/// <summary>A network as a flowchart of Mermaid, which GitHub and many editors show as a picture.</summary>
internal static class MermaidDrawing
{
    public static void Write(Model model, TextWriter writer)
    {
        writer.WriteLine("flowchart LR");
        writer.WriteLine($"    layer0([\"{Counted(model.Layers[0].Inputs, "input")}\"])");
        for (var i = 0; i < model.Layers.Count; i++)
        {
            var layer = model.Layers[i];
            var neurons = layer.Activation is null ? Counted(layer.Outputs, "neuron") : FormattableString.Invariant($"{layer.Outputs:N0} {layer.Activation}");
            writer.WriteLine(FormattableString.Invariant($"    layer{i + 1}[\"{neurons}\"]"));
            writer.WriteLine(FormattableString.Invariant($"    layer{i} -- \"{Counted(layer.Parameters, "parameter")}\" --> layer{i + 1}"));
        }
    }

    private static string Counted(long count, string what) => FormattableString.Invariant($"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
