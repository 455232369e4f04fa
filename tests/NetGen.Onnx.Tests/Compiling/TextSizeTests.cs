using System.Text;
using NetGen.Onnx.Tests.Importing;
using NetGen.Onnx.Tests.Infrastructure;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>How much text the files that people use become: what is alike in them is written once.</summary>
public sealed class TextSizeTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    private const int Most = 300_000;

    public static TheoryData<string> Real => [.. RightAnswerTests.NamesOfReal];

    [Theory]
    [MemberData(nameof(Real))]
    public void The_code_of_a_file_is_read_and_compiled_with_ease(string name)
    {
        var compiled = new CompiledModels([RightAnswerTests.FolderOfReal(files).Source(name)]);
        Assert.InRange(compiled.Sources.Sum(static source => Encoding.UTF8.GetByteCount(source)), 1, Most);
    }
}
