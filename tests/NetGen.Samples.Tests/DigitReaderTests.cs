namespace NetGen.Samples.Tests;

public class DigitReaderTests
{
    [Fact]
    public void A_program_that_has_the_weights_in_it_reads_digits_drawn_by_hand()
    {
        string output = Sample.Run("DigitReader");

        Assert.Equal(["That is a 2", "That is a 4"], output.Split('\n').Where(line => line.StartsWith("That is", StringComparison.Ordinal)).Select(line => line[..11]));
    }
}
