using NetGen;

namespace Strict;

/// <summary>A network in a project that takes every advice for an error.</summary>
[Network(Optimizer = Optimizer.Adam)]
[Layer(3, 4, Sigmoid, Dropout = 0.1)]
[Layer(4, 2, Softmax)]
internal sealed partial class Classifier;

internal static class Program
{
    private static void Main()
    {
        var network = new Classifier(seed: 1);
        float loss = 1;
        for (int i = 0; i < 2_000; i++)
            loss = network.Step([0, 0, 1, 1, 1, 1], [0, 1], learningRate: 0.1f);
        Console.WriteLine(loss < 0.5 ? "learned" : "did not learn");
    }
}
