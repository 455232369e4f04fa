using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>What <c>[Onnx]</c> says.</summary>
/// <param name="Place">The attribute, without its brackets.</param>
/// <param name="IsComplete">False where an argument does not compile.</param>
/// <param name="File">The file, as the project calls it.</param>
/// <param name="Dims">Lengths of axes that the file leaves open; null where it says none.</param>
/// <param name="Constants">Inputs that are numbers; null where it says none.</param>
/// <param name="Outputs">The outputs that are asked for; null for all.</param>
/// <param name="State">Inputs and the outputs that are their next values; null for none.</param>
/// <param name="Frozen">The tensors that training leaves as they are; null for none.</param>
/// <param name="TrainBatchNorm">Whether training normalizes batches by themselves; null where it says nothing.</param>
/// <param name="LossActivation">What the loss alone sees of the outputs; null where it says nothing.</param>
/// <param name="Layout">How pictures lie that are given; null where it says nothing.</param>
/// <param name="Members">The names that are taken in the class.</param>
internal sealed record OnnxSource(
    SourceSpan Place, bool IsComplete, Argument<string>? File, Argument<string>? Dims, Argument<string>? Constants, Argument<string>? Outputs, Argument<string>? State,
    Argument<string>? Frozen, Argument<bool>? TrainBatchNorm, Argument<string>? LossActivation, Argument<string>? Layout, EquatableArray<string> Members)
{
    /// <summary>The name with slashes and without steps that go nowhere, as the build writes it.</summary>
    public string Name => string.Join("/", (File?.Value ?? "").Split('/', '\\').Where(static piece => piece != "."));

    /// <summary>What training applies to the outputs before the loss; null for nothing.</summary>
    public ActivationSettings? BeforeLoss => EnumName.Defined(LossActivation) is { } name and not "Identity" ? new ActivationSettings(name, null, default) : null;

    /// <summary>Whether pictures are given with their channels last, which the file takes first.</summary>
    public bool TakesChannelsLast => EnumName.Defined(Layout) == "ChannelsLast";

    public static OnnxSource Of(AttributeReader attribute, INamedTypeSymbol type) => new(
        attribute.Place,
        attribute.IsComplete,
        attribute.ReadText("file"),
        attribute.ReadText("Dims"),
        attribute.ReadText("Constants"),
        attribute.ReadText("Outputs"),
        attribute.ReadText("State"),
        attribute.ReadText("Frozen"),
        attribute.Read<bool>("TrainBatchNorm"),
        attribute.ReadEnum("LossActivation"),
        attribute.ReadEnum("Layout"),
        type.MemberNames.Append(type.Name).Distinct().OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray());
}
