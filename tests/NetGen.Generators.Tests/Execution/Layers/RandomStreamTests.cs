using NetGen.Generators.Tests.Infrastructure;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution.Layers;

/// <summary>Networks of any layers that stream: from a state that has just begun they give what the window gives, in pieces too, and learn what it learns.</summary>
public class RandomStreamTests
{
    private const int Sequences = 3;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_state_that_has_just_begun_gives_what_the_window_gives(int seed)
    {
        var random = new Random(seed);
        int steps = random.Next(2, 10), inputs = random.Next(1, 7), outputs = random.Next(1, 5);
        string declaration = Declaration(random, steps, inputs, outputs);
        StreamDriver driver = StreamDriver.Compiled(declaration, Precision.Double);
        driver.Parameters = [.. driver.Parameters.Select(_ => random.NextDouble() - 0.5)];
        double[] heard = Numbers(random, Sequences * steps * inputs), wanted = Numbers(random, Sequences * steps * outputs);

        double[] expected = driver.Window(heard, wanted.Length);
        double loss = driver.BackwardOfWindow(heard, wanted);
        double[] gradients = driver.Gradients;

        driver.Begin(Sequences);
        CloseToLargest(expected, driver.Forward(heard, wanted.Length), 1e-11, declaration);
        driver.Reset();
        Close(loss, driver.Backward(heard, wanted), 1e-11, 1e-12, declaration);
        CloseToLargest(gradients, driver.Gradients, 1e-11, declaration);

        driver.Begin(sequences: 1);
        double[] first = heard[..(steps * inputs)];
        for (int step = 0; step < steps; step++)
        {
            double[] answer = driver.Forward(first[(step * inputs)..((step + 1) * inputs)], outputs);
            CloseToLargest(expected[(step * outputs)..((step + 1) * outputs)], answer, 1e-9, $"step {step} of {declaration}");
        }
    }

    private static string Declaration(Random random, int steps, int inputs, int outputs)
    {
        int size = inputs;
        var layers = new List<string> { $"[Input({inputs}, Steps = {steps})]" };
        for (int i = random.Next(1, 5); i > 0; i--)
            layers.Add(Part());
        string loss = random.Next(2) == 0 ? "HalfSquaredError" : "MeanSquaredError", reduction = random.Next(3) == 0 ? "Sum" : "Mean";
        string network = $"[Network(Precision = Precision.Double, Loss = Loss.{loss}, Reduction = Reduction.{reduction})]";
        return $"{network} {string.Join(' ', layers)} [Layer({outputs})] public partial class Case;";

        string Part() => random.Next(7) switch
        {
            0 => $"[Layer({size = random.Next(1, 18)}, Tanh)]",
            1 => size > 1 ? "[LayerNorm(Epsilon = 0.1)]" : "[RMSNorm(Epsilon = 0.1)]",
            2 => $"[Skip] {Recurrent(size)} [Add(Tanh)]",
            3 => Joined(),
            _ => Recurrent(size = random.Next(1, 20)),
        };

        string Joined()
        {
            int units = random.Next(1, 6);
            string branches = $"[Branch] {Recurrent(units)} [Branch] [Layer({units}, SiLU)] [Concat]";
            size = 2 * units;
            return branches;
        }

        string Recurrent(int units) => $"[{new[] { "RNN", "LSTM", "GRU" }[random.Next(3)]}({units}{(random.Next(4) == 0 ? ", Bias = false" : "")})]";
    }

    private static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => 2 * random.NextDouble() - 1)];
}
