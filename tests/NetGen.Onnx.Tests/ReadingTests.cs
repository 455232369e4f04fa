using NetGen.BuildTasks.Onnx;
using NetGen.Onnx.Tests.Infrastructure;

namespace NetGen.Onnx.Tests;

/// <summary>Everything of a file is in the text and the tensors, to the bit: they are read back by their grammar and compared with a reading that shares no code.</summary>
public sealed class ReadingTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    public static TheoryData<string, string> Files()
    {
        var data = new TheoryData<string, string>();
        foreach (var folder in (string[])["real", "exported", "semantics", "operators"])
            foreach (var name in OnnxFiles.Models(folder)) data.Add(folder, name);
        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_text_and_the_tensors_are_the_file(string folder, string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(files.Folder(folder), name + ".onnx"));
        var reading = OnnxReading.Read(bytes, files.Folder(folder));
        Assert.Empty(reading.Problems);

        var text = new TextModel(reading.Tensors);
        Assert.Equal(NaiveModel.Lines(bytes, files.Folder(folder)), text.Lines(reading.Text));
        Assert.Equal(reading.Tensors.Tensors.Keys.Order(), text.Keys.Order());
    }

    [Fact]
    public void Of_equal_tensors_one_is_embedded()
    {
        var reading = OnnxReading.Read(OnnxFiles.Model("real", "blazeface_front_128"), files.Folder("real"));
        var contents = reading.Tensors.Tensors.Values.Select(tensor => $"{tensor} {NaiveModel.Hex(tensor.Bytes.ToArray())}").ToArray();
        Assert.Equal(contents.Distinct(), contents);
    }
}
