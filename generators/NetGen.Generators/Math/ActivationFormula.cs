namespace NetGen.Generators.Math;

/// <summary>An activation: a layer's output by its value z before it.</summary>
/// <param name="Name">The name that users write.</param>
/// <param name="Output">a = f(z).</param>
/// <param name="Notation">How the equations write it.</param>
internal sealed record ActivationFormula(string Name, Expression Output, string Notation)
{
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>Whether a component of the output depends on more than its own component of z.</summary>
    public bool IsRowFunction => Output.OuterReductions().Any();

    /// <summary>The activation with the numbers that a user has set in the place of its settings.</summary>
    public ActivationFormula With(Func<Setting, double> settings) =>
        Settings.Count == 0 ? this : this with { Output = Setting.Fill(Output, Settings, settings), Settings = [] };
}
