using NetGen.Generators.Onnx.Files;
using NetGen.Onnx.Tests.Importing;
using NetGen.Onnx.Tests.Infrastructure;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>That networks of files learn: their gradients are the slopes of what they compute.</summary>
public sealed class GradientTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    private const string Network = "[NetGen.Network(Precision = NetGen.Precision.Double)]";

    public static TheoryData<string> Exported => [.. OnnxFiles.Models("exported")];

    [Theory]
    [MemberData(nameof(Exported))]
    public void Networks_as_exporters_write_them_have_right_gradients(string name) => Check("exported", [name]);

    [Theory]
    [InlineData("hello_deepa")]
    [InlineData("silero_vad_16k")]
    public void Networks_that_people_use_have_right_gradients(string name) => Check("real", [name]);

    [Fact]
    public void What_differs_between_opsets_and_settings_has_right_gradients() => Check("semantics", OnnxFiles.Models("semantics"));

    [Fact]
    public void Operators_have_right_gradients() => Check("operators", [.. OnnxFiles.Models("operators").Except([RightAnswerTests.OtherCorners])]);

    [Theory]
    [InlineData("0.weight;2.*", "0.weight", "2.weight", "2.bias")]
    [InlineData("*.w*t", "0.weight", "2.weight", "4.weight")]
    [InlineData("*", "0.weight", "0.bias", "2.weight", "2.bias", "4.weight", "4.bias")]
    public void What_is_frozen_stays_as_it_is(string patterns, params string[] frozen)
    {
        var folder = new ModelFolder(files.Folder("exported"));
        var compiled = new CompiledModels([folder.Source("mlp_gemm") with { Settings = $", Frozen = \"{patterns}\"" }], Network);
        Assert.Empty(compiled.Findings);
        Check(compiled.Network(0), Shifted(folder.Import("mlp_gemm"), folder.Cases("mlp_gemm")[0]), frozen);
    }

    [Theory]
    [InlineData("mlp_gemm", "CrossEntropy", "Softmax")]
    [InlineData("mlp_gemm", "BinaryCrossEntropy", "Sigmoid")]
    [InlineData("mlp_matmul_add", "MeanSquaredError", "Tanh")]
    [InlineData("embedding", "CrossEntropy", "Softmax")]
    [InlineData("nhwc_keras", "CrossEntropy", "Identity")]
    [InlineData("mlp_matmul_add", "BinaryCrossEntropy", "Identity")]
    public void What_the_loss_alone_sees_has_right_gradients(string name, string loss, string activation)
    {
        var folder = new ModelFolder(files.Folder("exported"));
        var source = folder.Source(name) with { Settings = $", LossActivation = NetGen.Activation.{activation}" };
        var compiled = new CompiledModels([source], $"[NetGen.Network(Loss = NetGen.Loss.{loss}, Precision = NetGen.Precision.Double)]");
        Assert.Empty(compiled.Findings);
        Check(compiled.Network(0), Shifted(folder.Import(name), folder.Cases(name)[0]), []);
    }

    /// <summary>Checks the gradients of some models, in one assembly.</summary>
    private void Check(string name, string[] models)
    {
        var folder = new ModelFolder(files.Folder(name));
        var imported = models.Select(model => (Name: model, Model: folder.Import(model, RightAnswerTests.Constants.GetValueOrDefault(model))))
            .Where(model => model.Model.Result.Graph is { Inputs.Length: > 0 }).ToArray();
        var compiled = new CompiledModels([.. imported.Select(model => folder.Source(model.Name, RightAnswerTests.Constants.GetValueOrDefault(model.Name)))], Network);
        List<string> wrong = [.. compiled.Findings];
        for (int i = 0; i < imported.Length; i++)
        {
            try
            {
                var (model, bytes) = (imported[i].Model, OnnxFiles.Model(name, imported[i].Name));
                Check(compiled.Network(i), Shifted(model, folder.Cases(imported[i].Name)[0]), [.. Integers(model), .. RunningValues(bytes)]);
            }
            catch (Exception exception)
            {
                wrong.Add($"{imported[i].Name}: {exception.GetBaseException().Message}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {imported.Length}:\n{string.Join("\n", wrong)}");
    }

    private static void Check(object network, double[] inputs, string[] frozen)
    {
        var check = Activator.CreateInstance(typeof(GradientCheck<>).MakeGenericType(network.GetType()), network, inputs);
        check!.GetType().GetMethod("Run")!.Invoke(check, [frozen]);
    }

    private static IEnumerable<string> Integers(ImportedModel imported) =>
        imported.Result.Graph!.Weights.Where(weight => !weight.Source.Type.IsFloating()).Select(weight => weight.Name);

    /// <summary>The means and variances that normalizations have of batches long gone, as the file names them.</summary>
    private static IEnumerable<string> RunningValues(byte[] file) => new Proto(file).Messages(7).Single().Messages(1)
        .Where(node => node.Text(4) == "BatchNormalization").SelectMany(node => node.Texts(1).Skip(3));

    /// <summary>The inputs of a case, fractions a little off, so that none lies on a kink.</summary>
    private static double[] Shifted(ImportedModel imported, ModelCase run)
    {
        var random = new Random(5);
        bool[] isFraction = [.. imported.Result.Graph!.Inputs.SelectMany(input =>
            Enumerable.Repeat(input.Tensor.Type.IsFloating(), (int)input.Tensor.Shape.Count))];
        return [.. CompiledAnswers.InputsOf(imported, run).Select((value, i) =>
            isFraction[i % isFraction.Length] && double.IsFinite(value) ? (value * (1 + (0.01 * random.NextDouble()))) + (1e-3 * random.NextDouble()) : value)];
    }
}
