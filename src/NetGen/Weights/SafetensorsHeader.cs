using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetGen.Weights;

/// <summary>The JSON at the head of a safetensors file.</summary>
internal static class SafetensorsHeader
{
    private const string MetadataName = "__metadata__";
    private const string TypeName = "dtype";
    private const string ShapeName = "shape";
    private const string OffsetsName = "data_offsets";
    private const int Alignment = 8;

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

    public static byte[] Write(IEnumerable<KeyValuePair<string, StoredTensor>> tensors, OrderedDictionary<string, string> metadata)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (metadata.Count > 0) WriteMetadata(json, metadata);
            var begin = 0L;
            foreach (var (name, tensor) in tensors) begin = WriteEntry(json, name, tensor, begin);
            json.WriteEndObject();
        }

        while (bytes.Length % Alignment != 0) bytes.WriteByte((byte)' ');
        return bytes.ToArray();
    }

    private static void WriteMetadata(Utf8JsonWriter json, OrderedDictionary<string, string> metadata)
    {
        json.WriteStartObject(MetadataName);
        foreach (var (name, text) in metadata) json.WriteString(name, text);
        json.WriteEndObject();
    }

    private static long WriteEntry(Utf8JsonWriter json, string name, StoredTensor tensor, long begin)
    {
        if (name == MetadataName) throw new ArgumentException($"{MetadataName} is the name of the metadata; no tensor can have it.");
        var end = begin + tensor.Bytes.Length;
        json.WriteStartObject(name);
        json.WriteString(TypeName, TensorTypeFacts.Of(tensor.Type).Safetensors);
        json.WriteStartArray(ShapeName);
        foreach (var length in tensor.Shape) json.WriteNumberValue(length);
        json.WriteEndArray();
        json.WriteStartArray(OffsetsName);
        json.WriteNumberValue(begin);
        json.WriteNumberValue(end);
        json.WriteEndArray();
        json.WriteEndObject();
        return end;
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
        Expect(ref json, JsonTokenType.StartObject, MetadataName);
        while (NextName(ref json) is { } name)
        {
            Expect(ref json, JsonTokenType.String, $"{MetadataName}.{Shown.Name(name)}");
            if (!metadata.TryAdd(name, json.GetString()!)) throw Twice($"{MetadataName}.{name}");
        }
    }

    private static SafetensorsEntry ReadEntry(ref Utf8JsonReader json, string tensor)
    {
        TensorTypeFacts? type = null;
        long[]? shape = null, offsets = null;
        Expect(ref json, JsonTokenType.StartObject, $"Tensor {Shown.Name(tensor)}");
        while (NextName(ref json) is { } name)
        {
            var what = $"{name} of tensor {Shown.Name(tensor)}";
            switch (name)
            {
                case TypeName when type is null: type = ReadType(ref json, what); break;
                case ShapeName when shape is null: shape = ReadNumbers(ref json, what); break;
                case OffsetsName when offsets is null: offsets = ReadNumbers(ref json, what); break;
                case TypeName or ShapeName or OffsetsName: throw Twice(what);
                default: throw new InvalidDataException($"Tensor {Shown.Name(tensor)} has a property {Shown.Name(name)}, which safetensors does not know.");
            }
        }

        if (type is null || shape is null || offsets is not [var begin, var end])
            throw new InvalidDataException($"Tensor {Shown.Name(tensor)} lacks {TypeName}, {ShapeName} or the two {OffsetsName}.");
        var entry = new SafetensorsEntry(tensor, type, shape, begin, end);
        entry.Check();
        return entry;
    }

    private static TensorTypeFacts ReadType(ref Utf8JsonReader json, string what)
    {
        Expect(ref json, JsonTokenType.String, what);
        var name = json.GetString()!;
        return TensorTypeFacts.InSafetensors(name) ?? throw new InvalidDataException($"{what} is {Shown.Name(name)}, a type that cannot be read.");
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
        if (json.TokenType != kind) throw new InvalidDataException($"{what} is {json.TokenType} where {kind} is expected.");
    }

    private static InvalidDataException Twice(string name) => new($"{Shown.Name(name)} is given twice.");
}
