using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>The text that the build made of an ONNX file.</summary>
/// <param name="Name">What a network calls it: its path in the project.</param>
internal sealed record ModelText(string Name, string Text)
{
    private const string Extension = ".NetGenModel.txt";

    /// <summary>Whether the build step wrote the text.</summary>
    public static bool IsOne(AdditionalText text) => text.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Those among the files that a compiler was given.</summary>
    public static EquatableArray<ModelText> In(ImmutableArray<AdditionalText> files, CancellationToken cancellation) =>
        files.Where(IsOne).Select(file => Read(file, cancellation)).OfType<ModelText>().ToEquatableArray();

    /// <returns>Null where there is no text.</returns>
    public static ModelText? Read(AdditionalText text, CancellationToken cancellation) => text.GetText(cancellation) is { Lines.Count: > 0 } source
        ? new ModelText(source.Lines[0].ToString(), source.ToString())
        : null;
}
