using NetGen.Generators.Math;

namespace NetGen.Generators.Tests.Math;

/// <summary>Losses taken apart for many samples at once.</summary>
public class LossTermsTests
{
    private static readonly Variable A = new("a"), T = new("t");

    [Fact]
    public void A_sum_over_the_row_leaves_nothing()
    {
        var terms = LossTerms.Of(new Constant(0.5) * Sum((A - T) * (A - T)));
        Assert.Equal(new Constant(0.5) * ((A - T) * (A - T)), terms.Components);
        Assert.Null(terms.Rest);
        Assert.Empty(terms.Reductions);
    }

    [Fact]
    public void What_is_the_same_for_the_whole_row_is_taken_out_of_the_sum()
    {
        var terms = LossTerms.Of(Sum(T * (new Unary(UnaryOperation.Log, Sum(A)) - A)));
        Assert.Equal(-(T * A), terms.Components);
        Assert.Equal(new Unary(UnaryOperation.Log, Sum(A)) * Sum(T), terms.Rest);
        Assert.Equal([Sum(A), Sum(T)], terms.Reductions);
    }

    [Fact]
    public void All_that_is_the_same_for_the_whole_row_is_taken_out_of_the_sum()
    {
        var terms = LossTerms.Of(Sum(T * (Sum(A) + (Sum(A * A) - A))));
        Assert.Equal(-(T * A), terms.Components);
        Assert.Equal(Sum(A) * Sum(T) + Sum(A * A) * Sum(T), terms.Rest);
    }

    [Fact]
    public void What_is_no_sum_is_left_with_its_sign()
    {
        var terms = LossTerms.Of(Sum(A) - new RowReduction(RowOperation.Max, T));
        Assert.Equal(A, terms.Components);
        Assert.Equal(-new RowReduction(RowOperation.Max, T), terms.Rest);
    }

    [Fact]
    public void Put_together_again_the_sum_over_the_row_waits_for_nothing()
    {
        Assert.Equal(new Unary(UnaryOperation.Log, Sum(A)) * Sum(T) - Sum(T * A), LossTerms.Of(Sum(T * (new Unary(UnaryOperation.Log, Sum(A)) - A))).Whole);
        Assert.Equal(-new RowReduction(RowOperation.Max, T) + Sum(A), LossTerms.Of(Sum(A) - new RowReduction(RowOperation.Max, T)).Whole);
        Assert.Equal(Sum(A * T), LossTerms.Of(Sum(A * T)).Whole);
        Assert.Equal(Sum(A) * Sum(T), LossTerms.Of(Sum(A) * Sum(T)).Whole);
    }

    private static RowReduction Sum(Expression body) => new(RowOperation.Sum, body);
}
