using NetGen.Generators.Math;
using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Tests.Math;

public class DifferentiationTests
{
    public static TheoryData<string> UnaryNames => [.. Enum.GetNames<UnaryOperation>()];

    public static TheoryData<string> BinaryNames => [.. Enum.GetNames<BinaryOperation>()];

    [Theory]
    [MemberData(nameof(UnaryNames))]
    public void The_derivative_of_a_function_agrees_with_differences(string name)
    {
        var function = new Unary(Enum.Parse<UnaryOperation>(name), Z);
        // None is where a function jumps.
        foreach (double z in new[] { -0.9, -0.35, -0.02, 0.013, 0.51, 0.99, 1.7, 3.2 })
        {
            var row = new Dictionary<string, double[]> { ["z"] = [z] };
            if (!double.IsNaN(row.Evaluate(function)[0]))
                Samples.AssertClose(row.Differences(function, "z", [1]), row.Evaluate(Differentiation.Partial(function, Z)));
        }
    }

    [Theory]
    [MemberData(nameof(BinaryNames))]
    public void The_derivatives_of_an_operation_agree_with_differences(string name)
    {
        var function = new Binary(Enum.Parse<BinaryOperation>(name), Tanh(Z), Sigmoid(T) * Z);
        foreach ((double z, double t) in new[] { (-1.2, 0.4), (0.3, -2.0), (2.5, 1.0), (-0.1, -0.1) })
        {
            var row = new Dictionary<string, double[]> { ["z"] = [z], ["t"] = [t] };
            if (double.IsNaN(row.Evaluate(function)[0]))
                continue;
            Samples.AssertClose(row.Differences(function, "z", [1]), row.Evaluate(Differentiation.Partial(function, Z)));
            Samples.AssertClose(row.Differences(function, "t", [1]), row.Evaluate(Differentiation.Partial(function, T)));
        }
    }

    [Fact]
    public void Of_equal_operands_the_left_one_has_the_derivative()
    {
        Assert.Equal("1 if z ≤ t, else 0", Differentiation.Partial(Min(Z, T), Z).Simplify().ToString());
        Assert.Equal("1 if t ≤ z, else 0", Differentiation.Partial(Max(Z, T), Z).Simplify().ToString());
    }

    [Fact]
    public void The_gradient_goes_through_nested_reductions()
    {
        Expression inner = RowSum(Exp(Z) * T);
        Expression function = Z * RowSum(Tanh(Z * inner) + inner) / (1 + inner);

        foreach (Dictionary<string, double[]> row in Samples.Rows(10, 4, range: 1))
        {
            Expression symbolic = Differentiation.VectorJacobian(function, Z, G);
            Samples.AssertClose(row.Differences(function, "z", row["g"]), row.Evaluate(symbolic));
            Samples.AssertClose(row.Differences(function, "z", row["g"]), row.Evaluate(symbolic.Simplify()));
        }
    }

    // The maximum may count as a constant here: it cancels in the whole.
    [Fact]
    public void The_gradient_of_a_loss_goes_through_nested_reductions()
    {
        Expression loss = RowMax(Z) + Log(RowSum(Exp(Z - RowMax(Z)) * (1 + RowSum(Square(Z)))));

        foreach (Dictionary<string, double[]> row in Samples.Rows(10, 3))
            Samples.AssertClose(row.Differences(loss, "z", [1, 0, 0]), row.Evaluate(Differentiation.Gradient(loss, Z)));
    }

    [Fact]
    public void What_differs_from_component_to_component_is_no_loss() =>
        Assert.Throws<ArgumentException>(() => Differentiation.Gradient(Square(Z), Z));
}
