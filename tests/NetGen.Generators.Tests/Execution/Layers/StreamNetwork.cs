namespace NetGen.Generators.Tests.Execution.Layers;

/// <summary>A network of random layers that stream.</summary>
/// <param name="Declaration">The class, of the name <c>Case</c> and in double precision.</param>
/// <param name="Steps">The steps of a window.</param>
/// <param name="StepSize">Numbers, or indices, of a step that comes in.</param>
/// <param name="Entries">How many rows the table has that indices choose from; 0 where inputs are numbers.</param>
/// <param name="Outputs">Numbers of a step that comes out.</param>
internal sealed record StreamNetwork(string Declaration, int Steps, int StepSize, int Entries, int Outputs)
{
    public static StreamNetwork Draw(Random random)
    {
        int steps = random.Next(2, 12), inputs = random.Next(1, 7), outputs = random.Next(1, 5), entries = random.Next(3) == 0 ? random.Next(2, 9) : 0;
        var layers = new StreamLayers(random, inputs);
        string positions = random.Next(2) == 0 ? ", Positions = true" : "";
        string first = entries > 0 ? $"[Input(Steps = {steps})] [Embedding({entries}, {inputs}{positions})]" : $"[Input({inputs}, Steps = {steps})]";
        string parts = string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => layers.Next()));
        string loss = random.Next(2) == 0 ? "HalfSquaredError" : "MeanSquaredError", reduction = random.Next(3) == 0 ? "Sum" : "Mean";
        string network = $"[Network(Precision = Precision.Double, Loss = Loss.{loss}, Reduction = Reduction.{reduction})]";
        return new($"{network} {first} {parts} [Layer({outputs})] public partial class Case;", steps, entries > 0 ? 1 : inputs, entries, outputs);
    }

    public double[] Inputs(Random random, int sequences) =>
        [.. Enumerable.Range(0, sequences * Steps * StepSize).Select(_ => Entries > 0 ? random.Next(Entries) : 2 * random.NextDouble() - 1)];

    public double[] Targets(Random random, int sequences) => [.. Enumerable.Range(0, sequences * Steps * Outputs).Select(_ => 2 * random.NextDouble() - 1)];

    /// <summary>What a sequence has of some steps.</summary>
    public double[] Between(double[] inputs, int first, int end) => inputs[(first * StepSize)..(end * StepSize)];
}

/// <summary>Draws the layers of such a network one after the other.</summary>
/// <param name="size">Numbers of a step in front of the first.</param>
internal sealed class StreamLayers(Random random, int size)
{
    private int _size = size;

    public string Next() => random.Next(10) switch
    {
        0 => $"[Layer({_size = random.Next(1, 18)}, Tanh)]",
        1 => _size > 1 ? "[LayerNorm(Epsilon = 0.1)]" : "[RMSNorm(Epsilon = 0.1)]",
        2 => $"[Skip] {Recurrent(_size)} [Add(Tanh)]",
        3 => Joined(),
        4 => $"[Skip] {Attention()} [Add]",
        5 => Attention(),
        6 or 7 => Convolution(),
        _ => Recurrent(_size = random.Next(1, 20)),
    };

    private string Joined()
    {
        int units = random.Next(1, 6);
        string branches = $"[Branch] {Recurrent(units)} [Branch] [Layer({units}, SiLU)] [Branch] [Conv1D({units}, 2, Causal = true)] [Concat]";
        _size = 3 * units;
        return branches;
    }

    private string Recurrent(int units) => $"[{new[] { "RNN", "LSTM", "GRU" }[random.Next(3)]}({units}{(random.Next(4) == 0 ? ", Bias = false" : "")})]";

    private string Attention() => $"[Attention({Divisor()}, Causal = true{(random.Next(4) == 0 ? ", Bias = false" : "")})]";

    private string Convolution()
    {
        int groups = Divisor();
        _size = groups * random.Next(1, 5);
        return $"[Conv1D({_size}, {random.Next(1, 5)}, Tanh, Causal = true, Dilation = {random.Next(1, 4)}, Groups = {groups}{(random.Next(4) == 0 ? ", Bias = false" : "")})]";
    }

    private int Divisor()
    {
        int[] divisors = [.. Enumerable.Range(1, _size).Where(count => _size % count == 0)];
        return divisors[random.Next(divisors.Length)];
    }
}
