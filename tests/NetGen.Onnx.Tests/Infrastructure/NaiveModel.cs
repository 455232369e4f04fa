using System.Globalization;

namespace NetGen.Onnx.Tests.Infrastructure;

/// <summary>
/// What stands in an ONNX file, as lines that are easily compared: read from the numbers of onnx.proto3, without any of the code under test. Of a tensor, all bytes are shown.
/// </summary>
/// <param name="folder">The folder of the file.</param>
internal sealed class NaiveModel(string folder)
{
    private static readonly Dictionary<long, (string Name, int Size)> Types = new()
    {
        [1] = ("float", 4),
        [2] = ("uint8", 1),
        [3] = ("int8", 1),
        [4] = ("uint16", 2),
        [5] = ("int16", 2),
        [6] = ("int32", 4),
        [7] = ("int64", 8),
        [9] = ("bool", 1),
        [10] = ("float16", 2),
        [11] = ("double", 8),
        [12] = ("uint32", 4),
        [13] = ("uint64", 8),
        [16] = ("bfloat16", 2),
    };

    private readonly List<string> _lines = [];

    public static string[] Lines(byte[] file, string folder)
    {
        var (model, naive) = (new Proto(file), new NaiveModel(folder));
        foreach (var opset in model.Messages(8)) naive._lines.Add($"opset {Domain(opset.Text(1))} {opset.Integer(2)}");
        naive.Graph(model.Messages(7).Single(), 0);
        return [.. naive._lines];
    }

    public static string Hex(IEnumerable<byte> bytes) => Convert.ToHexString(bytes.ToArray());

    private void Graph(Proto graph, int depth)
    {
        foreach (var input in graph.Messages(11)) Value("input", input, depth);
        foreach (var tensor in graph.Messages(5)) _lines.Add($"{depth} tensor {tensor.Text(8)} {Tensor(tensor)}");
        foreach (var node in graph.Messages(1))
        {
            _lines.Add($"{depth} node {Domain(node.Text(7))} {node.Text(4)} {node.Text(3)} ({string.Join('|', node.Texts(1))}) -> ({string.Join('|', node.Texts(2))})");
            foreach (var attribute in node.Messages(5)) Attribute(attribute, depth);
        }

        foreach (var output in graph.Messages(12)) Value("output", output, depth);
    }

    private void Value(string kind, Proto value, int depth)
    {
        var type = value.Messages(2).Single().Messages(1).Single();
        var axes = type.Has(2) ? string.Join(' ', type.Messages(2).Single().Messages(1).Select(Axis)) : "*";
        _lines.Add($"{depth} {kind} {value.Text(1)} {Types[type.Integer(1)].Name} {axes}");
    }

    private static string Axis(Proto axis) =>
        axis.Has(1) ? axis.Integer(1).ToString(CultureInfo.InvariantCulture) : axis.Text(2) is { Length: > 0 } name ? $"'{name}'" : "?";

    private void Attribute(Proto attribute, int depth)
    {
        var start = $"{depth} attribute {attribute.Text(1)} ";
        switch (attribute.Integer(20))
        {
            case 1:
                _lines.Add($"{start}float {Hex(attribute.Bytes(2).LastOrDefault() ?? new byte[4])}");
                break;
            case 2:
                _lines.Add($"{start}int {attribute.Integer(3)}");
                break;
            case 3:
                _lines.Add($"{start}string {attribute.Text(4)}");
                break;
            case 4:
                _lines.Add($"{start}tensor {Tensor(attribute.Messages(5).Single())}");
                break;
            case 5:
                var graph = attribute.Messages(6).Single();
                _lines.Add($"{start}graph {graph.Text(2)}");
                Graph(graph, depth + 1);
                break;
            case 6:
                _lines.Add($"{start}floats {Hex(attribute.Bytes(7).SelectMany(bytes => bytes))}");
                break;
            case 7:
                _lines.Add($"{start}ints {string.Join(' ', attribute.Integers(8))}");
                break;
            case 8:
                _lines.Add($"{start}strings {string.Join('|', attribute.Texts(9))}");
                break;
        }
    }

    private string Tensor(Proto tensor)
    {
        var (name, size) = Types[tensor.Integer(2)];
        return $"{name} [{string.Join(' ', tensor.Integers(1))}] {Hex(Content(tensor, tensor.Integer(2), size))}";
    }

    private IEnumerable<byte> Content(Proto tensor, long type, int size)
    {
        if (tensor.Integer(14) == 1) return External(tensor);
        if (tensor.Has(9)) return tensor.Bytes(9).Last();
        return type switch
        {
            1 => tensor.Bytes(4).SelectMany(bytes => bytes),
            11 => tensor.Bytes(10).SelectMany(bytes => bytes),
            7 => Narrow(tensor.Integers(7), size),
            12 or 13 => Narrow(tensor.Integers(11), size),
            _ => Narrow(tensor.Integers(5), size),
        };
    }

    private byte[] External(Proto tensor)
    {
        var entries = tensor.Messages(13).ToDictionary(entry => entry.Text(1), entry => entry.Text(2));
        var (offset, length) = (int.Parse(entries["offset"], CultureInfo.InvariantCulture), int.Parse(entries["length"], CultureInfo.InvariantCulture));
        return File.ReadAllBytes(Path.Combine(folder, entries["location"]))[offset..(offset + length)];
    }

    private static IEnumerable<byte> Narrow(IEnumerable<long> integers, int size) => integers.SelectMany(integer => BitConverter.GetBytes(integer).Take(size));

    private static string Domain(string domain) => domain == "ai.onnx" ? "" : domain;
}
