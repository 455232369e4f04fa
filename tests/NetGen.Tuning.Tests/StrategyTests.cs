namespace NetGen.Tuning.Tests;

/// <summary>Searches on functions whose best point is known. A trial comes nearer to its value epoch by epoch, as a training does.</summary>
public class StrategyTests
{
    private static readonly SearchSpace Plane = new() { ["x"] = Setting.Uniform(-5, 5), ["y"] = Setting.Logarithmic(1e-4, 1) };

    [Fact]
    public void A_grid_that_has_the_best_point_finds_it()
    {
        StudyResult result = Search(new GridSearch { Points = 5 }, epochs: 1);
        Assert.Equal(0, result.Best!.Settings["x"].Number);
        Assert.Equal(0.01, result.Best.Settings["y"].Number, 1e-9);
        Assert.Equal(25, result.Trials.Count);
    }

    [Fact]
    public void Many_random_trials_come_near_the_best_point()
    {
        StudyResult result = Search(new RandomSearch(300), epochs: 1);
        Assert.InRange(result.Best!.Settings["x"].Number, -0.7, 0.7);
        Assert.InRange(result.Best.Settings["y"].Number, 0.004, 0.025);
        Assert.Equal(result.Trials.Min(trial => trial.Value), result.Best.Value);
    }

    [Fact]
    public void Higher_is_better_where_the_goal_says_so()
    {
        StudyResult result = new Study
        {
            Space = new() { ["x"] = Setting.Integer(-9, 9) },
            Strategy = new GridSearch { Points = 19 },
            Goal = Goal.Maximize,
            Objective = trial => trial.Report(-Math.Abs(trial.Value("x") - 4)),
        }.Run();
        Assert.Equal(4, result.Best!.Settings["x"].Number);
        Assert.Equal([4, 3, 5], result.Ranked.Take(3).Select(trial => trial.Settings["x"].Number));
    }

    [Fact]
    public void A_trials_value_is_its_best_report() => Assert.Equal(1, new Study
    {
        Space = Plane,
        Strategy = new RandomSearch(1),
        Objective = trial =>
        {
            foreach (double value in (double[])[3, 1, 2]) trial.Report(value);
        },
    }.Run().Best!.Value);

    [Fact]
    public void Halving_spends_most_epochs_on_the_best_third_of_thirds()
    {
        StudyResult result = Search(new SuccessiveHalving(81, Epochs: 27), epochs: 1000);
        ILookup<int, TrialResult> byEpochs = result.Trials.ToLookup(trial => trial.Reports.Count);
        Assert.Equal([1, 3, 9, 27], byEpochs.Select(group => group.Key).Order());
        Assert.All(byEpochs[27], trial => Assert.Equal(TrialStatus.Completed, trial.Status));
        Assert.All(result.Trials.Except(byEpochs[27]), trial => Assert.Equal(TrialStatus.Stopped, trial.Status));
        Assert.True(byEpochs[1].Count() > byEpochs[3].Count() && byEpochs[3].Count() > byEpochs[9].Count());
        Assert.Equal(result.Trials.Count - byEpochs[27].Count(), result.Stopped);
    }

    [Fact]
    public void Halving_stops_a_trial_that_is_not_among_the_best_third_so_far()
    {
        double[] values = [5, 6, 4, 3, 7, 3.5, 2];
        int[] epochs = [.. Worker(new SuccessiveHalving(values.Length, Epochs: 2), trial => values[trial.Number]).Trials.Select(trial => trial.Reports.Count)];
        // Of seven, two may go on: 3.5 is the second best of six, 2 the best of seven.
        Assert.Equal([2, 1, 2, 2, 1, 2, 2], epochs);
    }

    [Fact]
    public void Halving_compares_for_the_first_time_after_the_least_epochs()
    {
        StudyResult result = Search(new SuccessiveHalving(40, Epochs: 20) { MinimumEpochs = 5, Factor = 2 }, epochs: 1000);
        Assert.Equal([5, 10, 20], result.Trials.Select(trial => trial.Reports.Count).Distinct().Order());
    }

    [Fact]
    public void Halving_finds_better_points_than_chance_in_as_many_epochs()
    {
        double halving = 0, random = 0;
        for (int seed = 1; seed <= 10; seed++)
        {
            StudyResult result = Search(new SuccessiveHalving(200, Epochs: 27), epochs: 1000, seed);
            halving += result.Best!.Value;
            random += Search(new RandomSearch(result.Trials.Sum(trial => trial.Reports.Count) / 27), epochs: 27, seed).Best!.Value;
        }

        Assert.True(halving < random / 2, $"{halving / 10}, by chance {random / 10}");
    }

