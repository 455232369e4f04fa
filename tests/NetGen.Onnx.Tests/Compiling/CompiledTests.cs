using NetGen.Onnx.Tests.Importing;
using NetGen.Onnx.Tests.Infrastructure;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>That the classes made of files give the right answers, compiled as users compile them.</summary>
public sealed class CompiledTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    public static TheoryData<string> Exported => [.. OnnxFiles.Models("exported")];

    public static TheoryData<string> Semantics => [.. OnnxFiles.Models("semantics")];

    [Theory]
    [MemberData(nameof(Exported))]
    public void Networks_as_exporters_write_them_give_the_right_answers_compiled(string name) => Check("exported", name);

    [Theory]
    [MemberData(nameof(Semantics))]
    public void What_differs_between_opsets_and_settings_is_compiled(string name) => Check("semantics", name);

    private void Check(string folder, string name)
    {
        var models = new ModelFolder(files.Folder(folder));
        var compiled = new CompiledModels([models.Source(name)]);
        Assert.True(compiled.Findings.Count == 0, string.Join("\n", compiled.Findings));
        CompiledAnswers.Check(compiled.Network(0), models.Import(name), models.Cases(name), models.Noise(name));
    }
}
