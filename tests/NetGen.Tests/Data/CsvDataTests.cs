using System.Globalization;
using System.Text;
using NetGen.Csv;
using NetGen.Data;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Tests.Weights;

namespace NetGen.Tests.Data;

public sealed class CsvDataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_are_chosen_by_name_in_any_order()
    {
        DataSet<double> data = Read("a,b,note,c\r\n1,2,x,3\r\n-4e1,.5,y,6\r\n", ["c", "a"], ["b"]);
        Assert.Equal([3, 1, 6, -40], data.Inputs);
        Assert.Equal([2, 0.5], data.Targets);
        Assert.Equal((2, 2, 1), (data.Count, data.InputSize, data.TargetSize));
    }

    [Fact]
    public void Quotes_line_breaks_in_them_marks_and_empty_lines_are_those_of_the_RFC()
    {
        string text = "\uFEFF\"the, \"\"a\"\"\nname\",b\n\"1\",\"2\"\n\n3,4";
        DataSet<double> data = Read(text, ["the, \"a\"\nname"], ["b"]);
        Assert.Equal([1, 3], data.Inputs);
        Assert.Equal([2, 4], data.Targets);
    }

    [Fact]
    public void Another_separator_may_stand_between_fields() => Assert.Equal([1, 3], Read("a;b\n1;2\n3;4\n", ["a"], ["b"], ';').Inputs);

    [Fact]
    public void Numbers_are_read_alike_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal([1.5], Read("a,b\n1.5,2\n", ["a"], ["b"]).Inputs);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Classes_are_numbered_in_order_of_their_names_and_so_in_later_files()
    {
        File.WriteAllText(_folder["train.csv"], "size,kind\n1,setosa\n2,virginica\n3,iris\n4,setosa\n");
        File.WriteAllText(_folder["test.csv"], "kind,size\nvirginica,5\n");
        (DataSet<float> train, IReadOnlyList<string> classes) = CsvData.ReadClasses<float>(_folder["train.csv"], ["size"], "kind");
        Assert.Equal(["iris", "setosa", "virginica"], classes);
        Assert.Equal([1, 2, 0, 1], train.Labels);
        Assert.Equal([1, 2, 3, 4], train.Inputs);
        Assert.Equal([2], CsvData.ReadClasses<float>(_folder["test.csv"], ["size"], "kind", classes).Data.Labels);

        Assert.Equal($"{_folder["train.csv"]}: Line 4, column \"kind\": \"iris\" is none of the classes.", Assert.Throws<InvalidDataException>(
            () => CsvData.ReadClasses<float>(_folder["train.csv"], ["size"], "kind", ["setosa", "virginica"])).Message);
    }

    [Fact]
    public void Blanks_around_fields_are_no_part_of_them()
    {
        using var stream = new MemoryStream("x , \"kind\"\n1, cat\n 2 ,cat \n3,\"cat \"\n"u8.ToArray());
        (DataSet<float> data, IReadOnlyList<string> classes) = CsvData.ReadClasses<float>(stream, ["x"], "kind");
        Assert.Equal(["cat", "cat "], classes);
        Assert.Equal([0, 0, 1], data.Labels);
        Assert.Equal([1, 2], Read("a\tb\n1\t 2\n2\t3\n", ["a"], ["b"], '\t').Inputs);
        Assert.Equal([2, 3], Read("a b\n1 2\n2 3\n", ["b"], ["a"], ' ').Inputs);
    }

    [Fact]
    public void Classes_are_sorted_by_code_points()
    {
        using var stream = new MemoryStream("x,kind\n1,\U0001F600\n2,\uFF21\n3,\U0001F601\n4,\uFF21\U0001F600\n"u8.ToArray());
        Assert.Equal(["\uFF21", "\uFF21\U0001F600", "\U0001F600", "\U0001F601"], CsvData.ReadClasses<float>(stream, ["x"], "kind").Classes);
    }

    [Fact]
    public void A_zero_character_is_part_of_no_class()
    {
        using var stream = new MemoryStream("x,kind\n1,cat\0\n"u8.ToArray());
        Assert.Equal("Line 2, column \"kind\": \"cat?\" has a zero character, which is no text.",
            Assert.Throws<InvalidDataException>(() => CsvData.ReadClasses<float>(stream, ["x"], "kind")).Message);
    }

    [Fact]
    public void A_class_that_is_given_twice_is_named_with_its_places()
    {
        var content = new MemoryStream("x,kind\n1,cat\n"u8.ToArray());
        var exception = Assert.Throws<ArgumentException>(() => CsvData.ReadClasses<float>(content, ["x"], "kind", ["cat", "dog", "cat"]));
        Assert.Equal("classes", exception.ParamName);
        Assert.StartsWith("classes[2] is \"cat\", and so is classes[0]", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\n\"\n3\",x\n", "Line 3, column \"b\": \"x\" is no finite number.")]
    [InlineData("a,b\n1,\n", "Line 2, column \"b\": \"\" is no finite number.")]
    [InlineData("a,b\nNaN,1\n", "Line 2, column \"a\": \"NaN\" is no finite number.")]
    [InlineData("a,b\n1e999,1\n", "Line 2, column \"a\": \"1e999\" is no finite number.")]
    [InlineData("a,b\n\"1,5\",1\n", "Line 2, column \"a\": \"1,5\" is no finite number.")]
    [InlineData("a,c\n1,2\n", "There is no column \"b\". The columns are \"a\", \"c\".")]
    [InlineData("a,b,b\n1,2,3\n", "There are 2 columns \"b\".")]
    [InlineData("a,b\0\n1,2\n", "There is no column \"b\". The columns are \"a\", \"b?\".")]
    [InlineData("\" a\",b\n1,2\n", "There is no column \"a\". The columns are \" a\", \"b\".")]
    [InlineData("a,b\n3\0,2\n", "Line 2, column \"a\": \"3?\" is no finite number.")]
    [InlineData("a,b\n", "There are no rows below the header.")]
    [InlineData("", "There is no column \"a\". The file is empty.")]
    [InlineData("a,b\n1,2\n3,4,5\n", "Line 3: ")]
    [InlineData("a,b\n1\n", "Line 2: ")]
    [InlineData("a,b\n1,2\n3,\"4\n", "Line 3: ")]
    [InlineData("a,b\n1,\"2\"x\n", "Line 2: ")]
    public void What_cannot_be_read_is_said_with_line_and_column(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => Read(text, ["a"], ["b"])).Message, StringComparison.Ordinal);

    [Fact]
    [Trait("Category", "Search")]
    public void Any_of_10000_mutations_is_read_or_refused()
    {
        byte[] valid = Encoding.UTF8.GetBytes("a,b,\"c \"\"d\"\"\"\r\n1,2,\"x\ny\"\r\n3.5,-4e2,z\r\n\r\n5,6,\"\"\r\n");
        var random = new RandomState(Search.Seed(5));
        int count = Search.Count(10_000), read = 0;
        for (int i = 0; i < count; i++)
        {
            using var stream = new MemoryStream(Mutation.Of(valid, random));
            try
            {
                CsvData.Read<float>(stream, ["a"], ["b"]);
                read++;
            }
            catch (InvalidDataException)
            {
            }
        }

        Assert.InRange(read, count / 100, count - count / 100);
    }

    private static DataSet<double> Read(string text, string[] inputs, string[] targets, char separator = ',') =>
        CsvData.Read<double>(new MemoryStream(Encoding.UTF8.GetBytes(text)), inputs, targets, separator);
}
