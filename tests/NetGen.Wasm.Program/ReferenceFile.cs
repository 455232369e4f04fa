using System.Text.Json;

namespace NetGen.Tests.Reference;

/// <summary>Reads a reference case out of the assembly: there are no files beside a program in a browser.</summary>
internal static class ReferenceFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static T Read<T>(string name)
    {
        using Stream file = typeof(ReferenceFile).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<T>(file, Options)!;
    }
}
