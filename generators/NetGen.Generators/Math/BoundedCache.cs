using System.Collections.Concurrent;

namespace NetGen.Generators.Math;

/// <summary>
/// Remembers what took long to find. It forgets everything when it is full: in an editor that stays open, formulas of users come and go.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(Func<TKey, TValue> find)
{
    private const int Capacity = 256;

    private readonly ConcurrentDictionary<TKey, TValue> _found = new();

    public TValue Get(TKey key)
    {
        if (_found.TryGetValue(key, out TValue known))
            return known;

        // Counting takes all of the dictionary's locks.
        if (_found.Count >= Capacity)
            _found.Clear();
        return _found.GetOrAdd(key, find);
    }
}
