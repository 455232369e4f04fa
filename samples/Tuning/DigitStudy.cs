using NetGen.Data;
using NetGen.Training;
using NetGen.Tuning;
using Samples.Digits;

namespace Samples.Tuning;

/// <summary>Which network knows digits best, and how it is trained best: the same on one machine and on many.</summary>
internal static class DigitStudy
{
    private const int ImageSize = 14;

    public static readonly NetworkSet<float> Networks = new NetworkSet<float>().Add(seed => new Narrow(seed)).Add(seed => new Wide(seed)).Add(seed => new Deep(seed));

    /// <summary>Images that no trial has seen.</summary>
    public static readonly DataSet<float> Test = DrawnDigits.Sample(2_000, ImageSize, seed: 3);

    private static readonly DataSet<float> Training = DrawnDigits.Sample(4_000, ImageSize, seed: 1);

    private static readonly DataSet<float> Validation = DrawnDigits.Sample(1_000, ImageSize, seed: 2);

    public static Study Create() => new()
    {
        Name = "digits",
        Seed = 1,
        Metric = Metric.Accuracy,
        Keep = 5,
        Space = new()
        {
            ["network"] = Setting.Network(Networks),
            ["rate"] = Setting.Logarithmic(1e-4, 0.1),
            ["batch"] = Setting.Choice(16, 32, 64, 128),
        },
        Strategy = new SuccessiveHalving(Trials: 60, Epochs: 27),
        Objective = Train,
    };

    private static void Train(Trial trial) => trial.Fit(Networks, "network", Training, new()
    {
        LearningRate = trial.Value("rate"),
        BatchSize = trial.Integer("batch"),
        Epochs = 27,
        Seed = trial.Seed,
    }, Validation);
}
