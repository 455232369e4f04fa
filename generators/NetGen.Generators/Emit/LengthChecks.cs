using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>The checks of how long spans are. Of samples with several axes the messages say the shape in words.</summary>
internal sealed class LengthChecks(NetworkShape shape)
{
    private const string Guard = "global::NetGen.Runtime.Guard";

    /// <summary>What counts the samples.</summary>
    public string Samples => shape.InputKind switch
    {
        InputKind.Indices => $"{Guard}.Indices(inputs, {shape.Inputs}, {shape.Entries}, \"inputs\", {Network})",
        InputKind.Lists => $"{Guard}.Lists(indices, offsets, {shape.Entries}, {Network})",
        _ => $"{Guard}.Samples(inputs, {shape.Inputs}, \"inputs\", {Network}{Sample})",
    };

    /// <summary>Of what has as many samples.</summary>
    /// <param name="parameter">The span.</param>
    /// <param name="name">Its name as messages have it.</param>
    /// <param name="samples">The variable that has their number.</param>
    /// <param name="axes">What a sample has there.</param>
    /// <param name="type">What the span is of; null for the network's numbers.</param>
    public string Length(string parameter, string name, string samples, Shape axes, string? type = null) =>
        $"{Guard}.Length<{type ?? shape.Type}>({parameter}, {samples}, {axes.Size}, \"{name}\", {Network}{Sample}{Axes(axes)});";

    /// <summary>Of labels, and which classes they are.</summary>
    public string Labels(string parameter, string name, string samples, LabelShape labels) =>
        $"{Guard}.Labels({parameter}, {samples}, {labels.Count}, {labels.Classes}, \"{name}\", {Network}{Sample}{Axes(labels.Places)});";

    private string Network => $"\"{shape.Title}\"";

    private string Sample => shape.Sample is null ? "" : $", \"{shape.Sample}\"";

    private string Axes(Shape? axes) => shape.Sample is null || axes is not { Axes.Length: > 1 } || axes == shape.InputShape ? "" : $", \"{axes}\"";
}
