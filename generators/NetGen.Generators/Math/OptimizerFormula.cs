using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Math;

/// <summary>A number that users may set.</summary>
/// <param name="Name">The name that users write.</param>
/// <param name="Symbol">What the equations call it.</param>
/// <param name="Default">Its value where nothing is written.</param>
internal sealed record Setting(string Name, Variable Symbol, double Default);

/// <summary>A double that the optimizer keeps from step to step.</summary>
/// <param name="Symbol">What the equations call it.</param>
/// <param name="Initial">Its value before the first step.</param>
/// <param name="Next">Its value in a step, by its value in the step before.</param>
internal sealed record RunningScalar(Variable Symbol, double Initial, Expression Next);

/// <summary>target ← value.</summary>
internal sealed record Assignment(Variable Target, Expression Value);

/// <summary>
/// An optimizer. In a step the scalars go on first, in double; then the step constants are computed from them, in double; then for each
/// parameter the updates run in their order, and each sees what those before it have assigned.
/// </summary>
/// <param name="Name">The name that users write.</param>
internal sealed record OptimizerFormula(string Name)
{
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    public IReadOnlyList<RunningScalar> Scalars { get; init; } = [];

    public IReadOnlyList<Assignment> StepConstants { get; init; } = [];

    /// <summary>By θ, g, the states, settings and step constants. States begin at zero.</summary>
    public required IReadOnlyList<Assignment> Updates { get; init; }

    /// <summary>What is kept of each parameter from step to step.</summary>
    public IReadOnlyList<Variable> States =>
        [.. Updates.Select(static update => update.Target).Where(static target => !target.Equals(Theta))];

    /// <summary>The optimizer with the numbers that a user has set in the place of its settings.</summary>
    public OptimizerFormula With(Func<string, double> settings)
    {
        if (Settings.Count == 0)
            return this;
        return this with
        {
            Settings = [],
            Scalars = [.. Scalars.Select(scalar => scalar with { Next = Fill(scalar.Next) })],
            StepConstants = [.. StepConstants.Select(constant => constant with { Value = Fill(constant.Value) })],
            Updates = [.. Updates.Select(update => update with { Value = Fill(update.Value) })],
        };

        Expression Fill(Expression expression) =>
            Settings.Aggregate(expression, (filled, setting) => filled.Substitute(setting.Symbol, settings(setting.Name))).Simplify();
    }

    /// <summary>The equations of a step, one a line.</summary>
    public string Notation => string.Join("\n", StepConstants.Concat(Updates).Select(static assignment =>
        $"{assignment.Target} ← {Math.Notation.Of(assignment.Value is Select { WhenFalse: var value } ? value : assignment.Value)}"));

    /// <summary>
    /// The value, or 0 where it is tiny: a state that decays towards zero would reach denormal numbers, which .NET never flushes and with
    /// which processors compute many times slower.
    /// </summary>
    public static Expression Flush(Expression value) => new Select(Abs(value) < Tiny, 0, value);
}
