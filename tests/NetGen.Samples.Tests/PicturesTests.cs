using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NetGen.Samples.Tests;

public sealed partial class PicturesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void LeNet_knows_handwritten_digits_that_it_never_saw_and_shows_what_it_confuses()
    {
        string output = Sample.Run("Pictures", _folder["lenet.safetensors"]);

        double accuracy = double.Parse(Accuracy().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(accuracy, 97.5, 100);
        Assert.True(File.Exists(_folder["lenet.safetensors"]));
        Assert.Equal(ConfusedInText(output), ConfusedInPicture(XDocument.Load(_folder["lenet.svg"])));
    }

    /// <summary>How many digits were taken for another: the rows of the table without their diagonal.</summary>
    private static int ConfusedInText(string output)
    {
        int[][] counts = [.. Row().Matches(output).Select(row => row.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray())];
        Assert.Equal((10, 2_000), (counts.Length, counts.Sum(row => row.Sum())));
        return counts.Select((row, label) => row.Sum() - row[label]).Sum();
    }

    /// <summary>The same of the picture, whose cells lie as the table's.</summary>
    private static int ConfusedInPicture(XDocument picture)
    {
        const int Cell = 40;
        var counts = picture.Descendants().Where(element => element.Name.LocalName == "text" && char.IsAsciiDigit(element.Value[0]));
        return counts.Where(count => (int)count.Attribute("x")! / Cell != (int)count.Attribute("y")! / Cell).Sum(count => (int)count);
    }

    [GeneratedRegex(@"It knows ([\d.]+) ?% of 2,000 handwritten digits")]
    private static partial Regex Accuracy();

    [GeneratedRegex(@"^ *\d \|([ \d]+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
