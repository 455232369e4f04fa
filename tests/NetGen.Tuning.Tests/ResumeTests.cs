using System.Collections.Concurrent;
using NetGen.Training;
using NetGen.Weights;

namespace NetGen.Tuning.Tests;

/// <summary>Studies that go on from their journal.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Folder => _folder["study"];

    private string Journal => Path.Combine(Folder, "journal.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finished_study_runs_nothing_again()
    {
        StudyResult first = Run(Line(5));
        StudyResult second = Run(Line(5, _ => Assert.Fail("It ran again.")));
        Assert.Equal(first.Trials.Select(RepeatabilityTests.Trace), second.Trials.Select(RepeatabilityTests.Trace));
        Assert.Equal(0, second.Failed);
    }

    [Fact]
    public void More_trials_can_be_added()
    {
        Run(Line(5));
        var ran = new ConcurrentBag<int>();
        StudyResult result = Run(Line(8, trial => ran.Add(trial.Number)));
        Assert.Equal([5, 6, 7], ran.Order());
        Assert.Equal(8, result.Trials.Count);
    }

    [Fact]
    public void A_cancelled_study_goes_on_later()
    {
        using var cancellation = new CancellationTokenSource();
        StudyResult part = Line(8, trial =>
        {
            if (trial.Number == 3) cancellation.Cancel();
        }).Run(new() { Folder = Folder, Workers = 1 }, cancellation.Token);
        Assert.Equal(3, part.Ranked.Count);
        Assert.True(part.IsCancelled);
        Assert.Equal(TrialStatus.Interrupted, part.Trials[^1].Status);
        Assert.Contains(",interrupted,", File.ReadAllLines(Path.Combine(Folder, "trials.csv"))[^1], StringComparison.Ordinal);

        var ran = new ConcurrentBag<int>();
        StudyResult whole = Run(Line(8, trial => ran.Add(trial.Number)));
        Assert.Equal((8, false), (whole.Ranked.Count, whole.IsCancelled));
        Assert.Equal([3, 4, 5, 6, 7], ran.Order());
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_training_goes_on_after_its_last_epoch_with_the_same_bits(SearchStrategy strategy)
    {
        Study whole = Samples.Circles(strategy, epochs: 8);
        StudyResult expected = whole.Run(new() { Folder = _folder["whole"], Workers = 1 });

        using var cancellation = new CancellationTokenSource();
        int before = Interrupted(strategy, epochs: 5, cancellation).Run(new() { Folder = Folder, Workers = 1 }, cancellation.Token).Trials[^1].Reports.Count;
        Assert.Equal(5, before);
        Assert.True(File.Exists(Path.Combine(Folder, "trials", "000001.checkpoint.safetensors")));
        StudyResult result = Samples.Circles(strategy, epochs: 8).Run(new() { Folder = Folder, Workers = 1 });

        Assert.Equal(expected.Trials.Select(RepeatabilityTests.Trace), result.Trials.Select(RepeatabilityTests.Trace));
        Assert.Equal(File.ReadAllBytes(_folder["whole/best.safetensors"]), File.ReadAllBytes(Path.Combine(Folder, "best.safetensors")));
        // It goes on from the checkpoint before the epoch in which it was cancelled: what it reports again is known.
        Assert.Equal(1, File.ReadLines(Journal).Count(line => line.Contains("\"trial\":1,\"epoch\":3,", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("its beginning")]
    [InlineData("another")]
    [InlineData("another inside")]
    public void A_checkpoint_that_is_damaged_is_named_and_its_trial_begins_anew(string content)
    {
        StudyResult expected = Samples.Circles(new RandomSearch(3), epochs: 8).Run(new() { Folder = _folder["whole"], Workers = 1 });
        using var cancellation = new CancellationTokenSource();
        Interrupted(new RandomSearch(3), epochs: 5, cancellation).Run(new() { Folder = Folder, Workers = 1 }, cancellation.Token);
        string checkpoint = Path.Combine(Folder, "trials", "000001.checkpoint.safetensors");
        File.WriteAllBytes(checkpoint, Damaged(checkpoint, content));
        StudyResult result = Samples.Circles(new RandomSearch(3), epochs: 8).Run(new() { Folder = Folder, Workers = 1 });

        Assert.StartsWith($"It began anew, since its checkpoint {checkpoint} cannot be gone on with: ", result.Trials[1].Reason, StringComparison.Ordinal);
        Assert.Equal(expected.Trials.Select(RepeatabilityTests.Trace), result.Trials.Select(RepeatabilityTests.Trace));
        Assert.Equal(File.ReadAllBytes(_folder["whole/best.safetensors"]), File.ReadAllBytes(Path.Combine(Folder, "best.safetensors")));
        Assert.False(File.Exists(checkpoint));
    }

    [Theory]
    [InlineData("rate", "LearningRate 0.02, and this one has 2E-05")]
    [InlineData(
        "schedule",
        "LearningRate 0.02, and this one has ReduceOnPlateau with Rate 0.02, Factor 0.1, Patience 10, Threshold 0.0001, Cooldown 0, Minimum 0")]
    [InlineData("patience", "EarlyStopping none, and this one has EarlyStopping with Patience 20, MinimumChange 0, RestoreBest True")]
    [InlineData("epochs", null)]
    [InlineData("epochs of a schedule", "Epochs 8, and this one has 9")]
    [InlineData("nothing", null)]
    public void A_trial_whose_training_has_changed_begins_anew_and_says_what_has(string change, string? words)
    {
        TrainingOptions before = new() { LearningRate = change == "epochs of a schedule" ? LearningRate.Cosine(0.02) : 0.02, Epochs = 8 };
        TrainingOptions after = change switch
        {
            "rate" => before with { LearningRate = 0.02 * 0.001 },
            "schedule" => before with { LearningRate = LearningRate.Plateau(0.02) },
            "patience" => before with { EarlyStopping = new() { Patience = 20 } },
            "nothing" => before,
            _ => before with { Epochs = 9 },
        };
        using var cancellation = new CancellationTokenSource();
        CutOff(before, cancellation).Run(new() { Folder = Folder, Workers = 1 }, cancellation.Token);
        string checkpoint = Path.Combine(Folder, "trials", "000000.checkpoint.safetensors");
        TrialResult result = Run(CutOff(after, null)).Trials[0];
        string? reason = words is null ? null : $"It began anew, since its checkpoint {checkpoint} cannot be gone on with: it is of a training with {words}.";
        Assert.Equal(reason, result.Reason);
        Assert.Equal(CutOff(after, null).Run().Trials[0].Reports, result.Reports);
    }

    [Fact]
    public void A_new_training_that_is_shorter_leaves_none_of_the_old_reports()
    {
        TrainingOptions before = new() { LearningRate = 0.02, Epochs = 8 }, after = before with { LearningRate = 0.01, Epochs = 3 };
        using var cancellation = new CancellationTokenSource();
        CutOff(before, cancellation).Run(new() { Folder = Folder, Workers = 1 }, cancellation.Token);
        TrialResult expected = CutOff(after, null).Run().Trials[0], result = Run(CutOff(after, null)).Trials[0];
        Assert.Equal(3, result.Reports.Count);
        Assert.Equal(expected.Reports, result.Reports);
        Assert.Equal(expected.Value, result.Value);
    }

    [Fact]
    public void An_objective_of_ones_own_that_reports_less_than_before_leaves_none_of_its_old_reports()
    {
        using var cancellation = new CancellationTokenSource();
        StudyResult part = Counting(5, cancellation).Run(new() { Folder = Folder, Workers = 1 }, cancellation.Token);
        Assert.Equal([1, 2, 3, 4, 5], part.Trials[0].Reports);
        TrialResult result = Run(Counting(3, null)).Trials[0];
        Assert.Equal([1, 2, 3], result.Reports);
        Assert.Equal(3, result.Value);
        Assert.Equal([1, 2, 3], Run(Counting(3, null)).Trials[0].Reports);
    }

    [Fact]
    public void Reports_that_are_forgotten_stop_no_other_trial()
    {
        using var cancellation = new CancellationTokenSource();
        Halved(trial =>
        {
            trial.Report(0.1);
            cancellation.Cancel();
        }).Run(new() { Folder = Folder, Workers = 1 }, cancellation.Token);
        StudyResult result = Run(Halved(trial =>
        {
            if (trial.Number == 0) throw new FormatException("no such colour");
            while (!trial.ShouldStop) trial.Report(1);
        }));
        Assert.Empty(result.Trials[0].Reports);
        Assert.Equal((TrialStatus.Completed, 2), (result.Trials[1].Status, result.Trials[1].Reports.Count));
    }

    [Fact]
    public void Weights_that_were_not_kept_or_are_damaged_say_what_can_be_done()
    {
        Run(Samples.Circles(new RandomSearch(3), keep: 1));
        StudyResult result = Run(Samples.Circles(new RandomSearch(3), keep: 3));
        InvalidOperationException missing = Assert.Throws<InvalidOperationException>(() => Ensemble.Of(result, 3, Samples.Networks, "network"));
        Assert.Contains("the study kept the weights of 1 when it ran", missing.Message, StringComparison.Ordinal);

        string weights = Path.Combine(Folder, "trials", $"{result.Best!.Number:D6}.weights.safetensors");
        File.WriteAllText(weights, "rust");
        InvalidDataException damaged = Assert.Throws<InvalidDataException>(() => Run(Samples.Circles(new RandomSearch(3))));
        Assert.StartsWith($"{weights} is damaged: ", damaged.Message, StringComparison.Ordinal);
        Assert.EndsWith("Delete the file to do without these weights, or run the study in another folder to have them again.", damaged.Message, StringComparison.Ordinal);
        File.Delete(weights);
        Run(Samples.Circles(new RandomSearch(3)));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_to_be_the_studys()
    {
        File.WriteAllText(Folder, "");
        IOException thrown = Assert.Throws<IOException>(() => Run(Line(1)));
        Assert.StartsWith($"The study's folder {Folder} cannot be made: ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_network_of_a_parent_that_is_damaged_or_gone_is_named()
    {
        string[] files = [.. Enumerable.Range(0, 2).Select(i => Path.Combine(Folder, "trials", $"{i:D6}.network.safetensors"))];
        StudyResult result = Samples.Circles(new PopulationSearch(2, 2), epochs: 1, before: trial =>
        {
            if (trial.Number != 2) return;
            File.WriteAllText(files[0], "rust");
            File.WriteAllText(files[1], "rust");
        }).Run(new() { Folder = Folder, Workers = 1 });
        Assert.Contains(result.Trials, trial => files.Any(file => trial.Reason?.Contains($"InvalidDataException: {file} is damaged: ", StringComparison.Ordinal) == true));
    }

    public static TheoryData<SearchStrategy> Strategies =>
        [new RandomSearch(3), new SuccessiveHalving(3, Epochs: 8) { MinimumEpochs = 6 }, new PopulationSearch(3, 2) { Epochs = 8 }];

    [Fact]
    public void The_best_weights_of_an_interrupted_trial_are_those_of_its_best_epoch_however_long_ago()
    {
        StudyResult expected = Worsening(null).Run(new() { Folder = _folder["whole"] });
        using var cancellation = new CancellationTokenSource();
        Worsening(cancellation).Run(new() { Folder = Folder }, cancellation.Token);
        StudyResult result = Run(Worsening(null));

        Assert.Equal(8, result.Best!.Reports.Count);
        Assert.InRange(result.Best.Reports.ToList().IndexOf(result.Best.Value), 0, 3);
        Assert.Equal(expected.Best!.Reports, result.Best.Reports);
        Assert.Equal(File.ReadAllBytes(_folder["whole/best.safetensors"]), File.ReadAllBytes(Path.Combine(Folder, "best.safetensors")));
    }

    [Fact]
    public void A_line_that_was_cut_off_is_taken_away()
    {
        Run(Line(5));
        string whole = File.ReadAllText(Journal);
        File.WriteAllText(Journal, whole[..^10]);
        Assert.Equal(5, Run(Line(5)).Ranked.Count);
        Assert.DoesNotContain(File.ReadLines(Journal), line => !line.EndsWith('}'));
    }

    [Fact]
    public void A_damaged_line_is_named()
    {
        Run(Line(5));
        string[] lines = File.ReadAllLines(Journal);
        lines[3] = lines[3][..5] + "?" + lines[3][6..];
        File.WriteAllLines(Journal, lines);
        InvalidDataException thrown = Assert.Throws<InvalidDataException>(() => Run(Line(5)));
        Assert.StartsWith($"{Journal}, line 4, is damaged: ", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seed: 0; this one has seed: 1", 1, 9)]
    [InlineData("setting x: integer from 0 to 9; this one has setting x: integer from 0 to 8", 0, 8)]
    public void The_journal_of_another_study_is_refused_and_says_what_differs(string difference, int seed, int greatest)
    {
        Run(Line(2));
        InvalidDataException thrown = Assert.Throws<InvalidDataException>(() => new Study
        {
            Seed = seed,
            Space = new() { ["x"] = Setting.Integer(0, greatest) },
            Strategy = new RandomSearch(2),
            Objective = _ => Assert.Fail("It ran."),
        }.Run(new() { Folder = Folder }));
        Assert.Contains(difference, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_strategies_of_studies_that_differ_are_told_in_words()
    {
        var population = new PopulationSearch(3, 2);
        Samples.Circles(population, epochs: 1).Run(new() { Folder = Folder });
        InvalidDataException thrown = Assert.Throws<InvalidDataException>(() => Run(Samples.Circles(population with { Generations = 4 })));
        Assert.Contains("strategy: PopulationSearch with Members 3, Generations 2, Epochs 1; this one has ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_journal_is_refused()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Journal, "a shopping list\n");
        Assert.Throws<InvalidDataException>(() => Run(Line(2)));
        Assert.Equal("a shopping list\n", File.ReadAllText(Journal));
    }

    [Fact]
    public void Two_studies_do_not_share_a_folder() => Run(Line(1, _ =>
    {
        IOException thrown = Assert.Throws<IOException>(() => Run(Line(1)));
        Assert.StartsWith($"The folder {Folder} cannot be used. Where another study works in it, wait for its end", thrown.Message, StringComparison.Ordinal);
    }));

    [Fact]
    public void Weights_that_are_gone_are_named()
    {
        StudyResult result = Samples.Circles(new RandomSearch(1), epochs: 1).Run(new() { Folder = Folder });
        string weights = Path.Combine(Folder, "trials", "000000.weights.safetensors");
        File.Delete(weights);
        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => result.SaveBest(_folder["best"]));
        Assert.StartsWith($"The weights of trial 0 are not there, {weights}: the file was deleted, or the objective reports no network", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_process_was_writing_is_deleted_at_the_next_start()
    {
        Run(Line(1));
        string[] leftovers = [Path.Combine(Folder, "best.safetensors.x.tmp"), Path.Combine(Folder, "trials", "000001.weights.safetensors.y.tmp"),
            Path.Combine(Folder, "trials", "000001.running.safetensors"), Path.Combine(Folder, "trials", "000001.running.safetensors.z.tmp")];
        string own = Path.Combine(Folder, "notes.tmp");
        foreach (string file in (string[])[.. leftovers, own]) File.WriteAllText(file, "");
        Run(Line(2));
        Assert.All(leftovers, file => Assert.False(File.Exists(file), file));
        Assert.True(File.Exists(own));
    }

    [Fact]
    public void Only_what_is_asked_for_stays_in_the_folder()
    {
        StudyResult result = Samples.Circles(new RandomSearch(8), keep: 3).Run(new() { Folder = Folder });
        Assert.Equal(
            result.Ranked.Take(3).Select(trial => $"{trial.Number:D6}.weights.safetensors").Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(Folder, "trials")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["best.safetensors", "journal.jsonl", "plots.svg", "trials.csv", "trials.json"],
            Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private byte[] Damaged(string checkpoint, string content)
    {
        if (content == "nothing") return [];
        if (content == "its beginning") return File.ReadAllBytes(checkpoint)[..^100];
        if (content == "another") return File.ReadAllBytes(_folder["whole/best.safetensors"]);
        TensorFile file = Safetensors.Read(checkpoint);
        file.Tensors["checkpoint"] = StoredTensor.Of<byte>(new byte[100], 100);
        Safetensors.Write(file, checkpoint);
        return File.ReadAllBytes(checkpoint);
    }

    private StudyResult Run(Study study) => study.Run(new() { Folder = Folder, Workers = 1 });

    private static Study Line(int trials, Action<Trial>? before = null) => new()
    {
        Space = new() { ["x"] = Setting.Integer(0, 9) },
        Strategy = new RandomSearch(trials),
        Objective = trial =>
        {
            before?.Invoke(trial);
            trial.Report(trial.Value("x"));
        },
    };

    private static Study Halved(Action<Trial> objective) => new()
    {
        Space = new() { ["any"] = Setting.Choice(1) },
        Strategy = new SuccessiveHalving(Trials: 2, Epochs: 2) { Factor = 2 },
        Objective = objective,
    };

    /// <summary>Reports the numbers of epochs, and may be cancelled after the last one.</summary>
    private static Study Counting(int epochs, CancellationTokenSource? cancellation) => new()
    {
        Space = new() { ["any"] = Setting.Choice(1) },
        Strategy = new GridSearch(),
        Goal = Goal.Maximize,
        Objective = trial =>
        {
            while (trial.Epoch < epochs) trial.Report(trial.Epoch + 1);
            cancellation?.Cancel();
        },
    };

    /// <summary>A training that gets worse after its fourth epoch, since its rate becomes too high, and is cancelled after its sixth.</summary>
    private static Study Worsening(CancellationTokenSource? cancellation) => new()
    {
        Space = new() { ["rate"] = Setting.Choice(0.02) },
        Strategy = new GridSearch(),
        Objective = trial => trial.Fit(new Wide(trial.Seed), Samples.Training, new()
        {
            LearningRate = LearningRate.Step(trial.Value("rate"), every: 4, factor: 100),
            Epochs = 8,
            Seed = trial.Seed,
            AfterStep = step =>
            {
                if (step.Epoch == 7) cancellation?.Cancel();
            },
        }, Samples.Validation),
    };

    /// <summary>A training that is cancelled in its sixth epoch.</summary>
    private static Study CutOff(TrainingOptions options, CancellationTokenSource? cancellation) => new()
    {
        Space = new() { ["any"] = Setting.Choice(1) },
        Strategy = new GridSearch(),
        Objective = trial => trial.Fit(new Wide(trial.Seed), Samples.Training, options with
        {
            Seed = trial.Seed,
            AfterStep = step =>
            {
                if (step.Epoch == 6) cancellation?.Cancel();
            },
        }, Samples.Validation),
    };

    /// <summary>The study of <see cref="Samples"/>, cancelled after so many epochs of its second trial.</summary>
    private static Study Interrupted(SearchStrategy strategy, int epochs, CancellationTokenSource cancellation)
    {
        Study study = Samples.Circles(strategy);
        return new()
        {
            Name = study.Name,
            Seed = study.Seed,
            Space = study.Space,
            Strategy = strategy,
            Objective = trial => trial.Fit(
                Samples.Networks, "network", Samples.Training, Samples.Options(trial, 8) with
                {
                    AfterStep = step =>
                    {
                        if (trial.Number == 1 && step.Epoch == epochs + 1) cancellation.Cancel();
                    },
                }, Samples.Validation),
        };
    }
}
