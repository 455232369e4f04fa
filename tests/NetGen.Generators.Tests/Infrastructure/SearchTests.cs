namespace NetGen.Generators.Tests.Infrastructure;

/// <summary>That a search goes where it is sent, and says so where it cannot.</summary>
public class SearchTests
{
    [Theory]
    [InlineData(null, 7)]
    [InlineData("", 7)]
    [InlineData("1", 1)]
    [InlineData("2147483647", int.MaxValue)]
    public void What_the_environment_says_is_taken_and_otherwise_the_usual(string? text, int expected) =>
        Assert.Equal(expected, Search.Read(Search.SeedVariable, text, otherwise: 7, least: 1));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("2147483648")]
    public void What_is_no_number_is_refused_rather_than_passed_over(string text) =>
        Assert.Equal(
            $"NETGEN_SEARCH_TIMES is \"{text}\": it has to be a whole number from 1 to 2147483647.",
            Assert.Throws<ArgumentException>(() => Search.Read(Search.TimesVariable, text, otherwise: 7, least: 1)).Message);
}
