using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Benchmarks;

namespace NetGen.Habits.Tests;

/// <summary>That no line of code is wider than .editorconfig says, which no compiler looks at.</summary>
public partial class LineWidthTests
{
    private static readonly int Widest = int.Parse(
        Setting().Match(File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig"))).Groups[1].Value, CultureInfo.InvariantCulture);

    [Fact]
    public void No_line_of_code_is_wider_than_the_setting() =>
        Assert.Empty(Sources.Of("*.cs").Where(file => !IsGenerated(file)).SelectMany(file => TooWide(file, File.ReadLines(file))));

    [Fact]
    public void Nor_is_a_line_of_code_in_the_documentation() =>
        Assert.Empty(Sources.Of("*.md").SelectMany(file => TooWide(file, CodeOf(File.ReadLines(file)))));

    private static bool IsGenerated(string file) => file.EndsWith(".verified.cs", StringComparison.Ordinal) || file.EndsWith(".received.cs", StringComparison.Ordinal);

    private static IEnumerable<string> TooWide(string file, IEnumerable<string> lines) => lines
        .Select((line, i) => (Width: line.Length, Place: $"{Sources.Name(file)}:{i + 1} is {line.Length} wide, {Widest} are allowed"))
        .Where(line => line.Width > Widest)
        .Select(line => line.Place);

    /// <summary>The lines of fenced blocks, with nothing in place of the others.</summary>
    private static IEnumerable<string> CodeOf(IEnumerable<string> lines)
    {
        bool isCode = false;
        foreach (string line in lines)
        {
            bool isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            yield return isCode && !isFence ? line : "";
        }
    }

    [GeneratedRegex(@"max_line_length = (\d+)")]
    private static partial Regex Setting();
}
