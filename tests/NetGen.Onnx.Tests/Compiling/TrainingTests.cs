using NetGen.Onnx.Tests.Importing;
using NetGen.Onnx.Tests.Infrastructure;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>That networks of files are trained further as PyTorch trains them.</summary>
public sealed class TrainingTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    private const string CrossEntropy = "NetGen.Loss.CrossEntropy", Softmax = ", LossActivation = NetGen.Activation.Softmax";

    [Theory]
    [InlineData("mlp_gemm", CrossEntropy, Softmax)]
    [InlineData("mlp_matmul_add", "NetGen.Loss.BinaryCrossEntropy")]
    [InlineData("lenet", CrossEntropy, Softmax)]
    [InlineData("residual_layernorm_17", "NetGen.Loss.MeanSquaredError")]
    [InlineData("lstm", "NetGen.Loss.MeanSquaredError")]
    [InlineData("gru", "NetGen.Loss.MeanSquaredError")]
    [InlineData("attention_block", CrossEntropy, Softmax)]
    public void Losses_weights_and_answers_are_those_of_PyTorch(string name, string loss, string settings = "")
    {
        var source = new ModelFolder(files.Folder("exported")).Source(name) with { Settings = settings };
        foreach (var (precision, tolerance) in ((string, double)[])[("Double", 1e-7), ("Single", 1e-5)])
        {
            var compiled = new CompiledModels([source], $"[NetGen.Network(Loss = {loss}, Precision = NetGen.Precision.{precision})]");
            Assert.Empty(compiled.Findings);
            object network = compiled.Network(0);
            var number = precision == "Double" ? typeof(double) : typeof(float);
            var check = Activator.CreateInstance(
                typeof(TrainingCheck<,>).MakeGenericType(network.GetType(), number), network, OnnxFiles.Contents("exported")[name + ".npz"], tolerance);
            check!.GetType().GetMethod("Run")!.Invoke(check, []);
        }
    }
}
