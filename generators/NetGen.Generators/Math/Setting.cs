namespace NetGen.Generators.Math;

/// <summary>A number that users may set.</summary>
/// <param name="Name">The name that users write.</param>
/// <param name="Symbol">What the equations call it.</param>
/// <param name="Default">Its value where nothing is written.</param>
internal sealed record Setting(string Name, Variable Symbol, double Default)
{
    /// <summary>The expression with numbers in the place of settings.</summary>
    public static Expression Fill(Expression expression, IReadOnlyList<Setting> settings, Func<Setting, double> values) =>
        settings.Aggregate(expression, (filled, setting) => filled.Substitute(setting.Symbol, values(setting)));
}
