using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>A way out of a finding that an editor can offer.</summary>
/// <param name="Key">The same for all remedies that one click may apply at once.</param>
/// <param name="Title">What the editor says: <c>Use Softmax in layer 2</c>.</param>
/// <param name="Edits">What it changes.</param>
internal sealed record Remedy(string Key, string Title, EquatableArray<ArgumentEdit> Edits)
{
    public static Remedy Of(string key, string title, params ArgumentEdit[] edits) => new(key, title, edits.ToEquatableArray());

    /// <summary>Without the argument the default applies.</summary>
    public static EquatableArray<Remedy> LeaveOut(SourceSpan attribute, string argument) =>
        new[] { Of("LeaveOut", $"Leave {argument} at its default", new ArgumentEdit(attribute, argument, null)) }.ToEquatableArray();
}

/// <summary>A change to one argument of an attribute.</summary>
/// <param name="Attribute">The attribute; the expression itself where the argument has no name.</param>
/// <param name="Argument">The parameter's or the property's name, or nothing to replace the expression as it stands.</param>
/// <param name="Value">An expression with names in full; null removes the argument.</param>
internal sealed record ArgumentEdit(SourceSpan Attribute, string Argument, string? Value)
{
    public static ArgumentEdit Activation(LayerDeclaration layer, string activation) =>
        new(layer.Place, "activation", $"global::NetGen.Activation.{activation}");

    public static ArgumentEdit Loss(HeadNode head, string loss) => new(head.Loss.Bearer!, "Loss", $"global::NetGen.Loss.{loss}");
}
