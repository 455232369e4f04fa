using System.Globalization;

namespace NetGen.Tuning;

/// <summary>The value of a setting: a number or a word.</summary>
public readonly record struct SettingValue
{
    private SettingValue(double number, string? text) => (Number, Text) = (number, text);

    /// <summary>The number; 0 for a word.</summary>
    public double Number { get; }

    /// <summary>The word; null for a number.</summary>
    public string? Text { get; }

    /// <summary>The number or the word, as it would stand in code.</summary>
    public override string ToString() => Text ?? Number.ToString(CultureInfo.InvariantCulture);

    internal static SettingValue Of(double number) => new(number, null);

    internal static SettingValue Of(string text) => new(0, text);
}
