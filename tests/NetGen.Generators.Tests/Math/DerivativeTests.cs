using NetGen.Generators.Math;
using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Tests.Math;

public class DerivativeTests
{
    private static readonly Expression Alpha = new Variable("α", Scope.Step);

    private static readonly (Expression Function, string Derivative)[] ByOutput =
    [
        (Z, "1"),
        (Sigmoid(Z), "a·(1 − a)"),
        (Tanh(Z), "1 − a²"),
        (new Select(Z <= 0, 0, Z), "0 if a ≤ 0, else 1"),
        (new Select(Z <= 0, 0.01 * Z, Z), "0.01 if a ≤ 0, else 1"),
        (new Select(Z <= 0, Alpha * ExpM1(Z), Z), "a + α if a ≤ 0, else 1"),
        (
            1.0507009873554805 * new Select(Z <= 0, 1.6732632423543772 * ExpM1(Z), Z),
            "a + 1.75809934084738 if a ≤ 0, else 1.05070098735548"),
        (Softplus(Z), "−(e^(−a) − 1)"),
        (Sqrt(Z), "½/a"),
        (Tanh(2 * Z), "2·(1 − a²)"),
        (new Select(Z <= -1, -1, new Select(1 <= Z, 1, Z)), "0 if a ≤ −1, else 0 if 1 ≤ a, else 1"),
        (new Select(Z <= -3, 0, new Select(3 <= Z, 1, Z / 6 + 0.5)), "0 if a ≤ 0, else 0 if 1 ≤ a, else 1/6"),
        (Max(0, Min(1, 0.2 * Z + 0.5)), "0 if a ≤ 0, else 0 if 1 ≤ a, else 0.2"),
        (Max(-1, Min(3, 2 * Z)), "0 if a ≤ −1, else 0 if 3 ≤ a, else 2"),
    ];

    private static readonly Expression[] ByInput =
    [
        Z * Sigmoid(Z),
        Square(Z),
        Z * Tanh(Softplus(Z)),
        new Select(Z <= 0, -0.01 * Z, Z),
        new Select(Z <= 0, 2 * Z + 1, Z),
        new Select(Z < 0, 0, Z),
        new Select(20 < Z, Z, Softplus(Z)),
        new Select(Z <= T, 0, Z),
        // At 3 the left one has the derivative, and the output is 3 above as well.
        Min(Max(-1, 2 * Z), 3),
        Min(6, Max(6, 2 * Z)) + Max(6, 2 * Z),
    ];

    public static TheoryData<int> ByOutputIndices => [.. Enumerable.Range(0, ByOutput.Length)];

    public static TheoryData<int> ByInputIndices => [.. Enumerable.Range(0, ByInput.Length)];

    [Theory]
    [MemberData(nameof(ByOutputIndices))]
    public void A_derivative_is_said_by_the_output_where_the_output_tells(int index)
    {
        Derivative derivative = Derivative.OfPointwise(ByOutput[index].Function);

        Assert.Equal(ByOutput[index].Derivative, derivative.Value.ToString());
        Assert.False(derivative.NeedsInput);
        AssertAgreesWithDifferences(ByOutput[index].Function, derivative);
    }

    [Theory]
    [MemberData(nameof(ByInputIndices))]
    public void A_derivative_is_said_by_the_input_where_the_output_does_not_tell(int index)
    {
        Derivative derivative = Derivative.OfPointwise(ByInput[index]);

        Assert.True(derivative.NeedsInput);
        Assert.False(derivative.Value.Contains(A));
        AssertAgreesWithDifferences(ByInput[index], derivative);
    }

    [Fact]
    public void Backward_multiplies_by_the_gradient_of_the_output()
    {
        Assert.Equal("g·a·(1 − a)", Derivative.Backward(Activations.Sigmoid.Output).Value.ToString());
        Assert.Equal("0 if a ≤ 0, else g", Derivative.Backward(Activations.ReLU.Output).Value.ToString());
        Assert.Equal("g", Derivative.Backward(Activations.Identity.Output).Value.ToString());
    }

    [Fact]
    public void Backward_of_softmax_needs_the_output_only()
    {
        Derivative backward = Derivative.Backward(Activations.Softmax.Output);

        Assert.Equal("a·(g − Σ(g·a))", backward.Value.ToString());
        Assert.False(backward.NeedsInput);
    }

    public static TheoryData<string> ActivationNames => [.. Activations.All.Select(activation => activation.Name)];

    [Theory]
    [MemberData(nameof(ActivationNames))]
    public void Backward_of_every_activation_agrees_with_differences(string name)
    {
        Expression function = Activations.Find(name)!.Output;
        Derivative backward = Derivative.Backward(function);
        foreach (Dictionary<string, double[]> row in Samples.Rows(25, 4))
        {
            double[] symbolic = row.With("a", row.Evaluate(function)).Evaluate(backward.Value);
            Samples.AssertClose(row.Differences(function, "z", row["g"]), symbolic);
        }
    }

    private static void AssertAgreesWithDifferences(Expression function, Derivative derivative)
    {
        foreach (double z in new[] { -5.1, -3.2, -1.7, -0.6, -0.01, 0.01, 0.4, 1.6, 2.9, 3.3, 21 })
        {
            var row = new Dictionary<string, double[]> { ["z"] = [z], ["α"] = [0.7], ["slope"] = [0.05], ["t"] = [0.3] };
            double output = row.Evaluate(function)[0];
            if (double.IsNaN(output))
                continue;
            double[] symbolic = row.With("a", [output]).Evaluate(derivative.Value);
            Samples.AssertClose(row.Differences(function, "z", [1]), symbolic);
        }
    }
}
