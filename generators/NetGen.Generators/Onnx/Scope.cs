using NetGen.Generators.Onnx.Lowering;

namespace NetGen.Generators.Onnx;

/// <summary>What names of a graph stand for, and those of the graphs around it.</summary>
internal sealed class Scope(Scope? outside)
{
    private readonly Dictionary<string, Value?> _values = [];

    /// <summary>Gives a name its value; null where something was wrong on the way to it.</summary>
    public void Set(string name, Value? value) => _values[name] = value;

    public bool Has(string name) => _values.ContainsKey(name) || outside is not null && outside.Has(name);

    public Value? Get(string name) => _values.TryGetValue(name, out var value) ? value : outside?.Get(name);
}
