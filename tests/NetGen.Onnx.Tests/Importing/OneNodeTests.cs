using NetGen.Generators.Onnx;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>Operators of which the folders of right answers have none, by what their definitions say.</summary>
public sealed class OneNodeTests
{
    private const int Single = 1, Integers = 6, Truths = 9, Width = 4;

    private static readonly double[] s_left = [-7, -2.5, 0.5, 3, 6, -1, 4, 2.25], s_right = [3, 2, -0.75, 3, 4, 5, -3, 0.5];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Mod_has_the_sign_of_the_divisor_or_of_the_dividend(int fmod)
    {
        var node = Node(1, "Mod", ["a", "b"], ["y"], Number("fmod", fmod));
        double[] expected = [.. s_left.Zip(s_right, (a, b) => fmod == 1 ? a % b : a - (b * Math.Floor(a / b)))];
        Check(expected, Run([node], ("a", Single, s_left), ("b", Single, s_right)));
    }

    [Fact]
    public void Xor_is_true_where_truths_differ()
    {
        double[] a = [0, 0, 1, 1], b = [0, 1, 0, 1];
        Check([0, 1, 1, 0], Run([Node(1, "Xor", ["a", "b"], ["y"])], ("a", Truths, a), ("b", Truths, b)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void LpNormalization_divides_by_the_length_of_each_row(int p)
    {
        double[] expected = [.. s_left.Chunk(Width).SelectMany(row => row.Select(x => x / Math.Pow(row.Sum(other => Math.Pow(Math.Abs(other), p)), 1.0 / p)))];
        Check(expected, Run([Node(1, "LpNormalization", ["a"], ["y"], Number("p", p), Number("axis", -1))], ("a", Single, s_left)));
    }

    [Fact]
    public void RMSNormalization_divides_by_the_root_of_the_mean_square()
    {
        float[] scale = [1, -2, 0.5f, 3];
        byte[] weight = Tensor(5, "s", Single, [Width], Bytes(9, [.. scale.SelectMany(BitConverter.GetBytes)]));
        double[] expected = [.. s_left.Chunk(Width).SelectMany(row => row.Select((x, i) => x * scale[i] / Math.Sqrt(row.Average(other => other * other) + 1e-5f)))];
        Check(expected, Run([weight, Node(1, "RMSNormalization", ["a", "s"], ["y"])], ("a", Single, s_left)));
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(1.75f)]
    public void Swish_weighs_by_a_sigmoid(float alpha)
    {
        byte[] node = Node(1, "Swish", ["a"], ["y"], Bytes(5, Text(1, "alpha"), [.. Tag(2, 5), .. BitConverter.GetBytes(alpha)], Integer(20, 1)));
        Check([.. s_left.Select(x => x / (1 + Math.Exp(-alpha * x)))], Run([node], ("a", Single, s_left)));
    }

    [Fact]
    public void CastLike_takes_the_type_of_the_other()
    {
        double[] truncated = [-7, -2, 0, 3, 6, -1, 4, 2];
        Check(truncated, Run([Node(1, "CastLike", ["a", "b"], ["y"])], ("a", Single, s_left), ("b", Integers, [.. s_right.Select(Math.Truncate)])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void If_is_the_branch_of_a_known_condition(byte condition)
    {
        byte[] Branch(string name, string node) => Bytes(5, Text(1, name), Bytes(6, Text(2, name), Node(1, node, ["a"], [name]), Bytes(12, Text(1, name))), Integer(20, 5));
        byte[] known = Tensor(5, "c", Truths, [], Bytes(9, [condition]));
        double[] expected = [.. s_left.Select(x => condition == 1 ? Math.Abs(x) : -x)];
        Check(expected, Run([known, Node(1, "If", ["c"], ["y"], Branch("then_branch", "Abs"), Branch("else_branch", "Neg"))], ("a", Single, s_left)));
    }

    /// <summary>The output of a file whose inputs have rows of four numbers.</summary>
    private static double[] Run(byte[][] nodes, params (string Name, int Type, double[] Values)[] inputs)
    {
        byte[] Row(int field, string name, int type) =>
            Bytes(field, Text(1, name), Bytes(2, Bytes(1, Integer(1, type), Bytes(2, Bytes(1, Text(2, "batch")), Bytes(1, Integer(1, Width))))));
        byte[] model = [.. Opset(8, 23), .. Bytes(7, [.. inputs.Select(input => Row(11, input.Name, input.Type)), .. nodes, Bytes(12, Text(1, "y"))])];
        var imported = ImportedModel.Of(model, ImportSettings.None, ".");
        Assert.Empty(imported.Result.Problems);
        return imported.Run(inputs.ToDictionary(input => input.Name, input => input.Values))["y"].Values;
    }

    private static byte[] Number(string attribute, int value) => Bytes(5, Text(1, attribute), Integer(3, value), Integer(20, 2));

    private static void Check(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (wanted, given) in expected.Zip(actual))
            Assert.Equal(wanted, given, 1e-9);
    }
}
