using NetGen.Generators.Tests.Execution.Naive;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Updates and fused steps of the random networks.</summary>
[Trait("Category", "Search")]
public class LearningTests
{
    [Theory]
    [MemberData(nameof(RandomNetworks.Indices), MemberType = typeof(RandomNetworks))]
    public void Updates_follow_the_naive_optimizer(int index)
    {
        NetworkPair pair = RandomNetworks.Create(index);
        // In float a gradient that a decay or a penalty nearly cancels is noise, which the first steps, all of one size, would enlarge.
        if (pair.Architecture is { Precision: Precision.Single, Numbers.Count: > 0 } && UnderRoot(pair) is { } state)
        {
            pair.Network.FillOptimizerState(state, 1);
            Array.Fill(state == 0 ? pair.Naive.Optimizer.FirstMoments : pair.Naive.Optimizer.SecondMoments, 1);
        }

        foreach (double learningRate in new[] { 0.01, 0.02, 0.0 })
        {
            pair.Network.Backward(pair.Inputs(3), pair.Targets(3));
            double[] gradients = pair.Network.Gradients;
            // From the network's own gradients: Adam's first steps are η·sign(g), and rounding can turn the sign of a tiny gradient.
            double[] expected = pair.Network.Parameters;
            pair.Naive.Optimizer.Update(expected, gradients, learningRate);
            pair.Network.Update(learningRate);
            double tolerance = 16 * pair.Network.UnitRoundoff;
            double largestMove = 0.02 * double.Max(1, gradients.Max(double.Abs));
            Close(expected, pair.Network.Parameters, tolerance, tolerance * largestMove, $"{pair.Architecture}: parameters");
            Assert.Equal(gradients, pair.Network.Gradients);
            pair.Naive.Parameters = pair.Network.Parameters;
        }
    }

    [Theory]
    [MemberData(nameof(RandomNetworks.Indices), MemberType = typeof(RandomNetworks))]
    public void Step_equals_backward_then_update_and_leaves_gradients_alone(int index)
    {
        NetworkPair apart = RandomNetworks.Create(index);
        NetworkPair fused = RandomNetworks.Create(index);
        double learningRate = WarmUp(apart, fused);
        double[] gradientsBefore = fused.Network.Gradients;
        foreach (int batch in new[] { 3, 33, 1, 16, 2 })
        {
            (double[] inputs, double[] targets) = (apart.Inputs(batch), apart.Targets(batch));
            double loss = apart.Network.Backward(inputs, targets);
            double largest = apart.Network.Gradients.Max(double.Abs);
            apart.Network.Update(learningRate);
            double tolerance = apart.Tolerance(batch);
            Close(loss, fused.Network.Step(inputs, targets, learningRate), tolerance, tolerance, $"{apart.Architecture}: loss");
            bool[] isSteady = [.. apart.Network.Gradients.Select(gradient => !TakesSigns(apart) || double.Abs(gradient) > tolerance * largest)];
            Close(Where(isSteady, apart.Network.Parameters), Where(isSteady, fused.Network.Parameters), 4 * apart.Network.UnitRoundoff,
                tolerance * learningRate * double.Max(1, largest), $"{apart.Architecture}: parameters");
            // Each step is checked on its own: errors of earlier ones, and ReLUs that they push over their kinks, are not its doing.
            fused.Network.Parameters = apart.Naive.Parameters = apart.Network.Parameters;
        }
        Assert.Equal(gradientsBefore, fused.Network.Gradients);
    }

    // The sign of a gradient that rounding makes positive or negative makes the difference of a whole step.
    private static bool TakesSigns(NetworkPair pair) => pair.Architecture.Optimizer is Optimizer.RProp or Optimizer.Lion;

    private static double[] Where(bool[] isWanted, double[] values) => [.. values.Where((_, i) => isWanted[i])];

    // Some optimizers divide by the root of a moment: near zero it makes any difference in rounding as large as the step itself.
    private static double WarmUp(params NetworkPair[] pairs)
    {
        foreach (NetworkPair pair in pairs)
            pair.Network.Backward(pair.Inputs(2), pair.Targets(2));
        foreach (NetworkPair pair in pairs)
            if (UnderRoot(pair) is { } state)
                pair.Network.FillOptimizerState(state, 1);
        return 0.05;
    }

    /// <summary>The moment whose root the optimizer divides by.</summary>
    private static int? UnderRoot(NetworkPair pair) => pair.Architecture.Optimizer switch
    {
        Optimizer.RMSProp or Optimizer.AdaGrad => 0,
        Optimizer.Adam or Optimizer.AdamW or Optimizer.NAdam or Optimizer.RAdam => 1,
        _ => null,
    };
}
