using NetGen.Data;
using NetGen.Training;

namespace NetGen.Tuning.Tests;

/// <summary>Points in a circle and around it, and studies of networks that tell them apart.</summary>
internal static class Samples
{
    public static readonly DataSet<float> Training = Points(128, seed: 1);

    public static readonly DataSet<float> Validation = Points(64, seed: 2);

    public static NetworkSet<float> Networks => new NetworkSet<float>().Add(seed => new Narrow(seed)).Add(seed => new Wide(seed));

    /// <summary>A study that trains for a few epochs, with a choice of networks.</summary>
    public static Study Circles(SearchStrategy strategy, int keep = 1, int epochs = 4, Action<Trial>? before = null) => new()
    {
        Name = "circles",
        Seed = 3,
        Keep = keep,
        Space = new()
        {
            ["network"] = Setting.Network(Networks),
            ["rate"] = Setting.Logarithmic(0.001, 0.3),
            ["batch"] = Setting.Integer(8, 32),
        },
        Strategy = strategy,
        Objective = trial =>
        {
            before?.Invoke(trial);
            trial.Fit(Networks, "network", Training, Options(trial, epochs), Validation);
        },
    };

    public static TrainingOptions Options(Trial trial, int epochs) => new()
    {
        LearningRate = trial.Value("rate"),
        BatchSize = trial.Integer("batch"),
        Epochs = epochs,
        Seed = trial.Seed,
    };

    private static DataSet<float> Points(int count, int seed)
    {
        var random = new RandomState(seed);
        float[,] points = new float[count, 2];
        int[] inside = new int[count];
        for (int i = 0; i < count; i++)
        {
            points[i, 0] = (float)(2 * random.RandomSample() - 1);
            points[i, 1] = (float)(2 * random.RandomSample() - 1);
            inside[i] = points[i, 0] * points[i, 0] + points[i, 1] * points[i, 1] < 0.6f ? 1 : 0;
        }

        return DataSet.From(points, inside);
    }
}
