using System.Globalization;
using System.Security;
using System.Text;
using NetGen.Tuning.Settings;

namespace NetGen.Tuning.Reporting;

/// <summary>The value of every trial against one setting.</summary>
internal sealed class PlotPanel
{
    public const int Width = 320;
    public const int Height = 240;

    private const int Left = 56;
    private const int Right = Width - 16;
    private const int Top = 16;
    private const int Bottom = Height - 44;

    private readonly string _name;
    private readonly IReadOnlyList<TrialResult> _trials;
    private readonly PlotAxis _settings;
    private readonly PlotAxis _values;

    public PlotPanel(string name, Setting setting, StudyResult result)
    {
        _name = name;
        _trials = result.Ranked;
        _settings = setting is ChoiceSetting choice
            ? PlotAxis.Choices(choice.Values, Left, Right)
            : PlotAxis.Numbers(_trials.Select(trial => trial.Settings[name].Number), setting is LogarithmicSetting, Left, Right);
        _values = PlotAxis.Numbers(_trials.Select(trial => trial.Value), isLogarithmic: false, Bottom, Top);
    }

    public void Draw(StringBuilder svg)
    {
        Append(svg, $"<path class=\"axis\" d=\"M{Left} {Top}V{Bottom}H{Right}\"/>\n");
        foreach (var (place, label) in _settings.Marks) Append(svg, $"<text x=\"{place:F1}\" y=\"{Bottom + 14}\" text-anchor=\"middle\">{SecurityElement.Escape(label)}</text>\n");
        foreach (var (place, label) in _values.Marks) Append(svg, $"<text x=\"{Left - 4}\" y=\"{place + 4:F1}\" text-anchor=\"end\">{label}</text>\n");
        Append(svg, $"<text x=\"{(Left + Right) / 2}\" y=\"{Bottom + 34}\" text-anchor=\"middle\" font-weight=\"bold\">{SecurityElement.Escape(_name)}</text>\n");
        // The best trial is drawn last, over the others.
        for (var i = _trials.Count - 1; i >= 0; i--) Draw(svg, _trials[i], i == 0);
    }

    private void Draw(StringBuilder svg, TrialResult trial, bool isBest)
    {
        var kind = isBest ? "best" : Words.Of(trial.Status);
        var title = FormattableString.Invariant($"trial {trial.Number}: {_name} {trial.Settings[_name]}, value {trial.Value:G5}");
        Append(svg, $"<circle class=\"{kind}\" cx=\"{_settings.Place(trial.Settings[_name]):F1}\" cy=\"{_values.Place(trial.Value):F1}\" r=\"{(isBest ? 4.5 : 3):F1}\">");
        Append(svg, $"<title>{SecurityElement.Escape(title)}</title></circle>\n");
    }

    private static void Append(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
