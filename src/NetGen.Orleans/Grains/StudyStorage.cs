using System.Globalization;
using Orleans.Storage;

namespace NetGen.Orleans.Grains;

/// <summary>The grain storage that studies use.</summary>
internal static class StudyStorage
{
    /// <summary>The name under which it is configured.</summary>
    public const string Name = "NetGen";

    /// <summary>Reads a part of something that is stored in parts.</summary>
    public static async Task<GrainState<T>> Read<T>(this IGrainStorage storage, string kind, string key, long part)
        where T : class, new()
    {
        var state = new GrainState<T>(new T());
        await storage.ReadStateAsync(kind, IdOf(kind, key, part), state);
        state.State ??= new T();
        return state;
    }

    public static Task Write<T>(this IGrainStorage storage, string kind, string key, long part, GrainState<T> state)
        where T : class => storage.WriteStateAsync(kind, IdOf(kind, key, part), state);

    public static Task Clear<T>(this IGrainStorage storage, string kind, string key, long part, GrainState<T> state)
        where T : class => storage.ClearStateAsync(kind, IdOf(kind, key, part), state);

    private static GrainId IdOf(string kind, string key, long part) => GrainId.Create(kind, string.Create(CultureInfo.InvariantCulture, $"{key}/{part}"));
}
