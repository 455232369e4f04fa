using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>What the build read of a file of weights and handed on as text, since a generator may not read files and the compiler takes no binary ones.</summary>
/// <param name="Name">What a network calls it: its path in the project.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
/// <param name="Tensors">What it holds, in its order.</param>
internal sealed record WeightFile(string Name, string? Problem, EquatableArray<WeightTensor> Tensors)
{
    private const string Extension = ".NetGenWeights.txt";

    /// <summary>Whether the build step wrote the text.</summary>
    public static bool IsOne(AdditionalText text) => text.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Those among the files that a compiler was given.</summary>
    public static EquatableArray<WeightFile> In(ImmutableArray<AdditionalText> files, CancellationToken cancellation) =>
        files.Where(IsOne).Select(file => Read(file, cancellation)).OfType<WeightFile>().ToEquatableArray();

    /// <summary>Reads the form that <c>WeightsSummary</c> in the build step writes.</summary>
    /// <returns>Null where the text is another's.</returns>
    public static WeightFile? Read(AdditionalText text, CancellationToken cancellation)
    {
        // The name, the state that was read, then a line for each tensor; or no state, then the problem.
        string[]? lines = text.GetText(cancellation)?.Lines.Select(static line => line.ToString()).ToArray();
        return lines switch
        {
            [var name, "", var problem, ..] => new WeightFile(name, problem, default),
            [var name, _, ..] => new WeightFile(name, null, lines.Skip(2).Select(WeightTensor.Read).OfType<WeightTensor>().ToEquatableArray()),
            _ => null,
        };
    }
}

/// <summary>A tensor of a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its numbers as safetensors calls it: <c>F32</c>.</param>
/// <param name="Shape">How long it is along each axis: <c>[4, 3]</c>.</param>
internal sealed record WeightTensor(string Name, string Type, string Shape)
{
    /// <summary>Reads <c>F32 [4, 3] 0.weight</c>.</summary>
    public static WeightTensor? Read(string line) =>
        line.IndexOf(' ') is var space and > 0 && line.IndexOf("] ", StringComparison.Ordinal) is var end && end > space
            ? new WeightTensor(line.Substring(end + 2), line.Substring(0, space), line.Substring(space + 1, end - space))
            : null;

    /// <summary>Type and shape, as messages show them.</summary>
    public override string ToString() => $"{Type} {Shape}";
}
