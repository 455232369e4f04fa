namespace NetGen.Tests.Networks;

/// <summary>Networks of dense layers against the naive reference, in batches of several sizes.</summary>
public class NaiveTests
{
    [Fact]
    public void Networks_match_the_naive_reference() => NumericCheck.Run();
}
