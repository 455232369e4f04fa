using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>What <c>[Onnx]</c> says.</summary>
/// <param name="Place">The attribute, without its brackets.</param>
/// <param name="IsComplete">False where an argument does not compile.</param>
/// <param name="File">The file, as the project calls it.</param>
/// <param name="Dims">Lengths of axes that the file leaves open; null where it says none.</param>
/// <param name="Constants">Inputs that are numbers; null where it says none.</param>
/// <param name="Outputs">The outputs that are asked for; null for all.</param>
/// <param name="Frozen">The tensors that training leaves as they are; null for none.</param>
/// <param name="Members">The names that are taken in the class.</param>
internal sealed record OnnxSource(
    SourceSpan Place, bool IsComplete, Argument<string>? File, Argument<string>? Dims, Argument<string>? Constants, Argument<string>? Outputs, Argument<string>? Frozen,
    EquatableArray<string> Members)
{
    /// <summary>The name with slashes, as the build writes it.</summary>
    public string Name => (File?.Value ?? "").Replace('\\', '/');

    public static OnnxSource Of(AttributeReader attribute, INamedTypeSymbol type) => new(
        attribute.Place,
        attribute.IsComplete,
        attribute.ReadText("file"),
        attribute.ReadText("Dims"),
        attribute.ReadText("Constants"),
        attribute.ReadText("Outputs"),
        attribute.ReadText("Frozen"),
        type.MemberNames.Append(type.Name).Distinct().OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray());
}
