namespace NetGen.Generators.Math;

/// <summary>How <see cref="Notation"/> writes products and names.</summary>
/// <param name="Times">Between factors of which at most one differs from component to component.</param>
/// <param name="Elementwise">Between factors that both differ from component to component.</param>
/// <param name="Names">Other names for variables, such as a2 for a.</param>
internal sealed record NotationStyle(string Times = "·", string Elementwise = "·", IReadOnlyDictionary<string, string>? Names = null)
{
    public static readonly NotationStyle Plain = new();

    /// <summary>With ⊙ between vectors, for documentation.</summary>
    public static NotationStyle Vectors(IReadOnlyDictionary<string, string>? names = null) => new("·", " ⊙ ", names);

    public string NameOf(Variable variable) =>
        Names is not null && Names.TryGetValue(variable.Name, out string? name) ? name : variable.Name;
}
