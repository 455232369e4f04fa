extern alias library;

using library::NetGen;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>Compares the gradients of a network in double precision with differences of its answers.</summary>
/// <param name="inputs">Some samples.</param>
internal sealed class GradientCheck<TNetwork>(TNetwork network, double[] inputs)
    where TNetwork : INetwork<TNetwork, double>
{
    private const double Distance = 1e-7, Tolerance = 1e-6;

    // Of large tensors some elements stand for all.
    private const int MostElements = 16;

    private readonly Random _random = new(17);

    private int Samples => inputs.Length / TNetwork.InputSize;

    /// <summary>Throws where a gradient is wrong.</summary>
    /// <param name="frozen">The parameters that training leaves as they are.</param>
    public void Run(IReadOnlyCollection<string> frozen)
    {
        Assert.Subset(TNetwork.Description.Layers[0].Parameters.Select(parameter => parameter.Name).ToHashSet(), frozen.ToHashSet());
        StayWhereNumbersAre();
        var outputGradients = Drawn(Samples * TNetwork.OutputSize);
        var inputGradients = new double[inputs.Length];
        network.BackwardFrom(inputs, outputGradients, inputGradients);
        Compare("of the answers", Answered, frozen);
        for (int count = 0; count < MostElements; count++)
        {
            int place = _random.Next(inputs.Length);
            Compare($"the gradient by input {place}", inputGradients[place], Slopes(inputs, place, Answered));
        }

        var targets = Drawn(outputGradients.Length);
        double loss = network.Backward(inputs, targets);
        Assert.Equal(network.Evaluate(inputs, targets), loss, 1e-9 * (1 + Math.Abs(loss)));
        Compare("of the loss", () => network.Evaluate(inputs, targets), frozen);
        CompareBatch(targets);
        CompareStep(targets);

        double Answered()
        {
            var outputs = new double[outputGradients.Length];
            network.Forward(inputs, outputs);
            return outputs.Zip(outputGradients, (output, gradient) => output * gradient).Sum();
        }
    }

    /// <summary>Roots and the like have numbers for positive inputs alone.</summary>
    private void StayWhereNumbersAre()
    {
        var outputs = new double[Samples * TNetwork.OutputSize];
        network.Forward(inputs, outputs);
        for (int i = 0; i < inputs.Length && outputs.Any(double.IsNaN); i++)
            inputs[i] = Math.Abs(inputs[i]);
    }

    private void Compare(string what, Func<double> value, IReadOnlyCollection<string> frozen)
    {
        int start = 0;
        foreach (var parameter in TNetwork.Description.Layers[0].Parameters)
        {
            int length = parameter.Axes.Aggregate(1, (product, axis) => product * axis);
            if (frozen.Contains(parameter.Name))
                Assert.True(network.Gradients.Slice(start, length).IndexOfAnyExcept(0) < 0, $"{parameter.Name} is frozen, and has a gradient.");
            else
                Compare(what, value, parameter.Name, start, length);
            start += length;
        }
    }

    private void Compare(string what, Func<double> value, string name, int start, int length)
    {
        int[] places = length <= MostElements ? [.. Enumerable.Range(0, length)] : [.. Enumerable.Range(0, MostElements).Select(_ => _random.Next(length))];
        foreach (int place in places)
            Compare($"the gradient {what} by {name}[{place}]", network.Gradients[start + place], Slopes(network.Parameters, start + place, value));
    }

    /// <summary>Of a kink any slope between those of both sides is a gradient.</summary>
    private static void Compare(string what, double gradient, (double Left, double Right, double Size) slopes)
    {
        double allowed = Tolerance * (1 + slopes.Size + Math.Min(Math.Abs(slopes.Left), Math.Abs(slopes.Right)));
        bool isRight = gradient >= Math.Min(slopes.Left, slopes.Right) - allowed && gradient <= Math.Max(slopes.Left, slopes.Right) + allowed;
        Assert.True(isRight, $"{what} is {gradient}, not {slopes.Left} to {slopes.Right}.");
    }

    private static (double Left, double Right, double Size) Slopes(Span<double> numbers, int place, Func<double> value)
    {
        double number = numbers[place], here = value();
        numbers[place] = number + Distance;
        double right = (value() - here) / Distance;
        numbers[place] = number - Distance;
        double left = (here - value()) / Distance;
        numbers[place] = number;
        return (left, right, Math.Abs(here));
    }

    /// <summary>A batch of more samples than are computed at once has the same mean as its samples, and as each of these alone.</summary>
    private void CompareBatch(double[] targets)
    {
        double[] once = network.Gradients.ToArray();
        const int Times = 67;
        network.Backward([.. Enumerable.Repeat(inputs, Times).SelectMany(row => row)], [.. Enumerable.Repeat(targets, Times).SelectMany(row => row)]);
        CompareGradients("of a large batch", once, 1);
        for (int sample = 0; sample < Samples; sample++)
            network.Backward(Row(inputs, TNetwork.InputSize, sample), Row(targets, TNetwork.OutputSize, sample), accumulate: sample > 0);
        CompareGradients("of the samples one by one", once, Samples);
        network.Backward(inputs, targets);
    }

    private void CompareGradients(string what, double[] expected, double times)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            double wanted = times * expected[i];
            Assert.True(Math.Abs(wanted - network.Gradients[i]) <= 1e-10 * (1 + Math.Abs(wanted)), $"Gradient {i} {what} is {network.Gradients[i]}, not {wanted}.");
        }
    }

    private static ReadOnlySpan<double> Row(double[] rows, int length, int sample) => rows.AsSpan(sample * length, length);

    /// <summary>A step goes along the gradient.</summary>
    private void CompareStep(double[] targets)
    {
        const double Rate = 0.01;
        double[] before = network.Parameters.ToArray(), gradients = network.Gradients.ToArray();
        network.Step(inputs, targets, Rate);
        for (int i = 0; i < before.Length; i++)
        {
            double wanted = before[i] - (Rate * gradients[i]);
            Assert.True(Math.Abs(wanted - network.Parameters[i]) <= 1e-10 * (1 + Math.Abs(gradients[i])), $"Parameter {i} is {network.Parameters[i]} after a step, not {wanted}.");
        }
    }

    private double[] Drawn(int count) => [.. Enumerable.Range(0, count).Select(_ => (2 * _random.NextDouble()) - 1)];
}
