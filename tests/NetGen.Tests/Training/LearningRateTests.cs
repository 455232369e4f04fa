using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Schedules against numbers that PyTorch's formulas give.</summary>
public class LearningRateTests
{
    private const double Tolerance = 1e-15;

    [Fact]
    public void A_number_is_a_constant_rate()
    {
        LearningRate rate = 0.25;
        Assert.Equal([0.25, 0.25, 0.25], Rates(rate, stepsPerEpoch: 1, epochs: 3));
        Assert.Equal(LearningRate.Constant(0.25), rate);
    }

    [Fact]
    public void Step_multiplies_every_few_epochs() => Near(
        [0.8, 0.8, 0.8, 0.8, 0.4, 0.4, 0.4, 0.4, 0.2, 0.2],
        Rates(LearningRate.Step(0.8, every: 2, factor: 0.5), stepsPerEpoch: 2, epochs: 5));

    [Fact]
    public void Exponential_multiplies_every_epoch() => Near(
        [1, 1, 0.9, 0.9, 0.81, 0.81, 0.729, 0.729],
        Rates(LearningRate.Exponential(1, factor: 0.9), stepsPerEpoch: 2, epochs: 4));

    [Fact]
    public void Cosine_goes_down_half_a_cosine_over_the_run() => Near(
        [0.1, 0.0965745789630079, 0.08681980515339463, 0.07222075445642905, 0.055, 0.03777924554357096, 0.023180194846605363, 0.013425421036992097],
        Rates(LearningRate.Cosine(0.1, minimum: 0.01), stepsPerEpoch: 4, epochs: 2));

