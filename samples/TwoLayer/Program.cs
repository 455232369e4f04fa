using TwoLayer;

double[] inputs =
[
    0, 0, 1,
    0, 1, 1,
    1, 0, 1,
    1, 1, 1,
];
double[] exclusiveOr = [0, 1, 1, 0];
double[] firstInput = [0, 0, 1, 1];

if (args is ["basis"])
{
    Console.WriteLine("3-1, 10,000 iterations: the answer is the first input");
    Run(new OneLayer(seed: 1), firstInput, iterations: 10_000);
    Console.WriteLine("3-4-1, weights from [-1, 1), 60,000 iterations: the answer is the exclusive or of the first two");
    Run(new HiddenLayer(seed: 1), exclusiveOr, iterations: 60_000);
}
else if (args.Length == 0)
{
    Console.WriteLine("3-4-1, 1,000 iterations: the answer is the exclusive or of the first two");
    Run(new TwoLayer.TwoLayer(seed: 1), exclusiveOr, iterations: 1_000);
}
else
{
    Console.Error.WriteLine("usage: TwoLayer [basis]");
    return 1;
}

return 0;

void Run<TNetwork>(TNetwork network, double[] targets, int iterations)
    where TNetwork : INetwork<TNetwork, double>
{
    Print("before training", Answers(network, inputs));

    var losses = new double[iterations];
    for (int i = 0; i < iterations; i++)
        losses[i] = network.Step(inputs, targets, learningRate: 1);

    Print("after training", Answers(network, inputs));
    Print("answer to 1 0 1", Answers(network, [1, 0, 1]));
    Console.WriteLine();
    Console.WriteLine(LossCurve.Draw(losses));
}

static double[] Answers<TNetwork>(TNetwork network, double[] inputs)
    where TNetwork : INetwork<TNetwork, double>
{
    var outputs = new double[inputs.Length / TNetwork.InputSize];
    network.Forward(inputs, outputs);
    return outputs;
}

static void Print(string what, double[] values) =>
    Console.WriteLine($"  {what,-16} {string.Join(' ', values.Select(value => value.ToString("F3")))}");
