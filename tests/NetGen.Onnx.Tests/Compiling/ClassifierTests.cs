using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>That classifiers of files are trained on classes, and answer as the files do.</summary>
public sealed class ClassifierTests
{
    private const string Settings = ", LossActivation = NetGen.Activation.Softmax";

    private delegate float Loss(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels);

    private delegate float LossOfTwo(ReadOnlySpan<float> inputs, ReadOnlySpan<int> first, ReadOnlySpan<int> second, bool accumulate);

    private delegate void Forward(ReadOnlySpan<float> inputs, Span<float> outputs);

    private static readonly Type[] s_labels = [typeof(ReadOnlySpan<float>), typeof(ReadOnlySpan<int>)];

    private static readonly float[] s_inputs = [0.3f, -0.4f, 0.5f, 1];

    [Fact]
    public void Logits_stay_logits_and_cross_entropy_is_the_loss()
    {
        object network = Compiled(Settings, Outputs("a"));
        double[] logits = Answers(network, 3);
        Assert.Equal(Expected(logits, 2), network.GetType().GetMethod("Evaluate", s_labels)!.CreateDelegate<Loss>(network)(s_inputs, [2]), 1e-5);
        Assert.Equal(LogitOf(1), logits[1], 1e-5);
    }

    [Fact]
    public void Each_of_several_outputs_has_classes_of_its_own()
    {
        object network = Compiled(Settings, Outputs("a"), Outputs("b"));
        double[] logits = Answers(network, 6);
        var loss = network.GetType().GetMethod("Backward", [.. s_labels, typeof(ReadOnlySpan<int>), typeof(bool)])!.CreateDelegate<LossOfTwo>(network);
        Assert.Equal(Expected(logits[..3], 1) + Expected(logits[3..], 0), loss(s_inputs, [1], [0], false), 1e-5);
    }

    [Fact]
    public void Probabilities_of_a_file_take_classes_and_other_answers_do_not()
    {
        object network = Compiled("", Outputs("p"));
        Assert.Equal(-Math.Log(Answers(network, 3)[0]), network.GetType().GetMethod("Evaluate", s_labels)!.CreateDelegate<Loss>(network)(s_inputs, [0]), 1e-5);
        Assert.Null(Compiled("", Outputs("a")).GetType().GetMethod("Evaluate", s_labels));
    }

    private static double Expected(double[] logits, int label) => Math.Log(logits.Sum(Math.Exp)) - logits[label];

    private static double LogitOf(int output) => s_inputs.Select((input, i) => input * Weight((i * 3) + output)).Sum();

    private static double[] Answers(object network, int size)
    {
        var outputs = new float[size];
        network.GetType().GetMethod("Forward", [typeof(ReadOnlySpan<float>), typeof(Span<float>)])!.CreateDelegate<Forward>(network)(s_inputs, outputs);
        return [.. outputs.Select(output => (double)output)];
    }

    private static object Compiled(string settings, params byte[][] outputs)
    {
        byte[] weights = [.. Enumerable.Range(0, 12).SelectMany(i => BitConverter.GetBytes(Weight(i)))];
        byte[] model = Model(
        [
            Bytes(11, Text(1, "x"), Type(4)),
            Tensor(5, "w", 1, [4, 3], Bytes(9, weights)),
            Node(1, "MatMul", ["x", "w"], ["a"]),
            Node(1, "Neg", ["a"], ["b"]),
            Node(1, "Softmax", ["a"], ["p"]),
            .. outputs,
        ]);
        var compiled = new CompiledModels([new ModelSource("classes", model, ".", null, null) { Settings = settings }]);
        Assert.Empty(compiled.Findings);
        return compiled.Network(0);
    }

    private static float Weight(int i) => (float)Math.Sin(i);

    private static byte[] Outputs(string name) => Bytes(12, Text(1, name), Type(3));

    /// <summary>float[batch, length].</summary>
    private static byte[] Type(int length) => Bytes(2, Bytes(1, Integer(1, 1), Bytes(2, Bytes(1, Text(2, "batch")), Bytes(1, Integer(1, length)))));
}
