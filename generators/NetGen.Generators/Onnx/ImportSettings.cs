using System.Globalization;
using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx;

/// <summary>A name with numbers, as settings say them: <c>x=3x48x192</c>.</summary>
internal sealed record NamedNumbers(string Name, EquatableArray<double> Numbers);

/// <summary>An input, and the output that is its next value.</summary>
internal sealed record HandedOn(string Input, string Output);

/// <summary>What a declaration says about a file beside its name.</summary>
/// <param name="Dims">Lengths of axes, by the name of an axis, or of an input for all of its axes or all but that of the batch.</param>
/// <param name="Constants">Inputs that are numbers from now on.</param>
/// <param name="Outputs">The outputs that are asked for; none means all.</param>
/// <param name="State">What a call hands on to the next.</param>
/// <param name="Frozen">The tensors that training leaves as they are: names, in which * stands for any letters.</param>
internal sealed record ImportSettings(
    EquatableArray<NamedNumbers> Dims, EquatableArray<NamedNumbers> Constants, EquatableArray<string> Outputs, EquatableArray<HandedOn> State,
    EquatableArray<string> Frozen)
{
    /// <summary>Whether training normalizes batches by their own statistics.</summary>
    public bool TrainsBatchNorm { get; init; }

    public static readonly ImportSettings None = new(default, default, default, default, default);

    /// <summary>Reads texts of settings, whose parts are separated by semicolons; null stands for one that is left out.</summary>
    public static (ImportSettings Settings, EquatableArray<ImportProblem> Problems) Read(
        string? dims, string? constants, string? outputs, string? state = null, string? frozen = null)
    {
        var problems = new List<ImportProblem>();
        var settings = new ImportSettings(
            Named("Dims", dims, ["x"], problems), Named("Constants", constants, [], problems), Parts(outputs).ToEquatableArray(), Pairs(state, problems),
            Parts(frozen).ToEquatableArray());
        problems.AddRange(Twice("Dims", settings.Dims.Select(static dim => dim.Name)));
        problems.AddRange(Twice("Constants", settings.Constants.Select(static constant => constant.Name)));
        problems.AddRange(Twice("Outputs", settings.Outputs));
        return (settings, problems.ToEquatableArray());
    }

    private static EquatableArray<NamedNumbers> Named(string setting, string? text, string[] separators, List<ImportProblem> problems)
    {
        var named = new List<NamedNumbers>();
        foreach (string part in Parts(text))
        {
            int sign = part.LastIndexOf('=');
            double?[] numbers = sign <= 0 ? [null] : [.. part.Substring(sign + 1).Split(separators, StringSplitOptions.None).Select(NumberOf)];
            if (numbers.Any(number => number is null || separators.Length > 0 && (number < 1 || number != System.Math.Floor(number.Value) || number > int.MaxValue)))
                problems.Add(new ImportProblem(ImportProblemKind.UnknownSetting, $"{setting} has \"{part}\", which is not of the form name=number."));
            else
                named.Add(new NamedNumbers(part.Substring(0, sign).Trim(), numbers.Select(static number => number!.Value).ToEquatableArray()));
        }

        return named.ToEquatableArray();
    }

    private static IEnumerable<ImportProblem> Twice(string setting, IEnumerable<string> names) => names.GroupBy(static name => name).Where(static same => same.Count() > 1)
        .Select(same => new ImportProblem(ImportProblemKind.UnknownSetting, $"{setting} names {Shown.Name(same.Key)} twice."));

    private static EquatableArray<HandedOn> Pairs(string? text, List<ImportProblem> problems)
    {
        var pairs = new List<HandedOn>();
        foreach (string part in Parts(text))
        {
            int sign = part.IndexOf("->", StringComparison.Ordinal);
            if (sign <= 0 || sign + 2 == part.Length)
                problems.Add(new ImportProblem(ImportProblemKind.UnknownSetting, $"State has \"{part}\", which is not of the form input->output."));
            else
                pairs.Add(new HandedOn(part.Substring(0, sign).Trim(), part.Substring(sign + 2).Trim()));
        }

        return pairs.ToEquatableArray();
    }

    private static IEnumerable<string> Parts(string? text) =>
        (text ?? "").Split(';').Select(static part => part.Trim()).Where(static part => part.Length > 0);

    private static double? NumberOf(string text) => text.Trim() switch
    {
        "true" => 1,
        "false" => 0,
        var number => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null,
    };
}
