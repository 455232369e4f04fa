using System.Globalization;
using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx;

/// <summary>What settings have to do with what nodes do not take.</summary>
internal static class LoweringAdvice
{
    /// <summary>The problems, and behind the last contradiction the settings that may be its reason: the file by itself can be sound.</summary>
    public static EquatableArray<ImportProblem> Of(EquatableArray<ImportProblem> problems, ImportSettings settings) =>
        With(problems, ImportProblemKind.Malformed, OfSettings(settings));

    private static EquatableArray<ImportProblem> With(EquatableArray<ImportProblem> problems, ImportProblemKind kind, string advice)
    {
        var last = problems.LastOrDefault(problem => problem.Kind == kind);
        return advice.Length == 0 ? problems
            : problems.Select(problem => ReferenceEquals(problem, last) ? problem with { Message = $"{problem.Message} {advice}" } : problem).ToEquatableArray();
    }

    private static string OfSettings(ImportSettings settings)
    {
        (string Said, string What)[] given = [.. Said("Dims", settings.Dims, "lengths"), .. Said("Constants", settings.Constants, "numbers")];
        return given.Length == 0 ? ""
            : $"It is so with {Shown.All(given.Select(static setting => setting.Said))}: give {Shown.All(given.Select(static setting => setting.What))} that the network can take.";
    }

    private static IEnumerable<(string Said, string What)> Said(string setting, EquatableArray<NamedNumbers> named, string what)
    {
        string parts = string.Join(";", named.Select(static one =>
            $"{Shown.Name(one.Name).Trim('"')}={string.Join("x", one.Numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture)))}"));
        return named.Length == 0 ? [] : [($"{setting} = \"{parts}\"", what)];
    }
}
