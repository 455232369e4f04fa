extern alias library;
extern alias tool;

using System.Globalization;
using System.Numerics;
using library::NetGen;
using NetGen.Onnx.Tests.Importing;
using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>That what <c>netgen convert</c> takes out of a file is what the class of the file saves, and loads.</summary>
public sealed class ConvertedTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    [Theory]
    [InlineData("exported", "mlp_gemm", true)]
    [InlineData("exported", "mlp_matmul_add", true)]
    [InlineData("exported", "lenet", true)]
    [InlineData("exported", "gru", true)]
    [InlineData("exported", "attention_block", true)]
    [InlineData("exported", "nhwc_keras", true)]
    [InlineData("exported", "half_weights", false)]
    [InlineData("exported", "qdq_mlp", true)]
    [InlineData("operators", "quantizelinear", true)]
    public void A_class_loads_what_is_converted_and_saves_the_same(string folder, string name, bool isSingle)
    {
        var compiled = new CompiledModels([new ModelFolder(files.Folder(folder)).Source(name)]);
        Check(compiled, Path.Combine(files.Folder(folder), name), isSingle);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 2)]
    [InlineData(6, 4)]
    [InlineData(7, 8)]
    [InlineData(9, 1)]
    [InlineData(12, 4)]
    [InlineData(13, 8)]
    public void Whole_numbers_are_converted_to_what_networks_load(int type, int size)
    {
        byte[] table = new byte[40 * 40 * size];
        new Random(1).NextBytes(table);
        if (type == 9)
            table = [.. table.Select(value => (byte)(value & 1))];
        byte[] model = Model(
            Tensor(5, "table", type, [40, 40], Bytes(9, table)),
            Node(1, "Cast", ["table"], ["weights"], Bytes(5, Text(1, "to"), Integer(3, 1), Integer(20, 2))),
            Node(1, "MatMul", ["x", "weights"], ["y"]),
            Value(11, "x", 40),
            Value(12, "y", 40));
        string path = Path.Combine(files.Folder("real"), $"integers{type}");
        File.WriteAllBytes(path + ".onnx", model);
        Check(new CompiledModels([new ModelSource("integers", model, ".", null, null)]), path, isSingle: true);

        static byte[] Value(int field, string name, long length) =>
            Bytes(field, Text(1, name), Bytes(2, Bytes(1, Integer(1, 1), Bytes(2, Bytes(1, Text(2, "batch")), Bytes(1, Integer(1, length))))));
    }

    private void Check(CompiledModels compiled, string path, bool isSingle)
    {
        Assert.Empty(compiled.Findings);
        string saved = path + ".saved.safetensors", converted = path + ".safetensors";
        Run("convert", path + ".onnx", converted);
        object network = compiled.Network(0);
        GetType().GetMethod(nameof(CheckOne), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(network.GetType(), typeof(float)).Invoke(null, [network, saved, converted, Run("inspect", path + ".onnx")]);
        if (isSingle)
            Assert.Equal(File.ReadAllBytes(saved), File.ReadAllBytes(converted));
    }

    private static string Run(params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        Assert.Equal((0, ""), (tool::NetGen.Tool.Program.Run(arguments, output, errors), errors.ToString()));
        return output.ToString();
    }

    private static void CheckOne<TSelf, T>(TSelf network, string saved, string converted, string shown)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        string work = FormattableString.Invariant($"{TSelf.ParameterCount:N0} parameters, {TSelf.ParameterCount * 4:N0} bytes in single precision, ");
        Assert.Contains(work, shown, StringComparison.Ordinal);
        string multiplyAdds = shown[(shown.IndexOf(work, StringComparison.Ordinal) + work.Length)..].Split(' ')[0];
        // The class leaves out what a recurrence that begins with zeros would multiply in its first step.
        Assert.InRange(TSelf.Description.Layers[0].MultiplyAdds, 0, long.Parse(multiplyAdds, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
        network.Save(saved);
        T[] parameters = network.Parameters.ToArray();
        network.Parameters.Clear();
        network.Load(converted);
        Assert.Equal(parameters, network.Parameters.ToArray());
    }
}
