using System.Globalization;

namespace NetGen.Generators.Math;

/// <summary>
/// An optimizer's updates with c0, c1, … in place of what is the same in a whole step. The library has those of each optimizer as a type, whose code is optimised where the
/// user's assembly is not.
/// </summary>
/// <param name="Updates">In their order, by θ, g, the states and the constants.</param>
/// <param name="Constants">What the constants stand for; behind them, what those of <paramref name="Preludes"/> do, the last first.</param>
/// <param name="Preludes">The library's types for what becomes of the gradient before, the first first: each has one constant more than what it hands the gradient to.</param>
internal sealed record UpdateForm(IReadOnlyList<Assignment> Updates, IReadOnlyList<Expression> Constants, IReadOnlyList<string> Preludes)
{
    /// <summary>How many numbers the library hands to an update.</summary>
    private const int MostConstants = 8;

    private static readonly (string Name, Expression Gradient)[] s_preludes =
    [
        ("ScaledUpdate", Name(0) * Symbols.G),
        ("PenalizedUpdate", Symbols.G + Name(0) * Symbols.Theta),
    ];

    private static readonly Lazy<IReadOnlyList<(string Name, UpdateForm Form)>> s_library = new(static () =>
        [.. Optimizers.All.Select(static optimizer => (optimizer.Name, Of(AsUsual(optimizer))))]);

    /// <summary>Those in the library.</summary>
    public static IReadOnlyList<(string Name, UpdateForm Form)> Library => s_library.Value;

    /// <summary>
    /// The type of the library that has these updates, for elements of a type; null where none has. What the library adds to a root is normal, so that it may estimate the
    /// quotient by it.
    /// </summary>
    public string? LibraryType(string type) =>
        Constants.Count <= MostConstants && !Constants.OfType<Constant>().Any(static constant => System.Math.Abs(constant.Value) < Numbers.SmallestNormalSingle)
            && Library.FirstOrDefault(known => known.Form.Preludes.Count == 0 && known.Form.Updates.SequenceEqual(Updates)).Name is { } name
            ? Preludes.Reverse().Aggregate($"{name}Update<{type}>", (update, prelude) => $"{prelude}<{type}, {update}>") : null;

    public static UpdateForm Of(OptimizerFormula optimizer)
    {
        var constants = new List<Expression>();
        var preludes = optimizer.Updates.Select(PreludeOf).TakeWhile(static prelude => prelude is not null).Select(static prelude => prelude!.Value).ToList();
        Assignment[] updates = [.. optimizer.Updates.Skip(preludes.Count).Select(update => update with { Value = Lifted(update.Value, constants) })];
        constants.AddRange(preludes.Select(static prelude => prelude.Constant).Reverse());
        return new UpdateForm(updates, constants, [.. preludes.Select(static prelude => prelude.Name)]);
    }

    /// <summary>What a constant is called.</summary>
    public static Variable Name(int constant) => new("c" + constant.ToString(CultureInfo.InvariantCulture), Scope.Step);

    /// <summary>What the library has for a gradient that changes before the optimizer sees it, and its constant; null where it has nothing.</summary>
    private static (string Name, Expression Constant)? PreludeOf(Assignment update)
    {
        var constants = new List<Expression>();
        var gradient = Lifted(update.Value, constants);
        return update.Target.Equals(Symbols.G) && s_preludes.FirstOrDefault(prelude => prelude.Gradient.Equals(gradient)).Name is { } name ? (name, constants.Single()) : null;
    }

    /// <summary>An expression with names in place of what is the same in a whole step.</summary>
    private static Expression Lifted(Expression expression, List<Expression> constants)
    {
        if (expression.Scope != Scope.Step)
            return expression.Map(part => Lifted(part, constants));
        if (expression is Constant { Value: 0 or 1 })
            return expression;
        int known = constants.IndexOf(expression);
        if (known < 0)
            constants.Add(expression);
        return Name(known < 0 ? constants.Count - 1 : known);
    }

    /// <summary>An optimizer whose settings nobody has changed.</summary>
    private static OptimizerFormula AsUsual(OptimizerFormula optimizer) =>
        new Regularization(ClipNorm: 0, ClipValue: 0, optimizer.DefaultDecay, L1: 0, L2: 0).Apply(optimizer.With(static setting => setting.Default));
}
