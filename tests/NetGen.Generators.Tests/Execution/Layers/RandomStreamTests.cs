using System.Collections.Concurrent;
using NetGen.Generators.Tests.Infrastructure;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution.Layers;

/// <summary>Networks of any layers that stream: from a state that has just begun they give what the window gives, in pieces too, and learn what it learns.</summary>
public class RandomStreamTests
{
    private const int Sequences = 3;

    private static readonly ConcurrentDictionary<int, StreamDriver> s_drivers = [];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 24)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_state_that_has_just_begun_gives_what_the_window_gives(int seed)
    {
        var (network, driver, random) = Compiled(seed);
        double[] heard = network.Inputs(random, Sequences), wanted = network.Targets(random, Sequences);

        double[] expected = driver.Window(heard, wanted.Length);
        double loss = driver.BackwardOfWindow(heard, wanted);
        double[] gradients = driver.Gradients;

        driver.Begin(Sequences);
        CloseToLargest(expected, driver.Forward(heard, wanted.Length), 1e-11, network.Declaration);
        driver.Reset();
        Close(loss, driver.Backward(heard, wanted), 1e-11, 1e-12, network.Declaration);
        CloseToLargest(gradients, driver.Gradients, 1e-11, network.Declaration);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Steps_and_pieces_of_one_sequence_give_what_the_window_gives(int seed)
    {
        var (network, driver, random) = Compiled(seed);
        double[] heard = network.Inputs(random, sequences: 1), expected = driver.Window(heard, network.Steps * network.Outputs);
        foreach (int piece in new[] { 1, 2, 3 })
        {
            driver.Begin(sequences: 1);
            for (int step = 0; step < network.Steps; step += piece)
            {
                int end = int.Min(step + piece, network.Steps);
                double[] answer = driver.Forward(network.Between(heard, step, end), (end - step) * network.Outputs);
                CloseToLargest(expected[(step * network.Outputs)..(end * network.Outputs)], answer, 1e-9, $"step {step} in pieces of {piece} of {network.Declaration}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gradients_of_a_piece_are_slopes_from_the_state_that_it_begins_with(int seed)
    {
        var (network, driver, random) = Compiled(seed);
        double[] heard = network.Inputs(random, sequences: 1), wanted = network.Targets(random, sequences: 1), parameters = driver.Parameters;
        int half = network.Steps / 2;
        driver.Begin(sequences: 1);
        driver.Forward(network.Between(heard, 0, half), half * network.Outputs);
        driver.Keep();
        double[] rest = network.Between(heard, half, network.Steps), targets = wanted[(half * network.Outputs)..];
        driver.Backward(rest, targets);
        double[] gradients = driver.Gradients;
        for (int i = 0; i < 4; i++)
        {
            double[] way = Numbers(random, parameters.Length);
            double slope = (Loss(1e-5) - Loss(-1e-5)) / 2e-5;
            Close(slope, gradients.Zip(way, (gradient, part) => gradient * part).Sum(), 1e-5, 1e-6, network.Declaration);

            double Loss(double far)
            {
                driver.Parameters = [.. parameters.Zip(way, (parameter, part) => parameter + far * part)];
                driver.GoBack();
                return driver.Evaluate(rest, targets);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_is_allocated_and_threads_agree(int seed)
    {
        var (network, driver, random) = Compiled(seed);
        driver.Begin(Sequences);
        double[] heard = network.Inputs(random, Sequences);
        int outputs = Sequences * network.Steps * network.Outputs;
        Assert.Equal(0, driver.Allocated(heard, outputs));
        Assert.True(driver.AgreesOnThreads(heard, outputs), network.Declaration);
    }

    private static (StreamNetwork Network, StreamDriver Driver, Random Random) Compiled(int seed)
    {
        var random = new Random(seed);
        StreamNetwork network = StreamNetwork.Draw(random);
        StreamDriver driver = s_drivers.GetOrAdd(seed, _ => StreamDriver.Compiled(network.Declaration, Precision.Double));
        driver.Parameters = [.. driver.Parameters.Select(_ => random.NextDouble() - 0.5)];
        return (network, driver, random);
    }

    private static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => 2 * random.NextDouble() - 1)];
}
