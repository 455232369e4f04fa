using System.Globalization;
using System.Text;

namespace NetGen.Weights;

/// <summary>
/// Strings of JSON as the library of safetensors writes them: it escapes quotes, backslashes and what is below U+0020, and nothing else. Those of .NET
/// escape other characters too.
/// </summary>
internal static class JsonString
{
    public static StringBuilder AppendJson(this StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '"' or '\\' => json.Append('\\').Append(unit),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' => json.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(unit),
            };
        }

        return json.Append('"');
    }
}
