using NetGen.Tool.Models;

namespace NetGen.Tool.Output;

/// <summary>A network as a flowchart of Mermaid, which GitHub and many editors show as a picture.</summary>
internal static class MermaidDrawing
{
    public static void Write(Model model, TextWriter writer)
    {
        writer.WriteLine("flowchart LR");
        writer.WriteLine(FormattableString.Invariant($"    layer0([\"{model.Layers[0].Inputs} inputs\"])"));
        for (var i = 0; i < model.Layers.Count; i++)
        {
            var layer = model.Layers[i];
            writer.WriteLine(FormattableString.Invariant($"    layer{i + 1}[\"{layer.Outputs} {layer.Activation ?? "neurons"}\"]"));
            writer.WriteLine(FormattableString.Invariant($"    layer{i} -- \"{layer.Parameters:N0} parameters\" --> layer{i + 1}"));
        }
    }
}
