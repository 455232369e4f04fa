using NetGen.Generators.Graph;
using NetGen.Generators.Tests.Infrastructure.Driving;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Graph;

/// <summary>Every member of a generated network against its graph, interpreted, from the same parameters.</summary>
internal sealed class PictureCheck(AnyNetwork network, InterpretedNetwork interpreted, string what)
{
    private const double Rate = 0.125;

    private readonly NetworkGraph _graph = interpreted.Graph;
    private readonly bool _isDouble = network.UnitRoundoff < 1e-10;

    private double Tolerance => _isDouble ? 1e-9 : 2e-4;

    /// <summary>A graph with random parameters; variances are positive.</summary>
    public static InterpretedNetwork Interpret(NetworkGraph graph, Random random)
    {
        double[] parameters = [.. Numbers(random, graph.ParameterCount).Select(number => 0.625f * number)];
        foreach (Parameter variance in graph.Training.OfType<RunningUpdate>().Where(update => update.IsVariance).Select(update => graph.ParameterOf(update.Result)))
            for (int i = variance.Offset; i < variance.End; i++)
                parameters[i] = 0.5 + double.Abs(parameters[i]);
        return new InterpretedNetwork(graph, isMean: true) { Parameters = [.. parameters.Select(parameter => (double)(float)parameter)] };
    }

    /// <summary>From −1 to 1, the same in both precisions.</summary>
    public static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (double)(float)(2 * random.NextDouble() - 1))];

    public void Run(double[] inputs, double[] targets)
    {
        network.Parameters = interpreted.Parameters;
        AreClose(interpreted.Forward(inputs), network.Forward(inputs), "outputs");
        Close(interpreted.Evaluate(inputs, targets), network.Evaluate(inputs, targets), Tolerance, Tolerance, what + "evaluated loss");
        Assert.Equal(interpreted.Parameters, network.Parameters);
        if (!Trains(inputs))
            return;
        (double loss, double[] gradients) = interpreted.Backward(inputs, targets);
        Close(loss, network.Backward(inputs, targets), Tolerance, Tolerance, what + "loss");
        GradientsMatch(gradients, inputs, "gradients");
        (double[] inputGradients, double[] ofOutputs) = interpreted.BackwardFrom(inputs, targets);
        network.Parameters = interpreted.Parameters;
        AreClose(inputGradients, network.BackwardFrom(inputs, targets)!, "gradients by inputs");
        GradientsMatch(ofOutputs, inputs, "gradients from outputs");
        network.Parameters = interpreted.Parameters;
        network.BackwardFrom(inputs, targets, wantInputGradients: false, accumulate: true);
        GradientsMatch([.. ofOutputs.Select(gradient => 2 * gradient)], inputs, "accumulated gradients");
        StepMatches(loss, gradients, inputs, targets);
    }

    /// <summary>A batch that is normalized has two rows at least; where rounding takes the other side of a kink, gradients are others.</summary>
    private bool Trains(double[] inputs) =>
        (_graph.FewestNormalizedRows is not int rows || inputs.Length / _graph.InputSize * rows > 1) && (_isDouble || interpreted.NearestKink(inputs) > 4e-6);

    /// <summary>Each tensor is a row of its own, unless all of it cancels; running values have moved, and nothing else has.</summary>
    private void GradientsMatch(double[] expected, double[] inputs, string name)
    {
        double[] actual = network.Gradients;
        double least = 0.01 * expected.Max(double.Abs);
        foreach (Parameter parameter in _graph.Parameters)
        {
            double[] row = expected[parameter.Offset..parameter.End];
            Close(row, actual[parameter.Offset..parameter.End], 0, Tolerance * double.Max(least, row.Max(double.Abs)) + 1e-15, $"{what}{name} of {parameter.Tensor}");
        }

        AreClose(interpreted.Moved(inputs), network.Parameters, "parameters after " + name);
    }

    /// <summary>The first step of SGD is a multiple of the gradient, and that of Adam has its signs.</summary>
    private void StepMatches(double loss, double[] gradients, double[] inputs, double[] targets)
    {
        network.Parameters = interpreted.Parameters;
        Close(loss, network.Step(inputs, targets, Rate), Tolerance, Tolerance, what + "loss of the step");
        double[] moved = [.. interpreted.Moved(inputs).Zip(network.Parameters, (before, after) => (before - after) / Rate)];
        double allowed = 4 * Tolerance * double.Max(1, gradients.Max(double.Abs));
        bool isDescent = what.Contains("Optimizer.SGD", StringComparison.Ordinal);
        for (int i = 0; i < moved.Length; i++)
            Assert.True(
                double.Abs(moved[i] - gradients[i]) <= allowed || !isDescent && (double.Abs(gradients[i]) <= allowed || double.Sign(moved[i]) == double.Sign(gradients[i])),
                $"{what}a step moves parameter {i} by {moved[i]} where its gradient is {gradients[i]}");
    }

    private void AreClose(double[] expected, double[] actual, string name) => CloseToLargest(expected, actual, Tolerance, what + name);
}