    [Fact]
    public void One_cycle_goes_up_and_down()
    {
        double[] rates = Rates(LearningRate.OneCycle(0.1), stepsPerEpoch: 5, epochs: 4);
        Near([0.004, 0.013167184270002533], rates[..2]);
        Near([0.09083281572999748, 0.1, 0.09874640062350874], rates[4..7]);
        Near([0.0500002], rates[12..13]);
        Near([0.0012539993764912555, 4e-7], rates[18..]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void One_cycle_of_a_few_steps_stays_between_its_lowest_and_highest(int steps) =>
        Assert.All(Rates(LearningRate.OneCycle(0.1), stepsPerEpoch: steps, epochs: 1), rate => Assert.InRange(rate, 4e-7 - Tolerance, 0.1));

    [Fact]
    public void A_warm_up_multiplies_the_schedule_after_it()
    {
        Near([0.25, 0.5, 0.75, 1, 1], Rates(LearningRate.Constant(1).WarmUp(steps: 3, startFactor: 0.25), stepsPerEpoch: 5, epochs: 1));
        Near([0.5, 0.75, 0.1, 0.1], Rates(LearningRate.Step(1, every: 1).WarmUp(steps: 2, startFactor: 0.5), stepsPerEpoch: 2, epochs: 2));
    }

    [Fact]
    public void A_plateau_lowers_the_rate_where_losses_get_no_better()
    {
        LearningRate schedule = LearningRate.Plateau(0.1, factor: 0.5, patience: 1, threshold: 0.1, cooldown: 1, minimum: 0.02);
        double[] losses = [1, 0.95, 0.95, 0.94, 0.93, 0.92, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5];
        Near([0.1, 0.1, 0.05, 0.05, 0.05, 0.025, 0.025, 0.025, 0.02, 0.02, 0.02, 0.02], RatesAfter(schedule, losses, higherIsBetter: false));
    }

    [Fact]
    public void A_plateau_knows_that_more_can_be_better()
    {
        LearningRate schedule = LearningRate.Plateau(0.1, factor: 0.1, patience: 0);
        Near([0.1, 0.1, 0.01, 0.001], RatesAfter(schedule, [0.5, 0.6, 0.6, 0.55], higherIsBetter: true));
    }

    [Theory]
    [InlineData(-5, true)]
    [InlineData(-5, false)]
    [InlineData(5, true)]
    [InlineData(5, false)]
    [InlineData(0, true)]
    [InlineData(0, false)]
    public void A_plateau_takes_a_value_that_stays_the_same_for_no_progress_whatever_its_sign(double value, bool higherIsBetter)
    {
        LearningRate schedule = LearningRate.Plateau(0.1, factor: 0.5, patience: 1);
        Near([0.1, 0.1, 0.05, 0.05, 0.025], RatesAfter(schedule, [value, value, value, value, value], higherIsBetter));
    }

    [Theory]
    [InlineData(-1, -0.95, -0.85, true)]
    [InlineData(-1, -1.05, -1.15, false)]
    [InlineData(1, 1.05, 1.15, true)]
    [InlineData(1, 0.95, 0.85, false)]
    [InlineData(0, 0, 1e-9, true)]
    [InlineData(0, 0, -1e-9, false)]
    public void A_plateau_asks_for_its_threshold_of_the_best_values_size(double best, double within, double beyond, bool higherIsBetter)
    {
        LearningRate schedule = LearningRate.Plateau(0.1, factor: 0.1, patience: 0, threshold: 0.1);
        Near([0.1, 0.01], RatesAfter(schedule, [best, within], higherIsBetter));
        Near([0.1, 0.1], RatesAfter(schedule, [best, beyond], higherIsBetter));
    }

    [Fact]
    public void A_plateau_takes_NaN_for_no_progress()
    {
        LearningRate schedule = LearningRate.Plateau(0.1, factor: 0.1, patience: 1);
        Near([0.1, 0.01, 0.01, 0.01], RatesAfter(schedule, [double.NaN, double.NaN, 1, double.NaN], higherIsBetter: true));
    }

    [Fact]
    public void A_warm_up_passes_what_its_schedule_has_to_remember()
    {
        LearningRate schedule = LearningRate.Plateau(0.1, patience: 0).WarmUp(steps: 1);
        Near([0.1, 0.01], RatesAfter(schedule, [1, 1], higherIsBetter: false));
    }

    [Fact]
    public void Numbers_that_make_no_sense_are_refused_by_name()
    {
        Refused("rate", () => LearningRate.Constant(double.NaN));
        Refused("rate", () => LearningRate.Cosine(-1));
        Refused("minimum", () => LearningRate.Cosine(1, double.PositiveInfinity));
        Refused("every", () => LearningRate.Step(1, 0));
        Refused("factor", () => LearningRate.Exponential(1, -0.5));
        Refused("rise", () => LearningRate.OneCycle(1, rise: 1));
        Refused("startDivisor", () => LearningRate.OneCycle(1, startDivisor: 0));
        Refused("factor", () => LearningRate.Plateau(1, factor: 1));
        Refused("patience", () => LearningRate.Plateau(1, patience: -1));
        Refused("steps", () => LearningRate.Constant(1).WarmUp(0));
        Refused("startFactor", () => LearningRate.Constant(1).WarmUp(1, 0));
    }

    private static double[] Rates(LearningRate schedule, int stepsPerEpoch, int epochs) =>
        [.. Enumerable.Range(0, stepsPerEpoch * epochs).Select(step => schedule.At(new TrainingPosition(step, stepsPerEpoch, epochs), []))];

    private static double[] RatesAfter(LearningRate schedule, double[] values, bool higherIsBetter)
    {
        var state = new double[schedule.StateCount];
        schedule.Start(state);
        double After(double value, int epoch)
        {
            schedule.EpochEnded(value, higherIsBetter, state);
            return schedule.At(new TrainingPosition(epoch + 1, 1, values.Length + 1), state);
        }
        return [.. values.Select(After)];
    }

    private static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }

    private static void Refused(string name, Action action)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(action);
        Assert.Equal(name, exception.ParamName);
        Assert.StartsWith(name + " is ", exception.Message, StringComparison.Ordinal);
    }
}
