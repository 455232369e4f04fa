using System.Numerics;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Tests.Networks;

/// <summary>The optimizer's memory, which trainers and files reach through <see cref="INetwork{TSelf, T}"/>.</summary>
public class OptimizerStateTests
{
    [Fact]
    public void A_reset_optimizer_repeats_its_first_steps()
    {
        ResetRepeats<Policy, float>(new Policy(1));
        ResetRepeats<Ragged, double>(new Ragged(1));
        ResetRepeats<Digits, float>(new Digits(1));
    }

    [Fact]
    public void A_copy_of_parameters_moments_and_scalars_continues_alike()
    {
        (Ragged first, Ragged second) = (new Ragged(1), new Ragged(2));
        (double[] inputs, double[] targets) = (Pattern(3 * 9), Pattern(3 * 7));
        first.Step(inputs, targets, 0.1);
        first.Step(inputs, targets, 0.1);

        first.Parameters.CopyTo(second.Parameters);
        Copy<Ragged, double>(first, second);
        Assert.Equal(first.Step(inputs, targets, 0.1), second.Step(inputs, targets, 0.1));
        Assert.Equal(first.Parameters, second.Parameters);
    }

    private static void ResetRepeats<TNetwork, T>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        AnyNetwork driven = AnyNetwork.Of(network);
        (double[] inputs, double[] targets) = (Pattern(3 * TNetwork.InputSize), Pattern(3 * TNetwork.OutputSize));
        double[] start = driven.Parameters;
        double[] Train()
        {
            driven.Parameters = start;
            driven.Step(inputs, targets, 0.01);
            driven.Backward(inputs, targets);
            driven.Update(0.01);
            return driven.Parameters;
        }
        double[] first = Train();
        network.ResetOptimizer();
        Assert.Equal(first, Train());
        for (int i = 0; i < TNetwork.OptimizerStateCount; i++)
            Assert.NotEqual(new T[TNetwork.ParameterCount], network.OptimizerState(i).ToArray());
    }

    private static void Copy<TNetwork, T>(TNetwork from, TNetwork to)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < TNetwork.OptimizerStateCount; i++)
            from.OptimizerState(i).CopyTo(to.OptimizerState(i));
        from.OptimizerScalars.CopyTo(to.OptimizerScalars);
    }

    private static double[] Pattern(int count) => [.. Enumerable.Range(0, count).Select(i => double.Sin(i) / 2 + 0.5)];
}
