using NetGen.Data;
using NetGen.Tests.Networks;
using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Options and data that make no sense are refused with words that help, before anything is touched.</summary>
public class TrainingOptionsTests
{
    private static readonly TrainingOptions Good = new() { LearningRate = 0.1 };

    [Fact]
    public void Values_out_of_range_are_refused_by_name()
    {
        Refused("Epochs is 0, and has to be at least 1.", () => Good with { Epochs = 0 });
        Refused("BatchSize is -1, and has to be at least 1.", () => Good with { BatchSize = -1 });
        Refused("BatchesPerStep is 0, and has to be at least 1.", () => Good with { BatchesPerStep = 0 });
        Refused("ValidationSplit is 1, and has to be more than 0 and less than 1.", () => Good with { ValidationSplit = 1 });
        Refused("ValidationSplit is NaN, and has to be more than 0 and less than 1.", () => Good with { ValidationSplit = double.NaN });
        Refused("ProgressInterval is -00:00:01, and has to be not negative.", () => Good with { ProgressInterval = TimeSpan.FromSeconds(-1) });
        Refused("Patience is 0, and has to be at least 1.", () => new EarlyStopping { Patience = 0 });
        Refused("MinimumChange is -1, and has to be finite and not negative.", () => new EarlyStopping { MinimumChange = -1 });
        Refused("EveryEpochs is 0, and has to be at least 1.", () => new Checkpoints("x") { EveryEpochs = 0 });
        Refused("EverySteps is -1, and has to be not negative.", () => new Checkpoints("x") { EverySteps = -1 });
        Refused("most is 0, and has to be at least 1.", () => Augmentation.Shift(0));
        Refused("deviation is -1, and has to be finite and more than 0.", () => Augmentation.Noise(-1));
        Assert.Throws<ArgumentException>(() => new Checkpoints(""));
    }

    [Fact]
    public void Options_that_contradict_each_other_are_refused()
    {
        DoesNotFit("Monitor is the R², which is not measured: add it to Metrics.", TrainingData.Numbers(3), Good with { Monitor = Metric.RSquared });
        DoesNotFit(
            "The augmentation shift by 2 needs samples of 2 axes at least, and Scripted takes 1 numbers in a row: say their shape, as in [Input(28, 28, 1)].",
            TrainingData.Numbers(3), Good with { Augmentations = [Augmentation.Shift(2)] });
        DoesNotFit(
            "There are validation data and a ValidationSplit as well: leave one of them out.",
            TrainingData.Numbers(3), Good with { ValidationSplit = 0.5 }, TrainingData.Numbers(3));
    }

    [Fact]
    public void Data_of_another_shape_is_refused()
    {
        DoesNotFit("The samples of training have 2 inputs, and Scripted has 1.", TrainingData.Waves(3), Good);
        DoesNotFit("The samples of validation have 2 inputs, and Scripted has 1.", TrainingData.Numbers(3), Good, TrainingData.Waves(3));
        DoesNotFit("The samples of training have 3 targets, and Scripted has 1.", new DataSet<double>(new double[2], 1, new double[6], 3), Good);
        DoesNotFit("Sample 1 of training has the label 2: Scripted has classes 0 to 1.", new DataSet<double>(new double[2], 1, new[] { 1, 2 }), Good);
        Assert.Throws<ArgumentException>(() => Trainer.Evaluate(new ScriptedNetwork(), TrainingData.Waves(3)));
        Assert.Throws<ArgumentException>(() => Trainer.ConfusionMatrix(new ScriptedNetwork(), TrainingData.Waves(3)));
    }

    [Fact]
    public void Data_that_does_not_fit_samples_of_several_axes_is_refused_by_their_shape()
    {
        var data = new DataSet<float>(new float[36], 18, new[] { 0, 1 });
        Says<Phases>("The samples of training have one label each, and Phases chooses a class at each of 4 places: give each sample 4 labels.", data);
        Says<PhasesInARow>("The samples of training have one label each, and PhasesInARow chooses a class at each of 4 places: give each sample 4 labels.", data);
        Says<Phases>("The samples of training have 8 labels each, and Phases chooses", new DataSet<float>(new float[36], 18, new int[16]));
        Says<OnePlace>(
            "The samples of training have 3 labels each, and OnePlace chooses one class: give each sample one label.", new DataSet<float>(new float[32], 16, new int[6]));
        Says<Phases>("Sample 1 of training has the label 4 at place 2: Phases has classes 0 to 3.", new DataSet<float>(new float[36], 18, new[] { 0, 1, 2, 3, 0, 1, 4, 9 }));
        Says<Phases>("The samples of training have 12 inputs, and Phases has 18, 6 × 3.", new DataSet<float>(new float[36], 12, new float[48], 16));
        Says<Phases>("The samples of training have 4 targets, and Phases has 16, 4 × 4.", new DataSet<float>(new float[36], 18, new float[8], 4));
        Trainer.Fit(new OnePlace(1), new DataSet<float>(new float[32], 16, new[] { 0, 2 }), Good);

        static void Says<TNetwork>(string message, DataSet<float> data)
            where TNetwork : INetwork<TNetwork, float>, new() =>
            Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Trainer.Fit(new TNetwork(), data, Good)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_that_a_loss_of_probabilities_has_no_meaning_for_are_refused()
    {
        var signs = new DataSet<float>(new float[6], 2, new float[] { 0, 1, -1 }, 1);
        const string Expected = "Target 0 of sample 2 of training is -1: BinaryCrossEntropy of ExclusiveOr takes probabilities, from 0 to 1.";
        Assert.StartsWith(Expected, Assert.Throws<ArgumentException>(() => Trainer.Fit(new ExclusiveOr(1), signs, Good)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Trainer.Evaluate(new ExclusiveOr(1), signs));

        var odds = new DataSet<float>(new float[4], 2, new[] { 0, 0.5f, 1, 0, float.NaN, 0 }, 3);
        Assert.Contains("Target 1 of sample 1 of validation is NaN: CrossEntropy of Sectors", Assert.Throws<ArgumentException>(
            () => Trainer.Fit(new Sectors(1), odds.Slice(0, 1), Good, odds)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_of_more_targets_than_an_array_can_hold_is_refused_by_name()
    {
        var data = new DataSet<float>(new float[1 << 21], 1, new int[1 << 21]);
        var network = new ManyClasses(1);
        float[] parameters = network.Parameters.ToArray();
        var exception = Assert.Throws<ArgumentException>(() => Trainer.Fit(network, data, Good with { BatchSize = int.MaxValue }));
        Assert.StartsWith("BatchSize: 2097152 rows of 1024 are 2147483648 elements", exception.Message, StringComparison.Ordinal);
        Assert.Equal(parameters, network.Parameters);
    }

    [Fact]
    public void A_metric_that_was_not_measured_is_asked_for_in_vain()
    {
        var epoch = new EpochResult { Epoch = 1, Loss = 0, LearningRate = 0 };
        Assert.Contains("add it to the metrics", Assert.Throws<ArgumentException>(() => epoch[Metric.Accuracy]).Message, StringComparison.Ordinal);
    }

    private static void Refused(string message, Func<object> create) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(create).Message, StringComparison.Ordinal);

    private static void DoesNotFit(string message, DataSet<double> training, TrainingOptions options, DataSet<double>? validation = null)
    {
        var network = new ScriptedNetwork();
        var exception = Assert.Throws<ArgumentException>(() => Trainer.Fit(network, training, options, validation));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Empty(network.Batches);
    }
}
