using System.Globalization;
using System.Text;

namespace NetGen.Weights;

/// <summary>Writes the JSON at the head of a safetensors file.</summary>
internal static class SafetensorsHeaderText
{
    private const int Alignment = 8;

    // Refuses what is no text, instead of writing something else.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="tensors">The tensors, in the order of their data.</param>
    /// <param name="metadata">Text by name.</param>
    /// <exception cref="ArgumentException">A tensor has the name of the metadata, or a name is no valid text.</exception>
    public static byte[] Write(IEnumerable<KeyValuePair<string, StoredTensor>> tensors, OrderedDictionary<string, string> metadata)
    {
        var json = new StringBuilder();
        if (metadata.Count > 0) AppendMetadata(json, metadata);
        var begin = 0L;
        foreach (var (name, tensor) in tensors) begin = AppendTensor(json, name, tensor, begin);

        var bytes = Utf8.GetBytes($"{{{json.ToString().TrimEnd(',')}}}");
        var length = bytes.Length;
        Array.Resize(ref bytes, (length + Alignment - 1) / Alignment * Alignment);
        bytes.AsSpan(length).Fill((byte)' ');
        return bytes;
    }

    private static void AppendMetadata(StringBuilder json, OrderedDictionary<string, string> metadata)
    {
        json.AppendJson(SafetensorsHeader.MetadataName).Append(":{");
        var separator = "";
        foreach (var (name, text) in metadata)
        {
            json.Append(separator).AppendJson(name).Append(':').AppendJson(text);
            separator = ",";
        }

        json.Append("},");
    }

    private static long AppendTensor(StringBuilder json, string name, StoredTensor tensor, long begin)
    {
        if (name == SafetensorsHeader.MetadataName)
            throw new ArgumentException($"{SafetensorsHeader.MetadataName} is the name of the metadata; no tensor can have it.");
        var end = begin + tensor.Bytes.Length;
        var shape = string.Join(',', tensor.Shape.ToArray().Select(length => length.ToString(CultureInfo.InvariantCulture)));
        json.AppendJson(name)
            .Append(CultureInfo.InvariantCulture, $":{{\"{SafetensorsHeader.TypeName}\":\"{TensorTypeFacts.Of(tensor.Type).Safetensors}\",")
            .Append(CultureInfo.InvariantCulture, $"\"{SafetensorsHeader.ShapeName}\":[{shape}],")
            .Append(CultureInfo.InvariantCulture, $"\"{SafetensorsHeader.OffsetsName}\":[{begin},{end}]}},");
        return end;
    }
}
