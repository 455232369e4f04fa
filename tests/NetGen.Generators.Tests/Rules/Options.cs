using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generators.Tests.Rules;

/// <summary>Build properties as a compiler-visible property reaches an analyzer.</summary>
internal sealed class Options : AnalyzerConfigOptions
{
    private readonly Dictionary<string, string> _values;

    private Options(Dictionary<string, string> values) => _values = values;

    public static Options Of(params (string Key, string? Value)[] values) =>
        new(values.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, KeyComparer));

    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
}
