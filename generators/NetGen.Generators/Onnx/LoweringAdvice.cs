using System.Globalization;
using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx;

/// <summary>What settings have to do with what nodes do not take.</summary>
internal static class LoweringAdvice
{
    /// <summary>
    /// The problems; behind the last contradiction the settings that may be its reason, since the file by itself can be sound; and behind the last that mixes samples
    /// the setting by which a sample is all that the file takes.
    /// </summary>
    public static EquatableArray<ImportProblem> Of(EquatableArray<ImportProblem> problems, ImportSettings settings, IReadOnlyList<ModelInput> inputs, InputShapes shapes) =>
        With(With(problems, ImportProblemKind.Malformed, OfSettings(settings)), ImportProblemKind.MixesSamples, OfWhole(inputs, shapes));

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

    private static string OfWhole(IReadOnlyList<ModelInput> inputs, InputShapes shapes)
    {
        string dims = string.Join(";", inputs.Where(input => shapes.Shapes[input.Name].HasBatch).Select(input =>
            $"{Shown.Name(input.Name).Trim('"')}={string.Join("x", shapes.Shapes[input.Name].Axes.Select(static length => length.IsBatch ? "1" : $"{length.Fixed}"))}"));
        return $"If a sample is all that the file takes in one call, give all axes of the input{(dims.Contains(';') ? "s" : "")} a length, such as Dims = \"{dims}\".";
    }

    private static IEnumerable<(string Said, string What)> Said(string setting, EquatableArray<NamedNumbers> named, string what)
    {
        string parts = string.Join(";", named.Select(static one =>
            $"{Shown.Name(one.Name).Trim('"')}={string.Join("x", one.Numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture)))}"));
        return named.Length == 0 ? [] : [($"{setting} = \"{parts}\"", what)];
    }
}