    [Fact]
    public void A_population_gets_further_than_any_of_as_many_fixed_settings()
    {
        double population = 0, random = 0;
        for (int seed = 1; seed <= 10; seed++)
        {
            SearchSpace space = new() { ["rate"] = Setting.Logarithmic(1e-3, 1) };
            population += Descend(space, new PopulationSearch(Members: 8, Generations: 15), seed).Best!.Value;
            random += Descend(space, new RandomSearch(8), seed, epochs: 15).Best!.Value;
        }

        Assert.True(population < random, $"{population / 10}, by chance {random / 10}");
    }

    [Fact]
    public void The_worst_of_a_population_go_on_from_the_best_with_settings_nearby()
    {
        StudyResult result = Descend(new() { ["rate"] = Setting.Logarithmic(1e-3, 1) }, new PopulationSearch(Members: 4, Generations: 2), seed: 1);
        TrialResult[] first = [.. result.Trials.Take(4).OrderBy(trial => trial.Reports[^1])];
        foreach (TrialResult child in result.Trials.Skip(4))
        {
            TrialResult before = result.Trials[child.Number - 4];
            bool isWorst = before == first[^1];
            Assert.Equal(isWorst ? first[0].Number : before.Number, child.Parent);
            if (!isWorst) Assert.Equal(before.Settings, child.Settings);
            else Assert.NotEqual(first[0].Settings["rate"], child.Settings["rate"]);
        }
    }

    [Fact]
    public void A_failed_member_of_a_population_is_replaced()
    {
        Study study = Samples.Circles(new PopulationSearch(Members: 3, Generations: 2), before: trial =>
        {
            if (trial.Number == 1) throw new InvalidOperationException("lost");
        });
        StudyResult result = study.Run();
        Assert.Equal(1, result.Failed);
        Assert.NotEqual(1, result.Trials[4].Parent);
        Assert.NotNull(result.Trials[4].Parent);
    }

    [Fact]
    public void A_network_is_taken_over_with_its_class()
    {
        StudyResult result = Samples.Circles(new PopulationSearch(Members: 6, Generations: 5), epochs: 1).Run();
        Assert.Equal(0, result.Failed);
        Assert.All(
            result.Trials.Where(trial => trial.Parent is not null),
            trial => Assert.Equal(result.Trials[trial.Parent!.Value].Settings["network"], trial.Settings["network"]));
    }

    private static StudyResult Search(SearchStrategy strategy, int epochs, int seed = 1) => new Study
    {
        Space = Plane,
        Strategy = strategy,
        Seed = seed,
        Objective = trial =>
        {
            double distance = Math.Pow(trial.Value("x"), 2) + Math.Pow(Math.Log10(trial.Value("y")) + 2, 2);
            for (int epoch = 1; epoch <= epochs && !trial.ShouldStop; epoch++) trial.Report(distance + 1.0 / epoch);
        },
    }.Run(new() { Workers = 1 });

    private static StudyResult Worker(SearchStrategy strategy, Func<Trial, double> value) => new Study
    {
        Space = Plane,
        Strategy = strategy,
        Objective = trial =>
        {
            while (!trial.ShouldStop) trial.Report(value(trial));
        },
    }.Run(new() { Workers = 1 });

    /// <summary>Gradient descent on a valley that is steep one way and flat the other, with noise in its steps: high rates are better first, low ones later.</summary>
    private static StudyResult Descend(SearchSpace space, SearchStrategy strategy, int seed, int epochs = 1) => new Study
    {
        Space = space,
        Strategy = strategy,
        Seed = seed,
        Objective = trial =>
        {
            var point = new Wide(0);
            point.Parameters.Fill(1);
            trial.TakeOver<Wide, float>(point);
            var random = new RandomState(trial.Seed);
            for (int epoch = 0; epoch < epochs; epoch++)
            {
                float rate = (float)trial.Value("rate");
                for (int step = 0; step < 20; step++)
                    foreach (ref float x in point.Parameters) x -= rate * (x + (float)random.StandardNormal());
                float sum = 0;
                foreach (float x in point.Parameters) sum += x * x;
                trial.Report(sum, point);
            }
        },
    }.Run(new() { Workers = 2 });
}
