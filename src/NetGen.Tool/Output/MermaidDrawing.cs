using NetGen.Tool.Models;

namespace NetGen.Tool.Output;

/// <summary>A network as a flowchart of Mermaid, which GitHub and many editors show as a picture.</summary>
internal static class MermaidDrawing
{
    public static void Write(Model model, TextWriter writer)
    {
        writer.WriteLine("flowchart LR");
        var inputs = model.ShapeOf(0);
        writer.WriteLine($"    layer0([\"{(inputs.IsRow ? Counted(inputs.Last, "input") : $"{inputs} inputs")}\"])");
        foreach (var step in model.Steps)
        {
            writer.WriteLine($"    {Id(step.Name)}{Node(step)}");
            var arrow = step.Layer is { Parameters: > 0 } layer ? $"-- \"{Counted(layer.Parameters, "parameter")}\" -->" : "-->";
            foreach (var source in step.Sources) writer.WriteLine($"    {Id(model, source)} {arrow} {Id(step.Name)}");
        }

        for (var i = 0; i < model.Heads.Count; i++)
        {
            writer.WriteLine(FormattableString.Invariant($"    head{i + 1}([\"{model.Heads[i].Name}: {model.Heads[i].Loss}\"])"));
            writer.WriteLine(FormattableString.Invariant($"    {Id(model, model.Heads[i].Source)} --> head{i + 1}"));
        }
    }

    private static string Id(Model model, int value) => value == 0 ? "layer0" : Id(model.NameOf(value));

    /// <summary>Joins have names of their own, layers numbers.</summary>
    private static string Id(string name) => char.IsAsciiDigit(name[0]) ? "layer" + name : name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Node(ModelStep step) => step switch
    {
        { Layer: null } => $"{{{{\"{step.Function}\"}}}}",
        { Function: null } => $"[\"{Counted(step.After.Last, "neuron")}\"]",
        { After.IsRow: true } => FormattableString.Invariant($"[\"{step.After.Last:N0} {step.Function}\"]"),
        _ => $"[\"{step.After} {step.Function}\"]",
    };

    private static string Counted(long count, string what) => FormattableString.Invariant($"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
