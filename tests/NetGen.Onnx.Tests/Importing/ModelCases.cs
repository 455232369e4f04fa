extern alias library;

using library::NetGen.Weights;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>One run of a model: what goes in and what has to come out.</summary>
internal sealed record ModelCase(IReadOnlyDictionary<string, double[]> Inputs, IReadOnlyDictionary<string, Numbers> Outputs);

/// <summary>The runs beside a file.</summary>
internal static class ModelCases
{
    /// <summary>Reads an npz file whose arrays are called <c>0/in/NAME</c> and <c>0/out/NAME</c>, then <c>1/…</c>.</summary>
    public static IReadOnlyList<ModelCase> Read(byte[] npz)
    {
        var arrays = Npz.Read(new MemoryStream(npz)).Tensors;
        var cases = new List<ModelCase>();
        for (int number = 0; arrays.Keys.Any(key => key.StartsWith($"{number}/", StringComparison.Ordinal)); number++)
            cases.Add(new ModelCase(Of($"{number}/in/").ToDictionary(array => array.Key, array => array.Value.Values), Of($"{number}/out/")));
        return cases;

        Dictionary<string, Numbers> Of(string prefix) => arrays
            .Where(array => array.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(array => array.Key[prefix.Length..], array => new Numbers(array.Value.Shape.ToArray(), NumbersOf(array.Value.Type.ToString(), array.Value.Bytes)));
    }

    /// <summary>The numbers of bytes, by the name of their type in safetensors.</summary>
    public static double[] NumbersOf(string type, ReadOnlySpan<byte> bytes) => type.ToUpperInvariant() switch
    {
        "F32" => Each(bytes, 4, static one => BitConverter.ToSingle(one)),
        "F64" => Each(bytes, 8, static one => BitConverter.ToDouble(one)),
        "F16" => Each(bytes, 2, static one => (double)BitConverter.ToHalf(one)),
        "BF16" => Each(bytes, 2, static one => BitConverter.Int32BitsToSingle(BitConverter.ToUInt16(one) << 16)),
        "I64" => Each(bytes, 8, static one => BitConverter.ToInt64(one)),
        "I32" => Each(bytes, 4, static one => BitConverter.ToInt32(one)),
        "I16" => Each(bytes, 2, static one => BitConverter.ToInt16(one)),
        "I8" => Each(bytes, 1, static one => (sbyte)one[0]),
        "U8" or "BOOL" => Each(bytes, 1, static one => one[0]),
        _ => throw new NotSupportedException($"Numbers of type {type}."),
    };

    private static double[] Each(ReadOnlySpan<byte> bytes, int size, Func<byte[], double> read)
    {
        var numbers = new double[bytes.Length / size];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = read(bytes.Slice(i * size, size).ToArray());
        return numbers;
    }
}
