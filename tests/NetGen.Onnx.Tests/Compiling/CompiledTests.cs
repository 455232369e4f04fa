using NetGen.Onnx.Tests.Importing;
using NetGen.Onnx.Tests.Infrastructure;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>That the classes made of files give the right answers, compiled as users compile them.</summary>
public sealed class CompiledTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    public static TheoryData<string> Exported => [.. OnnxFiles.Models("exported")];

    public static TheoryData<string> Real => RightAnswerTests.Real;

    public static TheoryData<string> Semantics => [.. OnnxFiles.Models("semantics")];

    [Theory]
    [MemberData(nameof(Exported))]
    public void Networks_as_exporters_write_them_give_the_right_answers_compiled(string name) => Check("exported", name);

    [Theory]
    [MemberData(nameof(Semantics))]
    public void What_differs_between_opsets_and_settings_is_compiled(string name) => Check("semantics", name);

    /// <summary>All that have inputs, in one assembly: compiled one by one they would take long.</summary>
    [Fact]
    public void Operators_are_compiled()
    {
        var folder = new ModelFolder(files.Folder("operators"));
        var imported = OnnxFiles.Models("operators").Select(name => (Name: name, Model: folder.Import(name, RightAnswerTests.Constants.GetValueOrDefault(name))))
            .Where(model => model.Model.Result.Graph is { Inputs.Length: > 0 } && model.Name != RightAnswerTests.OtherCorners).ToArray();
        var compiled = new CompiledModels([.. imported.Select(model => folder.Source(model.Name, RightAnswerTests.Constants.GetValueOrDefault(model.Name)))]);
        List<string> wrong = [.. compiled.Findings];
        for (int i = 0; i < imported.Length; i++)
        {
            var (name, model) = imported[i];
            try
            {
                CompiledAnswers.Check(compiled.Network(i), model, folder.Cases(name), folder.Noise(name));
            }
            catch (Exception exception)
            {
                wrong.Add($"{name}: {exception.GetBaseException().Message}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {imported.Length}:\n{string.Join("\n", wrong)}");
    }

    [Theory]
    [MemberData(nameof(Real))]
    public void Networks_that_people_use_give_the_right_answers_compiled(string name) => Check(RightAnswerTests.FolderOfReal(files), name);

    private void Check(string folder, string name) => Check(new ModelFolder(files.Folder(folder)), name);

    private static void Check(ModelFolder models, string name)
    {
        var compiled = new CompiledModels([models.Source(name)]);
        Assert.True(compiled.Findings.Count == 0, string.Join("\n", compiled.Findings));
        CompiledAnswers.Check(compiled.Network(0), models.Import(name), models.Cases(name), models.Noise(name));
    }
}
