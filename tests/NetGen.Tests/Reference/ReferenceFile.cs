using System.Text.Json;

namespace NetGen.Tests.Reference;

/// <summary>Reads a reference case, see the README beside it.</summary>
internal static class ReferenceFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static T Read<T>(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Reference", $"{name}.json");
        return JsonSerializer.Deserialize<T>(File.ReadAllText(path), Options)!;
    }
}
