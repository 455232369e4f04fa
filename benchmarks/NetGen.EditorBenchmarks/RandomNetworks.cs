using System.Globalization;

namespace NetGen.EditorBenchmarks;

/// <summary>Networks of three or four layers up to 200 wide, of any activation, loss and optimizer: the same ones in every run.</summary>
internal static class RandomNetworks
{
    private const int MostWidth = 200;

    private static readonly string[] Hidden = ["ReLU", "Tanh", "Sigmoid", "GELU", "SiLU", "LeakyReLU", "ELU"];

    private static readonly string[] Last = ["", ", Softmax", ", Sigmoid", ", Tanh"];

    private static readonly string[] Optimizers = ["SGD", "SGD", "Momentum", "Adam", "AdamW", "RMSProp"];

    /// <summary>The attributes of a network.</summary>
    /// <param name="number">Which one.</param>
    public static string Attributes(int number)
    {
        Random random = new(number);
        int layers = random.Next(3, 5);
        int[] widths = [.. Enumerable.Range(0, layers + 1).Select(_ => random.Next(1, MostWidth + 1))];
        IEnumerable<string> declared = Enumerable.Range(0, layers).Select(layer => string.Create(
            CultureInfo.InvariantCulture,
            $"[Layer({widths[layer]}, {widths[layer + 1]}{(layer < layers - 1 ? $", {Pick(random, Hidden)}" : widths[layers] > 1 ? Pick(random, Last) : "")})]"));
        return $"[Network(Optimizer = Optimizer.{Pick(random, Optimizers)})] {string.Join(" ", declared)}";
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
