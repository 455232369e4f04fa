using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Weights;

namespace NetGen.Onnx.Tests.Infrastructure;

/// <summary>The text for the compiler, read by its grammar in <c>docs/decisions/onnx-text.md</c>, as the lines of <see cref="NaiveModel"/>.</summary>
/// <param name="embedded">The tensors that are embedded.</param>
internal sealed partial class TextModel(TensorFile embedded)
{
    private static readonly Dictionary<string, int> Sizes = new()
    {
        ["float"] = 4,
        ["uint8"] = 1,
        ["int8"] = 1,
        ["uint16"] = 2,
        ["int16"] = 2,
        ["int32"] = 4,
        ["int64"] = 8,
        ["bool"] = 1,
        ["float16"] = 2,
        ["double"] = 8,
        ["uint32"] = 4,
        ["uint64"] = 8,
        ["bfloat16"] = 2,
    };

    /// <summary>The keys that the text names.</summary>
    public HashSet<string> Keys { get; } = [];

    public string[] Lines(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return [.. text[..^1].Split('\n').Select(Line)];
    }

    /// <summary>The tokens of a line; of those in quotes, the text after the first quote.</summary>
    public static string[] Tokens(string line) =>
        [.. Token().Matches(line.Trim()).Select(match => match.Groups[1].Success ? '"' + Escape().Replace(match.Groups[1].Value, Unescaped) : match.Value)];

    private string Line(string line)
    {
        // A node's attributes are one step further in than it, and a graph's lines one step further than the attribute that it is.
        var indent = line.TakeWhile(character => character == ' ').Count();
        var depth = indent / 4;
        var tokens = Tokens(line);
        if (indent % 4 == 2) return $"{depth} attribute {Name(tokens[0])} {Attribute(tokens[1], tokens[2..])}";
        return tokens[0] switch
        {
            "opset" => $"opset {(tokens.Length > 2 ? Text(tokens[3]) : "")} {tokens[1]}",
            "input" or "output" => $"{depth} {tokens[0]} {Text(tokens[1])} {tokens[2]} {string.Join(' ', tokens[3..].Select(Axis))}",
            "tensor" => $"{depth} tensor {Text(tokens[1])} {Tensor(tokens[2..])}",
            "node" => $"{depth} node {Node(tokens[1..])}",
            _ => throw new FormatException(line),
        };
    }

    private static string Node(string[] tokens)
    {
        var (type, domain) = (Name(tokens[0]), "");
        var rest = tokens.AsSpan(1);
        if (rest[0] == "of")
        {
            domain = Text(rest[1]);
            rest = rest[2..];
        }

        // A token in quotes begins with a quote, so these are the signs.
        Assert.Equal("(", rest[1]);
        Assert.Equal(")", rest[^1]);
        var (end, start) = (rest.IndexOf(")"), rest.LastIndexOf("("));
        Assert.Equal("->", Assert.Single(rest[(end + 1)..start].ToArray()));
        return $"{domain} {type} {Text(rest[0])} ({List(rest[2..end])}) -> ({List(rest[(start + 1)..^1])})";
    }

    private static string List(ReadOnlySpan<string> tokens) => string.Join('|', tokens.ToArray().Select(Text));

    private string Attribute(string kind, string[] values) => kind switch
    {
        "float" or "floats" => $"{kind} {NaiveModel.Hex(values.SelectMany(value => Bits(value, 4)))}",
        "int" or "ints" => $"{kind} {string.Join(' ', values)}",
        "string" or "strings" => $"{kind} {string.Join('|', values.Select(Text))}",
        "graph" => $"graph {Text(values[0])}",
        "tensor" => $"tensor {Tensor(values)}",
        "tensors" or "graphs" or "type" or "types" when values is [] => kind,
        _ => throw new FormatException(kind),
    };

    private string Tensor(string[] tokens)
    {
        var type = tokens[0];
        string[] shape = [.. tokens.Skip(1).TakeWhile(token => token is not ("=" or "at"))];
        var rest = tokens[(1 + shape.Length)..];
        byte[]? values = null;
        if (rest is ["=", ..])
        {
            string[] written = [.. rest.Skip(1).TakeWhile(token => token != "at")];
            values = [.. written.SelectMany(value => Value(type, value))];
            rest = rest[(1 + written.Length)..];
        }

        var content = rest is ["at", var key] ? Embedded(Text(key), shape, values) : values!;
        return $"{type} [{string.Join(' ', shape)}] {NaiveModel.Hex(content)}";
    }

    private byte[] Embedded(string key, string[] shape, byte[]? values)
    {
        Keys.Add(key);
        var tensor = embedded[key];
        Assert.Equal(shape, tensor.Shape.ToArray().Select(length => length.ToString(CultureInfo.InvariantCulture)));
        if (values is not null) Assert.Equal(values, tensor.Bytes.ToArray());
        return tensor.Bytes.ToArray();
    }

    private static IEnumerable<byte> Value(string type, string value) => type is "float" or "double" or "float16" or "bfloat16"
        ? Bits(value, Sizes[type])
        : BitConverter.GetBytes(type == "uint64" ? (long)ulong.Parse(value, CultureInfo.InvariantCulture) : long.Parse(value, CultureInfo.InvariantCulture)).Take(Sizes[type]);

    private static IEnumerable<byte> Bits(string value, int size)
    {
        Assert.Equal(2 * size, value.Length);
        return Convert.FromHexString(value).Reverse();
    }

    private static string Axis(string token) => token.StartsWith('"') ? $"'{token[1..]}'" : token;

    private static string Name(string token) => token.TrimStart('"');

    private static string Text(string token)
    {
        Assert.StartsWith("\"", token, StringComparison.Ordinal);
        return token[1..];
    }

    private static string Unescaped(Match escape) =>
        escape.Value.Length == 2 ? escape.Value[1..] : ((char)int.Parse(escape.Value.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex("""
        "((?:[^"\\]|\\.)*)"|[()]|->|[^ ()"]+
        """)]
    private static partial Regex Token();

    [GeneratedRegex(@"\\u[0-9a-f]{4}|\\.")]
    private static partial Regex Escape();
}
