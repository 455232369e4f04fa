using System.Text.Json;

namespace NetGen.Weights;

/// <summary>Reads the JSON at the head of a safetensors file.</summary>
internal static class SafetensorsHeader
{
    public const string MetadataName = "__metadata__";
    public const string TypeName = "dtype";
    public const string ShapeName = "shape";
    public const string OffsetsName = "data_offsets";

    /// <summary>The entries of the tensors, in the order of their data, which they cover without holes or overlaps.</summary>
    /// <exception cref="InvalidDataException">The header is no JSON, or not safetensors'.</exception>
    public static IReadOnlyList<SafetensorsEntry> Read(byte[] json, OrderedDictionary<string, string> metadata)
    {
        if (json is not [(byte)'{', ..]) throw new InvalidDataException("The header does not begin with {: this is no safetensors file.");
        try
        {
            return InOrder(ReadEntries(new Utf8JsonReader(json), metadata));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The reader says InvalidOperationException where a string is no valid UTF-8.
            throw new InvalidDataException($"The header is no valid JSON: {exception.Message}", exception);
        }
    }

    private static Dictionary<string, SafetensorsEntry> ReadEntries(Utf8JsonReader json, OrderedDictionary<string, string> metadata)
    {
        var entries = new Dictionary<string, SafetensorsEntry>(StringComparer.Ordinal);
        var hasMetadata = false;
        Expect(ref json, JsonTokenType.StartObject, "The header");
        while (NextName(ref json) is { } name)
        {
            if (name == MetadataName)
            {
                if (hasMetadata) throw Twice(name);
                hasMetadata = true;
                ReadMetadata(ref json, metadata);
            }
            else if (!entries.TryAdd(name, ReadEntry(ref json, name)))
            {
                throw Twice(name);
            }
        }

        // Anything but white space after the header's object is an error of the reader's.
        json.Read();
        return entries;
    }

    private static void ReadMetadata(ref Utf8JsonReader json, OrderedDictionary<string, string> metadata)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null) return;
        CheckKind(json.TokenType, JsonTokenType.StartObject, MetadataName);
        while (NextName(ref json) is { } name)
        {
            if (!metadata.TryAdd(name, ReadString(ref json, $"{MetadataName}.{Shown.Name(name)}"))) throw Twice($"{MetadataName}.{name}");
        }
    }

    private static SafetensorsEntry ReadEntry(ref Utf8JsonReader json, string tensor)
    {
        string? type = null;
        long[]? shape = null, offsets = null;
        Expect(ref json, JsonTokenType.StartObject, $"Tensor {Shown.Name(tensor)}");
        while (NextName(ref json) is { } name)
        {
            var what = $"{name} of tensor {Shown.Name(tensor)}";
            switch (name)
            {
                case TypeName when type is null: type = ReadString(ref json, what); break;
                case ShapeName when shape is null: shape = ReadNumbers(ref json, what); break;
                case OffsetsName when offsets is null: offsets = ReadNumbers(ref json, what); break;
                case TypeName or ShapeName or OffsetsName: throw Twice(what);
                default: json.Skip(); break;
            }
        }

        if (type is null || shape is null || offsets is not [var begin, var end])
            throw new InvalidDataException($"Tensor {Shown.Name(tensor)} lacks {TypeName}, {ShapeName} or the two {OffsetsName}.");
        var entry = new SafetensorsEntry(tensor, type, shape, begin, end);
        entry.Check();
        return entry;
    }

    private static string ReadString(ref Utf8JsonReader json, string what)
    {
        Expect(ref json, JsonTokenType.String, what);
        return json.GetString()!;
    }

    private static long[] ReadNumbers(ref Utf8JsonReader json, string what)
    {
        Expect(ref json, JsonTokenType.StartArray, what);
        var numbers = new List<long>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            numbers.Add(json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number) && number >= 0
                ? number
                : throw new InvalidDataException($"{what} has an element that is no whole number of up to 63 bits."));
        return [.. numbers];
    }

    private static SafetensorsEntry[] InOrder(Dictionary<string, SafetensorsEntry> entries)
    {
        SafetensorsEntry[] ordered = [.. entries.Values.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End)];
        var end = 0L;
        foreach (var entry in ordered)
        {
            if (entry.Begin != end)
                throw new InvalidDataException(FormattableString.Invariant(
                    $"The data of tensor {Shown.Name(entry.Name)} begins at {entry.Begin}, but the data before it ends at {end}."));
            end = entry.End;
        }

        return ordered;
    }

    private static string? NextName(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.EndObject ? null : json.GetString();
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType kind, string what)
    {
        json.Read();
        CheckKind(json.TokenType, kind, what);
    }

    private static void CheckKind(JsonTokenType found, JsonTokenType kind, string what)
    {
        if (found != kind) throw new InvalidDataException($"{what} is {found} where {kind} is expected.");
    }

    private static InvalidDataException Twice(string name) => new($"{Shown.Name(name)} is given twice.");
}
