namespace NetGen.Tuning.Tests;

/// <summary>What trials are given to try.</summary>
public class SettingTests
{
    private const int Trials = 2_000;

    private static readonly SearchSpace Space = new()
    {
        ["rate"] = Setting.Logarithmic(1e-4, 1),
        ["momentum"] = Setting.Uniform(-2, 6),
        ["batch"] = Setting.Integer(3, 5),
        ["optimizer"] = Setting.Choice("adam", "sgd"),
        ["factor"] = Setting.Choice(0.5, 2, 8),
    };

    private static readonly IReadOnlyList<TrialResult> Tried = Make(new RandomSearch(Trials), seed: 1);

    [Fact]
    public void Uniform_numbers_are_even() => AssertEven(Numbers("momentum").Select(number => (number + 2) / 8));

    [Fact]
    public void Logarithmic_numbers_are_even_by_their_logarithms() => AssertEven(Numbers("rate").Select(number => Math.Log10(number) / 4 + 1));

    [Fact]
    public void Logarithmic_numbers_are_what_powers_say()
    {
        double[] drawn = [.. Numbers("rate")];
        double[] uniform = [.. Make(new RandomSearch(Trials), seed: 1, new() { ["rate"] = Setting.Uniform(0, 1) }).Select(trial => trial.Settings["rate"].Number)];
        Assert.All(drawn.Zip(uniform), pair => Assert.Equal(1, pair.First / (1e-4 * Math.Pow(1e4, pair.Second)), 1e-12));
    }

    [Fact]
    public void Integers_and_choices_are_even()
    {
        AssertEven("batch", "3", "4", "5");
        AssertEven("optimizer", "adam", "sgd");
        AssertEven("factor", "0.5", "2", "8");
    }

    [Fact]
    public void Settings_and_seeds_follow_from_the_studys_seed_and_the_trials_number()
    {
        IReadOnlyList<TrialResult> again = Make(new RandomSearch(10), seed: 1), other = Make(new RandomSearch(10), seed: 2);
        Assert.Equal(Tried.Take(10).Select(Key), again.Select(Key));
        Assert.Empty(again.Select(Key).Intersect(other.Select(Key)));
        Assert.Equal(Trials, Tried.Select(trial => trial.Seed).Distinct().Count());
    }

    [Fact]
    public void A_grid_has_every_combination_once_and_the_ends_of_ranges()
    {
        IReadOnlyList<TrialResult> grid = Make(new GridSearch { Points = 3 }, seed: 1);
        Assert.Equal(3 * 3 * 3 * 2 * 3, grid.Select(Settings).Distinct().Count());
        Assert.Equal(162, grid.Count);
        Assert.Equal("0.0001 -2 3 adam 0.5", Settings(grid[0]));
        Assert.Equal("0.0001 -2 3 adam 2", Settings(grid[1]));
        Assert.Equal("1 6 5 sgd 8", Settings(grid[^1]));
        Assert.Equal(0.01, grid[81].Settings["rate"].Number, 1e-12);
    }

    [Fact]
    public void A_grid_takes_no_integer_twice() =>
        Assert.Equal(["3", "4", "5"], Make(new GridSearch { Points = 7 }, seed: 1, new() { ["batch"] = Setting.Integer(3, 5) }).Select(Settings));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_setting_that_makes_no_sense_is_named(Setting setting, string fault)
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new SearchSpace { ["rate"] = setting });
        Assert.StartsWith($"The setting rate {fault}", thrown.Message, StringComparison.Ordinal);
    }

    public static TheoryData<Setting, string> Wrong => new()
    {
        { Setting.Uniform(1, 0.5), "goes from 1 to 0.5, which is upside down" },
        { Setting.Integer(9, 8), "goes from 9 to 8, which is upside down" },
        { Setting.Logarithmic(0, 1), "is logarithmic and begins at 0" },
        { Setting.Uniform(0, double.PositiveInfinity), "goes from 0 to Infinity: both have to be finite" },
        { Setting.Choice(Array.Empty<string>()), "has nothing to choose from" },
        { Setting.Choice("a", "a"), "has the same value twice" },
        { Setting.Choice(double.NaN), "has a number that is not finite" },
        { Setting.Choice("a", " "), "has an empty word" },
        { Setting.Network(new NetworkSet<float>()), "has nothing to choose from" },
        { Setting.Uniform(-1e308, 1e308), "goes from -1E+308 to 1E+308, which is too far apart" },
    };

    [Fact]
    public void A_choice_that_is_null_is_refused()
    {
        ArgumentNullException thrown = Assert.Throws<ArgumentNullException>(() => Setting.Choice("a", null!));
        Assert.StartsWith("A choice of words has a null among them", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grid_takes_all_integers_that_there_are() => Assert.Equal(
        ["-2147483648", "0", "2147483647"],
        Make(new GridSearch { Points = 3 }, seed: 1, new() { ["x"] = Setting.Integer(int.MinValue, int.MaxValue) }, trial => trial.Integer("x")).Select(Settings));

    [Fact]
    public void A_trial_names_what_it_does_not_have()
    {
        string[] reasons = [.. Make(new RandomSearch(1), seed: 1, Space, trial => trial.Value("rates")).Select(trial => trial.Reason!)];
        Assert.Equal(["KeyNotFoundException: There is no setting rates. The space has rate, momentum, batch, optimizer, factor."], reasons);
        Assert.Contains("which is no number", Make(new RandomSearch(1), seed: 1, Space, trial => trial.Value("optimizer"))[0].Reason, StringComparison.Ordinal);
        Assert.Contains("which is no whole number", Make(new RandomSearch(1), seed: 1, Space, trial => trial.Integer("rate"))[0].Reason, StringComparison.Ordinal);
        Assert.Contains("which is a number, no word", Make(new RandomSearch(1), seed: 1, Space, trial => trial.Text("rate"))[0].Reason, StringComparison.Ordinal);
    }

    private static IReadOnlyList<TrialResult> Make(SearchStrategy strategy, int seed, SearchSpace? space = null, Action<Trial>? before = null) => new Study
    {
        Space = space ?? Space,
        Strategy = strategy,
        Seed = seed,
        Objective = trial =>
        {
            before?.Invoke(trial);
            trial.Report(0);
        },
    }.Run().Trials;

    private static IEnumerable<double> Numbers(string setting) => Tried.Select(trial => trial.Settings[setting].Number);

    private static string Settings(TrialResult trial) => string.Join(' ', trial.Settings.Values);

    private static string Key(TrialResult trial) => $"{trial.Seed} {Settings(trial)}";

    /// <summary>As many in each tenth, as far as chance allows.</summary>
    private static void AssertEven(IEnumerable<double> shares)
    {
        int[] tenths = new int[10];
        foreach (double share in shares) tenths[(int)(share * 10)]++;
        Assert.All(tenths, count => Assert.InRange(count, Trials / 10 - 55, Trials / 10 + 55));
    }

    private static void AssertEven(string setting, params string[] values)
    {
        Assert.Equal(values, Tried.Select(trial => trial.Settings[setting].ToString()).Distinct().Order(StringComparer.Ordinal));
        int expected = Trials / values.Length;
        Assert.All(values, value => Assert.InRange(Tried.Count(trial => trial.Settings[setting].ToString() == value), expected - 80, expected + 80));
    }
}
