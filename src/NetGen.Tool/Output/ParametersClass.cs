using System.Globalization;
using NetGen.Tool.Models;
using NetGen.Weights;

namespace NetGen.Tool.Output;

/// <summary>Weights as a C# class whose numbers lie in the order of a network's <c>Parameters</c>.</summary>
internal static class ParametersClass
{
    private const int NumbersInALine = 8;

    /// <exception cref="ToolException">The tensors are no chain of dense layers of one type of number that C# has.</exception>
    public static void Write(TensorFile file, string source, string name, TextWriter writer)
    {
        var model = WeightFile.AsModel(file, name) ?? throw new ToolException($"The tensors of {source} are no chain of dense layers, and C# is made of nothing else.");
        var (type, numbers) = model.NumberSize == sizeof(double)
            ? ("double", Numbers<double>(file, source).Select(Literal))
            : ("float", Numbers<float>(file, source).Select(Literal));

        writer.WriteLine($"/// <summary>The parameters of {model.Shape}, from {source}: <c>{name}.Parameters.CopyTo(network.Parameters)</c>.</summary>");
        writer.WriteLine($"internal static class {name}");
        writer.WriteLine("{");
        writer.WriteLine($"    public static System.ReadOnlySpan<{type}> Parameters =>");
        writer.WriteLine("    [");
        foreach (var line in numbers.Chunk(NumbersInALine)) writer.WriteLine($"        {string.Join(", ", line)},");
        writer.WriteLine("    ];");
        writer.WriteLine("}");
    }

    // A network has weights [inputs][outputs], a file [outputs][inputs].
    private static List<T> Numbers<T>(TensorFile file, string source)
        where T : unmanaged
    {
        var numbers = new List<T>();
        foreach (var layer in WeightFile.LayerNames(file))
        {
            var weight = WeightFile.WeightOf(file, layer);
            var values = ValuesOf<T>(weight, source);
            var (outputs, inputs) = ((int)weight.Shape[0], (int)weight.Shape[1]);
            for (var input = 0; input < inputs; input++)
                for (var output = 0; output < outputs; output++)
                    numbers.Add(values[output * inputs + input]);
            if (WeightFile.BiasOf(file, layer) is { } bias) numbers.AddRange(ValuesOf<T>(bias, source));
        }

        return numbers;
    }

    private static ReadOnlySpan<T> ValuesOf<T>(StoredTensor tensor, string source)
        where T : unmanaged =>
        tensor.Type == (typeof(T) == typeof(double) ? TensorType.F64 : TensorType.F32)
            ? tensor.Values<T>()
            : throw new ToolException($"{source} holds {tensor}, but C# is made of F32 or of F64 throughout.");

    private static string Literal(float number) =>
        float.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) + "f" : "float." + NotFinite(number);

    private static string Literal(double number) =>
        double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) + "d" : "double." + NotFinite(number);

    private static string NotFinite(double number) =>
        double.IsNaN(number) ? nameof(double.NaN) : number > 0 ? nameof(double.PositiveInfinity) : nameof(double.NegativeInfinity);
}
