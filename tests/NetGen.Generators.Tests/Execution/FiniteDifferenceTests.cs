using NetGen.Generators.Tests.Execution.Naive;

namespace NetGen.Generators.Tests.Execution;

/// <summary>
/// Gradients of the random networks in double against central differences of their own loss: right whatever the naive reference says.
/// </summary>
[Trait("Category", "Search")]
public class FiniteDifferenceTests
{
    private const int Samples = 3;

    [Theory]
    [MemberData(nameof(RandomNetworks.IndicesInDouble), MemberType = typeof(RandomNetworks))]
    public void Gradients_are_the_slopes_of_the_loss(int index)
    {
        NetworkPair pair = RandomNetworks.Create(index);
        (double[] inputs, double[] targets) = (pair.Inputs(Samples), pair.Targets(Samples));
        double[] parameters = pair.Network.Parameters;
        double loss = pair.Network.Backward(inputs, targets);
        var difference = new CentralDifference(
            point =>
            {
                pair.Network.Parameters = point;
                return pair.Network.Evaluate(inputs, targets);
            },
            point =>
            {
                pair.Naive.Parameters = point;
                return pair.Naive.Sides(inputs);
            });
        bool[] isTrained = [.. pair.Architecture.Layers.SelectMany(layer => Enumerable.Repeat(layer.Trainable, layer.ParameterCount))];
        Assert.All(pair.Network.Gradients.Where((_, i) => !isTrained[i]), gradient => Assert.Equal(0, gradient));
        SlopesMatch(difference, parameters, pair.Network.Gradients, loss, $"{pair.Architecture}: gradient", i => isTrained[i]);
    }

    [Theory]
    [MemberData(nameof(RandomNetworks.IndicesInDouble), MemberType = typeof(RandomNetworks))]
    public void Input_gradients_are_the_slopes_of_what_the_caller_differentiates(int index)
    {
        NetworkPair pair = RandomNetworks.Create(index);
        (double[] inputs, double[] weights) = (pair.Inputs(Samples), pair.OutputGradients(Samples));
        double[] inputGradients = pair.Network.BackwardFrom(inputs, weights)!;
        double Weighted(double[] point) => pair.Network.Forward(point).Zip(weights, (output, weight) => output * weight).Sum();
        var difference = new CentralDifference(Weighted, pair.Naive.Sides);
        SlopesMatch(difference, inputs, inputGradients, Weighted(inputs), $"{pair.Architecture}: input gradient", _ => true);
    }

    // The ten largest gradients, since small ones drown in the noise, and every so many of the others: 40 or more in all.
    private static void SlopesMatch(CentralDifference difference, double[] point, double[] gradients, double value, string what, Func<int, bool> isWanted)
    {
        int[] byMagnitude = [.. Enumerable.Range(0, gradients.Length).Where(isWanted).OrderByDescending(i => double.Abs(gradients[i]))];
        int stride = int.Max(1, byMagnitude.Length / 40);
        int measured = 0, chosen = 0;
        foreach (int i in byMagnitude.Where((_, rank) => rank < 10 || rank % stride == 0))
        {
            chosen++;
            if (difference.Slope(point, i) is not { } slope)
                continue;
            measured++;
            double allowed = 1e-6 * double.Max(double.Abs(gradients[i]), double.Abs(slope)) + 1e-9 * double.Max(1, double.Abs(value));
            Assert.True(double.Abs(gradients[i] - slope) <= allowed, FormattableString.Invariant(
                $"{what} {i} is {gradients[i]:R}, the slope {slope:R}: off by {double.Abs(gradients[i] - slope):E2} where {allowed:E2} is allowed"));
        }

        // Kinks lie near some points, never near most.
        Assert.True(chosen >= int.Min(byMagnitude.Length, 40) && 2 * measured >= chosen, $"{what}: {measured} of {chosen} slopes could be measured");
    }
}
