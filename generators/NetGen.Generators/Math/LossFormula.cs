namespace NetGen.Generators.Math;

/// <summary>A loss: one number a sample, by the outputs a, the targets t and the number of outputs n.</summary>
/// <param name="Name">The name that users write.</param>
/// <param name="Value">The loss in exact arithmetic.</param>
internal sealed record LossFormula(string Name, Expression Value)
{
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>What is computed instead where <see cref="Value"/> would overflow and cannot be merged with the activation.</summary>
    public GuardedLoss? Guarded { get; init; }

    /// <summary>The loss with the numbers that a user has set in the place of its settings.</summary>
    public LossFormula With(Func<Setting, double> settings) =>
        Settings.Count == 0 ? this : this with { Value = Setting.Fill(Value, Settings, settings), Settings = [] };

    /// <summary>How the equations write it.</summary>
    public string Notation => Math.Notation.Of(Value);
}

/// <summary>A loss kept finite by hand. Its gradient is stated, as it is not the derivative of the guard.</summary>
/// <param name="Value">The loss by a, t and n.</param>
/// <param name="Gradient">∂L/∂a by a, t and n.</param>
internal sealed record GuardedLoss(Expression Value, Expression Gradient);
