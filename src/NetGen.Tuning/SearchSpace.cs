using System.Collections;

namespace NetGen.Tuning;

/// <summary>The settings of a study's trials by name, and what each can be.</summary>
/// <example><c>new SearchSpace { ["rate"] = Setting.Logarithmic(1e-4, 0.1), ["batch"] = Setting.Integer(8, 128) }</c></example>
public sealed class SearchSpace : IEnumerable<KeyValuePair<string, Setting>>
{
    private readonly OrderedDictionary<string, Setting> _settings = new(StringComparer.Ordinal);

    /// <summary>How many settings there are.</summary>
    public int Count => _settings.Count;

    /// <summary>A setting by its name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is empty, or the setting makes no sense, such as a range that is upside down.</exception>
    /// <exception cref="KeyNotFoundException">There is no such setting.</exception>
    public Setting this[string name]
    {
        get => _settings.TryGetValue(name, out var setting) ? setting : throw NotFound(name, _settings.Keys);
        set
        {
            Require.Named(name, nameof(name));
            ArgumentNullException.ThrowIfNull(value);
            if (value.Fault is { } fault) throw new ArgumentException($"The setting {name} {fault}.", nameof(value));
            _settings[name] = value;
        }
    }

    /// <summary>The settings in the order they were given.</summary>
    public IEnumerator<KeyValuePair<string, Setting>> GetEnumerator() => _settings.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static KeyNotFoundException NotFound(string name, IEnumerable<string> names) =>
        new($"There is no setting {name}. The space has {string.Join(", ", names)}.");

    /// <summary>A value by chance for every setting.</summary>
    internal OrderedDictionary<string, SettingValue> Draw(RandomState random) =>
        Each((_, setting) => setting.Draw(random));

    /// <summary>A value for every setting.</summary>
    internal OrderedDictionary<string, SettingValue> Each(Func<string, Setting, SettingValue> value)
    {
        var values = new OrderedDictionary<string, SettingValue>(StringComparer.Ordinal);
        foreach (var (name, setting) in _settings) values.Add(name, value(name, setting));
        return values;
    }
}
