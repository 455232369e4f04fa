using NetGen.Generators.Math;
using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Tests.Math;

public class ExpressionTests
{
    [Fact]
    public void Expressions_written_alike_are_equal_and_hash_alike()
    {
        Expression first = new Select(Z <= 0, 2 * Exp(Z), RowSum(Z / T)), second = new Select(Z <= 0, 2 * Exp(Z), RowSum(Z / T));

        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void Operation_order_and_scope_tell_expressions_apart()
    {
        Assert.NotEqual(Z + T, Z - T);
        Assert.NotEqual(Z + T, T + Z);
        Assert.NotEqual(Exp(Z), Log(Z));
        Assert.NotEqual(new Select(Z <= 0, 1, 0), new Select(Z < 0, 1, 0));
        Assert.NotEqual(RowSum(Z), RowMax(Z));
        Assert.NotEqual<Expression>(new Variable("x"), new Variable("x", Scope.Step));
    }

    [Fact]
    public void Minus_zero_equals_zero_and_hashes_like_it()
    {
        Expression zero = 0.0, minusZero = -0.0;

        Assert.Equal(zero, minusZero);
        Assert.Equal(zero.GetHashCode(), minusZero.GetHashCode());
    }

    [Fact]
    public void A_copy_hashes_like_what_it_has_become()
    {
        var sum = (Binary)(Z + T);
        _ = sum.GetHashCode();

        Assert.Equal((Z + A).GetHashCode(), (sum with { Right = A }).GetHashCode());
    }

    [Fact]
    public void Greater_is_less_with_the_sides_exchanged()
    {
        Assert.Equal(T < Z, Z > T);
        Assert.Equal(T <= Z, Z >= T);
    }

    [Fact]
    public void A_value_varies_as_often_as_its_most_frequent_operand()
    {
        Assert.Equal(Scope.Step, (2 / N).Scope);
        Assert.Equal(Scope.Sample, (RowSum(Z) / N).Scope);
        Assert.Equal(Scope.Component, (Z * RowSum(Z)).Scope);
    }

    [Fact]
    public void Substitution_replaces_whole_subexpressions_everywhere()
    {
        Expression expression = new Select(Exp(Z) <= T, Exp(Z), RowSum(Exp(Z) * Z));

        Assert.Equal(new Select(A <= T, A, RowSum(A * Z)), expression.Substitute(Exp(Z), A));
    }

    [Fact]
    public void What_is_substituted_is_not_searched_again() => Assert.Equal(Exp(Exp(Z)), Exp(Z).Substitute(Z, Exp(Z)));

    [Fact]
    public void Choices_move_out_of_arithmetic_but_not_out_of_reductions()
    {
        var choice = new Select(Z <= 0, T, Z);

        Assert.Equal(new Select(Z <= 0, 2 * T * T, 2 * Z * Z), (2 * choice * choice).HoistSelects());
        Assert.Equal(2 * RowSum(choice), (2 * RowSum(choice)).HoistSelects());
    }

    [Fact]
    public void A_repeated_part_is_paid_for_once_and_a_part_of_another_pass_again()
    {
        Assert.Equal(Cost.Of(Exp(Z)) + 1, Cost.Of(Exp(Z) + Exp(Z)));
        Assert.Equal(2 * Cost.Of(Exp(Z)) + 2, Cost.Of(Exp(Z) + RowSum(Exp(Z))));
        Assert.True(Cost.Of(Z * (2 / N)) < Cost.Of(2 * Z / N));
    }
}
