using System.Globalization;
using System.Text.RegularExpressions;

namespace NetGen.Samples.Tests;

public partial class CharactersTests
{
    [Fact]
    public void A_transformer_knows_what_comes_next_better_than_pairs_of_characters_do_and_writes()
    {
        string output = Sample.Run("Characters");

        Match bits = Bits().Match(output);
        Assert.InRange(Number(bits.Groups[1]), 1, 2.5);
        Assert.InRange(Number(bits.Groups[2]), 3, 6.5);
        string written = output[output.IndexOf("It writes:", StringComparison.Ordinal)..];
        Assert.InRange(written.Length, 400, 450);
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"takes ([\d.]+) bits, and ([\d.]+) by the one before alone")]
    private static partial Regex Bits();
}
