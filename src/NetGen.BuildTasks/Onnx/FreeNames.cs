using System.Globalization;

namespace NetGen.BuildTasks.Onnx;

/// <summary>Gives names that are taken a number behind.</summary>
/// <param name="taken">What is taken from the beginning.</param>
internal sealed class FreeNames(params string[] taken)
{
    // The next number to try: a file may have one name as often as it likes.
    private readonly Dictionary<string, int> _next = taken.ToDictionary(name => name, _ => 2, StringComparer.Ordinal);

    /// <summary>The name, or the first of <c>NAME#2</c>, <c>NAME#3</c>, … that is free; it is taken now.</summary>
    public string Take(string name)
    {
        var free = name;
        while (!_next.TryAdd(free, 2)) free = string.Create(CultureInfo.InvariantCulture, $"{name}#{_next[name]++}");
        return free;
    }
}
