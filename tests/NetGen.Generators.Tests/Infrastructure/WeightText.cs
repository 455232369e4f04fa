using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generators.Tests.Infrastructure;

/// <summary>What the build step hands the compiler of a file of weights.</summary>
internal sealed class WeightText(string name, string text) : AdditionalText
{
    /// <summary>The file with which a network of 784 → 128 → 10 was saved.</summary>
    public static WeightText Digits { get; } = Of("digits.safetensors", "F32 [128] 0.bias", "F32 [128, 784] 0.weight", "F32 [10] 2.bias", "F32 [10, 128] 2.weight");

    public override string Path { get; } = $"/obj/NetGen/{name}.NetGenWeights.txt";

    public string Text => text;

    public static WeightText Of(string name, params string[] tensors) => new(name, Lines([name, "407344 bytes of 2026-01-01, read by 1.0", .. tensors]));

    /// <summary>A file that cannot be read.</summary>
    public static WeightText Refused(string name, string problem) => new(name, Lines(name, "", problem));

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));
}
