using NetGen.Generators.Math;

namespace NetGen.Generators.Tests.Math;

public class LossHeadTests
{
    [Theory]
    [InlineData("Identity", "HalfSquaredError", "½Σ(a − t)²", "a − t")]
    [InlineData("Sigmoid", "HalfSquaredError", "½Σ(a − t)²", "(a − t)·a·(1 − a)")]
    [InlineData("ReLU", "HalfSquaredError", "½Σ(a − t)²", "0 if a ≤ 0, else a − t")]
    [InlineData("Tanh", "MeanSquaredError", "Σ(a − t)²·(1/n)", "(a − t)·(1 − a²)·(2/n)")]
    [InlineData("Sigmoid", "BinaryCrossEntropy", "Σ(softplus(z) − t·z)·(1/n)", "(a − t)·(1/n)")]
    [InlineData("Softmax", "CrossEntropy", "Σ(t·(ln(Σe^(z − max(z))) − (z − max(z))))", "a·Σt − t")]
    [InlineData("Identity", "CrossEntropy", "−Σ(t·ln(a))", "−t/a")]
    [InlineData(
        "Identity", "BinaryCrossEntropy",
        "−Σ(t·max(ln(a), −100) + (1 − t)·max(ln(1 − a), −100))·(1/n)", "(a − t)·(1/n)/max(a·(1 − a), 1e−12)")]
    public void Activation_and_loss_become_one_formula(string activation, string loss, string value, string gradient)
    {
        FusedLoss head = FusedLoss.Compose(Activations.Find(activation)!, Losses.Find(loss)!);

        Assert.Equal(value, head.Loss.ToString());
        Assert.Equal(gradient, head.Gradient.ToString());
        Assert.False(head.GradientNeedsInput);
        Assert.Equal(value.Contains('z'), head.LossNeedsInput);
    }

    [Fact]
    public void The_number_of_outputs_becomes_a_number()
    {
        Assert.Equal("½(a − t)", Compose("MeanSquaredError", 4));
        Assert.Equal("(2/3)·(a − t)", Compose("MeanSquaredError", 3));
        Assert.Equal("2·(a − t)", Compose("MeanSquaredError", 1));

        static string Compose(string loss, int outputs) =>
            FusedLoss.Compose(Activations.Identity, Losses.Find(loss)!, outputs).Gradient.ToString();
    }

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (ActivationFormula activation in Activations.All)
                foreach (LossFormula loss in Losses.All)
                    pairs.Add(activation.Name, loss.Name);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_gradient_agrees_with_differences_of_the_plain_formula(string activationName, string lossName)
    {
        ActivationFormula activation = Activations.Find(activationName)!;
        LossFormula loss = Losses.Find(lossName)!;
        Expression plain = loss.Value.Substitute(Symbols.A, activation.Output);
        FusedLoss head = FusedLoss.Compose(activation, loss, outputs: 3);
        foreach (Dictionary<string, double[]> row in Rows(lossName))
        {
            Dictionary<string, double[]> withOutput = row.With("a", row.Evaluate(activation.Output));

            Samples.AssertClose(row.Evaluate(plain), withOutput.Evaluate(head.Loss), 1e-12, 1e-12);
            Samples.AssertClose(row.Differences(plain, "z", [1, 0, 0]), withOutput.Evaluate(head.Gradient));
        }
    }

    [Theory]
    [InlineData("Sigmoid", "BinaryCrossEntropy")]
    [InlineData("Softmax", "CrossEntropy")]
    [InlineData("Sigmoid", "CrossEntropy")]
    public void Merged_losses_stay_exact_where_the_output_is_rounded_to_0_or_1(string activationName, string lossName)
    {
        FusedLoss head = FusedLoss.Compose(Activations.Find(activationName)!, Losses.Find(lossName)!, 2);
        var row = new Dictionary<string, double[]> { ["z"] = [-1000, 900], ["t"] = [1, 0] };
        double[] a = row.Evaluate(Activations.Find(activationName)!.Output);

        double loss = row.Evaluate(head.Loss)[0];
        Assert.Equal(activationName == "Softmax" ? 1900 : lossName == "CrossEntropy" ? 1000 : 950, loss, 1e-9);
        Assert.All(row.With("a", a).Evaluate(head.Gradient), static gradient => Assert.True(double.IsFinite(gradient)));
    }

    [Fact]
    public void Unmerged_binary_cross_entropy_ends_its_logarithms_and_still_pulls_back()
    {
        FusedLoss head = FusedLoss.Compose(Activations.Identity, Losses.BinaryCrossEntropy, 1);
        var row = new Dictionary<string, double[]> { ["a"] = [0], ["t"] = [1] };

        Assert.Equal(100, row.Evaluate(head.Loss)[0]);
        Assert.Equal(-1e12, row.Evaluate(head.Gradient)[0]);
    }

    [Fact]
    public void Softmax_with_one_hot_targets_leaves_the_difference()
    {
        Expression gradient = FusedLoss.Compose(Activations.Softmax, Losses.CrossEntropy, 10).Gradient;

        Assert.Equal("a − t", gradient.Substitute(Functions.RowSum(Symbols.T), 1).Simplify().ToString());
    }

    // Logarithms want outputs between 0 and 1; where a layer has none to offer, its inputs are taken from where the outputs are such.
    private static IEnumerable<Dictionary<string, double[]>> Rows(string loss)
    {
        IEnumerable<Dictionary<string, double[]>> rows = Samples.Rows(12, 3);
        return loss.Contains("CrossEntropy") ? rows.Select(row => row.With("z", [.. row["z"].Select(z => 0.05 + 0.4 * Numbers.Sigmoid(z))])) : rows;
    }
}
