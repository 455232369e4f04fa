using System.Numerics;
using NetGen.Tuning.Networks;

namespace NetGen.Tuning;

/// <summary>Declared networks that trials choose among, by the names of their classes.</summary>
/// <typeparam name="T">Their type of number.</typeparam>
public sealed class NetworkSet<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly OrderedDictionary<string, AnyNetwork<T>> _kinds = new(StringComparer.Ordinal);

    /// <summary>The names of the networks, in the order they were added.</summary>
    public IReadOnlyList<string> Names => [.. _kinds.Keys];

    /// <summary>Adds a network.</summary>
    /// <param name="create">Makes one from a seed: <c>seed => new Small(seed)</c>.</param>
    /// <returns>This set, to add the next one to.</returns>
    /// <exception cref="ArgumentException">A network of this name is there already.</exception>
    public NetworkSet<T> Add<TNetwork>(Func<int, TNetwork> create)
        where TNetwork : INetwork<TNetwork, T>
    {
        ArgumentNullException.ThrowIfNull(create);
        if (!_kinds.TryAdd(TNetwork.Description.Name, new NetworkKind<TNetwork, T>(create)))
            throw new ArgumentException($"There is a network {TNetwork.Description.Name} already: trials tell them by the names of their classes.", nameof(create));
        return this;
    }

    /// <exception cref="KeyNotFoundException">There is no such network.</exception>
    internal AnyNetwork<T> this[string name] =>
        _kinds.TryGetValue(name, out var kind) ? kind : throw new KeyNotFoundException($"There is no network {name}: there are {string.Join(", ", Names)}.");
}
