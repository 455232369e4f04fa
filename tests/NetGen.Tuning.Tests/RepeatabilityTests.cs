using System.Globalization;

namespace NetGen.Tuning.Tests;

/// <summary>That the number of workers changes nothing.</summary>
public class RepeatabilityTests
{
    public static TheoryData<SearchStrategy> Strategies => [new GridSearch { Points = 2 }, new RandomSearch(10), new PopulationSearch(Members: 4, Generations: 3) { Epochs = 2 }];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Any_number_of_workers_makes_the_same_trials_and_the_same_bits(SearchStrategy strategy)
    {
        using var folder = new TemporaryFolder();
        string one = Traces(strategy, workers: 1, folder["one"]);
        Assert.Equal(one, Traces(strategy, workers: 2, folder["two"]));
        Assert.Equal(one, Traces(strategy, workers: 7, folder["seven"]));
    }

    [Fact]
    public void One_worker_repeats_a_halving() => Assert.Equal(
        Samples.Circles(new SuccessiveHalving(12, Epochs: 4)).Run(new() { Workers = 1 }).Trials.Select(Trace),
        Samples.Circles(new SuccessiveHalving(12, Epochs: 4)).Run(new() { Workers = 1 }).Trials.Select(Trace));

    [Fact]
    public void Trials_that_a_halving_does_not_stop_are_those_of_a_random_search()
    {
        IReadOnlyList<TrialResult> random = Samples.Circles(new RandomSearch(12)).Run().Trials;
        IReadOnlyList<TrialResult> halving = Samples.Circles(new SuccessiveHalving(12, Epochs: 4)).Run(new() { Workers = 3 }).Trials;
        Assert.All(halving, trial => Assert.Equal(random[trial.Number].Reports.Take(trial.Reports.Count), trial.Reports));
    }

    [Fact]
    public void A_study_keeps_the_weights_that_its_best_trial_had_at_its_best()
    {
        StudyResult result = Samples.Circles(new RandomSearch(6)).Run();
        var wide = new Wide();
        var narrow = new Narrow();
        double loss;
        if (result.Best!.Settings["network"].Text == "Wide")
        {
            result.LoadBest(wide);
            loss = Trainer.Evaluate(wide, Samples.Validation).Loss;
        }
        else
        {
            result.LoadBest(narrow);
            loss = Trainer.Evaluate(narrow, Samples.Validation).Loss;
        }

        Assert.Equal(result.Best.Value, loss);
    }

    /// <summary>All trials, and the bytes of the best weights.</summary>
    private static string Traces(SearchStrategy strategy, int workers, string folder)
    {
        StudyResult result = Samples.Circles(strategy).Run(new() { Workers = workers, Folder = folder });
        return string.Join('\n', result.Trials.Select(Trace)) + Convert.ToHexString(File.ReadAllBytes(Path.Combine(folder, "best.safetensors")));
    }

    internal static string Trace(TrialResult trial) =>
        $"{trial.Number} {trial.Seed} {trial.Parent} {trial.Status} {string.Join(' ', trial.Settings.Values)}: "
            + $"{string.Join(' ', trial.Reports.Select(value => value.ToString(CultureInfo.InvariantCulture)))}";
}
