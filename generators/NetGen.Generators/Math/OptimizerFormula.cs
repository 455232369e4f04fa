using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Math;

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

    /// <summary>Whether weight decay shrinks the parameters themselves; else it adds to their gradients.</summary>
    public bool DecaysParameters { get; init; }

    /// <summary>The weight decay where none is written.</summary>
    public double DefaultDecay { get; init; }

    /// <summary>The longest gradient of all parameters that a step takes; 0 for any. Longer ones are scaled by <see cref="ClipScale"/>.</summary>
    public double ClipNorm { get; init; }

    /// <summary>What the gradient is multiplied with where its length is limited.</summary>
    public static Variable ClipScale { get; } = new("clipScale", Scope.Step);

    /// <summary>What is kept of each parameter from step to step.</summary>
    public IReadOnlyList<Variable> States =>
        [.. Updates.Select(static update => update.Target).Where(static target => !target.Equals(Theta) && !target.Equals(G)).Distinct()];

    /// <summary>The optimizer with the numbers that a user has set in the place of its settings.</summary>
    public OptimizerFormula With(Func<Setting, double> settings) =>
        Settings.Count == 0 ? this : Map(expression => Setting.Fill(expression, Settings, settings)) with { Settings = [] };

    /// <summary>The optimizer with a number in the place of a variable.</summary>
    public OptimizerFormula Substitute(Variable variable, double number) => Map(expression => expression.Substitute(variable, number));

    private OptimizerFormula Map(Func<Expression, Expression> map)
    {
        return this with
        {
            Scalars = [.. Scalars.Select(scalar => scalar with { Next = Mapped(scalar.Next) })],
            StepConstants = [.. StepConstants.Select(constant => constant with { Value = Mapped(constant.Value) })],
            Updates = [.. Updates.Select(update => update with { Value = Mapped(update.Value) })],
        };

        // What stays the same keeps the order in which it was written.
        Expression Mapped(Expression expression) => map(expression) is var mapped && mapped.Equals(expression) ? expression : mapped.Simplify();
    }

    /// <summary>The equations of a step, one a line.</summary>
    public string Notation => string.Join("\n", StepConstants.Concat(Updates).Select(static assignment =>
        $"{assignment.Target} ← {Math.Notation.Of(assignment.Value is Unary { Operation: UnaryOperation.Flush } flush ? flush.Operand : assignment.Value)}"));
}
