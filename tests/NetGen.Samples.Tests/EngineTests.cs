using System.Globalization;
using System.Text.RegularExpressions;

namespace NetGen.Samples.Tests;

public partial class EngineTests
{
    [Fact]
    public void A_network_of_lists_plays_four_in_a_row_better_than_a_random_player_and_than_before_it_has_learned()
    {
        string output = Sample.Run("Engine");

        Assert.InRange(Number(AgainstRandom().Match(output).Groups[1]), 190, 200);
        Match match = AgainstItself().Match(output);
        Assert.True(Number(match.Groups[1]) > 2 * Number(match.Groups[2]), match.Value);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"It wins (\d+) of 200 games against a player who lets stones fall anywhere")]
    private static partial Regex AgainstRandom();

    [GeneratedRegex(@"it wins (\d+) of 200 games and loses (\d+) of 200 others")]
    private static partial Regex AgainstItself();
}
