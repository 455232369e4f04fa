using NetGen.BuildTasks.Onnx;
using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests;

/// <summary>Numbers in other files: read from the folder of the file and below, and from nowhere else.</summary>
public sealed class ExternalDataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Models => Directory.CreateDirectory(_folder["models"]).FullName;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.data")]
    [InlineData("./a.data")]
    [InlineData("deep/b.data")]
    [InlineData("deep\\b.data")]
    [InlineData("deep/../a.data")]
    public void Files_beside_it_and_below_are_read(string location)
    {
        WriteData();
        var reading = Read(Tensor(location, ("offset", "4"), ("length", "8")));
        Assert.Empty(reading.Problems);
        Assert.Contains("tensor \"t\" float 2 = 40000000 40400000 at \"t\"\n", reading.Text, StringComparison.Ordinal);
        Assert.Equal(location.Contains('b', StringComparison.Ordinal) ? [Path.Combine("deep", "b.data")] : ["a.data"], reading.DataFiles);
    }

    [Fact]
    public void Offset_and_length_may_be_left_out()
    {
        WriteData();
        Assert.Contains("float 2 = 3f800000 40000000", Read(Tensor("a.data")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../a.data")]
    [InlineData("deep/../../a.data")]
    [InlineData("..\\a.data")]
    [InlineData("/etc/passwd")]
    [InlineData("\\\\host\\share")]
    [InlineData("C:\\a.data")]
    [InlineData("a.data:stream")]
    public void What_leads_out_is_refused_before_it_is_looked_for(string location) =>
        Refused($"Its numbers lie outside of the folder of the file ({location}): only files there or below are read.", Tensor(location));

    [Theory]
    [InlineData("")]
    [InlineData("a\0.data")]
    public void What_names_no_file_is_refused(string location) =>
        Refused($"'{location.Replace('\0', '?')}' is no name of a file.", Tensor(location));

    [Fact]
    public void A_file_that_is_not_there_is_said()
    {
        Refused("There is no file c.data beside it, in which its numbers lie.", Tensor("c.data"));
        Directory.CreateDirectory(Path.Combine(Models, "d"));
        Refused("There is no file d beside it, in which its numbers lie.", Tensor("d"));
        Refused("The file that its numbers lie in is not named.", Bytes(5, Integer(1, 2), Integer(2, 1), Text(8, "t"), Integer(14, 1)));
    }

    [Theory]
    [InlineData("8", "8", "Its numbers lie from byte 8 to 16 of a.data, which has 12 bytes.")]
    [InlineData("9223372036854775807", "8", "Its numbers lie from byte 9223372036854775807 to 9223372036854775815 of a.data, which has 12 bytes.")]
    [InlineData("-1", "8", "The offset of its numbers is -1, which is no number of bytes.")]
    [InlineData("0", "8 ", "The length of its numbers is 8 , which is no number of bytes.")]
    [InlineData("0", "1e3", "The length of its numbers is 1e3, which is no number of bytes.")]
    public void What_the_file_does_not_have_is_not_read(string offset, string length, string problem)
    {
        WriteData();
        Refused(problem, Tensor("a.data", ("offset", offset), ("length", length)));
    }

    [Fact]
    public void A_length_that_is_not_the_shapes_is_the_files_mistake()
    {
        WriteData();
        var problem = Assert.Single(Read(Tensor("a.data", ("length", "4"))).Problems);
        Assert.Equal(OnnxProblem.Unreadable, problem.Rule);
        Assert.EndsWith("Its numbers are 8 bytes, and 4 are said to lie in a.data.", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_not_followed()
    {
        WriteData();
        File.WriteAllBytes(_folder["secret"], new byte[8]);
        if (!TryLink(() => File.CreateSymbolicLink(Path.Combine(Models, "link.data"), _folder["secret"]))) return;
        Refused("link.data is a link or lies behind one, which is not followed: put the file itself there.", Tensor("link.data"));
        Directory.CreateSymbolicLink(Path.Combine(Models, "out"), _folder["."]);
        Refused("out/secret is a link or lies behind one, which is not followed: put the file itself there.", Tensor("out/secret"));
    }

    [Fact]
    public void One_part_for_many_tensors_is_read_once_and_overlapping_parts_are_refused()
    {
        WriteData();
        Assert.Empty(Read([.. Enumerable.Repeat(Tensor("a.data"), 1000)]).Problems);
        Refused(
            "It and other tensors take more bytes of a.data than there are: parts of it overlap.",
            Tensor("a.data", ("offset", "4")), Tensor("deep/../a.data", ("offset", "0")));
    }

    private static bool TryLink(Action link)
    {
        try
        {
            link();
            return true;
        }
        catch (IOException) when (OperatingSystem.IsWindows())
        {
            return false; // Windows asks for a privilege.
        }
    }

    private void WriteData()
    {
        byte[] numbers = [.. BitConverter.GetBytes(1f), .. BitConverter.GetBytes(2f), .. BitConverter.GetBytes(3f)];
        File.WriteAllBytes(Path.Combine(Models, "a.data"), numbers);
        File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(Models, "deep")).FullName, "b.data"), numbers);
    }

    private static byte[] Tensor(string location, params (string Key, string Value)[] entries) => Bytes(
        5,
        [
            Integer(1, 2), Integer(2, 1), Text(8, "t"), Integer(14, 1),
            .. entries.Prepend(("location", location)).Select(entry => Bytes(13, Text(1, entry.Item1), Text(2, entry.Item2))),
        ]);

    private OnnxReading Read(params byte[][] tensors) => OnnxReading.Read(Model(tensors), Models);

    private void Refused(string problem, params byte[][] tensors)
    {
        var said = Assert.Single(Read(tensors).Problems);
        Assert.Equal(OnnxProblem.DataUnreadable, said.Rule);
        Assert.EndsWith(": " + problem, said.Text, StringComparison.Ordinal);
    }
}
