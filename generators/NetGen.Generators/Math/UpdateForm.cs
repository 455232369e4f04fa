using System.Globalization;

namespace NetGen.Generators.Math;

/// <summary>
/// An optimizer's updates with c0, c1, … in place of what is the same in a whole step. The library has those of each optimizer as a type, whose code is optimised where the
/// user's assembly is not.
/// </summary>
/// <param name="Updates">In their order, by θ, g, the states and the constants.</param>
/// <param name="Constants">What the constants stand for.</param>
internal sealed record UpdateForm(IReadOnlyList<Assignment> Updates, IReadOnlyList<Expression> Constants)
{
    private static readonly Lazy<IReadOnlyList<(string Name, UpdateForm Form)>> s_library = new(static () =>
        [.. Optimizers.All.Select(static optimizer => (optimizer.Name, Of(AsUsual(optimizer))))]);

    /// <summary>Those in the library.</summary>
    public static IReadOnlyList<(string Name, UpdateForm Form)> Library => s_library.Value;

    /// <summary>
    /// The type of the library that has these updates; null where none has. What the library adds to a root is normal, so that it may estimate the quotient by it.
    /// </summary>
    public string? LibraryType => !Constants.OfType<Constant>().Any(static constant => System.Math.Abs(constant.Value) < Numbers.SmallestNormalSingle)
        && Library.FirstOrDefault(known => known.Form.Updates.SequenceEqual(Updates)).Name is { } name ? $"{name}Update" : null;

    public static UpdateForm Of(OptimizerFormula optimizer)
    {
        var constants = new List<Expression>();
        return new UpdateForm([.. optimizer.Updates.Select(update => update with { Value = Lifted(update.Value) })], constants);

        Expression Lifted(Expression expression)
        {
            if (expression.Scope != Scope.Step)
                return expression.Map(Lifted);
            if (expression is Constant { Value: 0 or 1 })
                return expression;
            int known = constants.IndexOf(expression);
            if (known < 0)
                constants.Add(expression);
            return Name(known < 0 ? constants.Count - 1 : known);
        }
    }

    /// <summary>What a constant is called.</summary>
    public static Variable Name(int constant) => new("c" + constant.ToString(CultureInfo.InvariantCulture), Scope.Step);

    /// <summary>An optimizer whose settings nobody has changed.</summary>
    private static OptimizerFormula AsUsual(OptimizerFormula optimizer) =>
        new Regularization(ClipNorm: 0, ClipValue: 0, optimizer.DefaultDecay, L1: 0, L2: 0).Apply(optimizer.With(static setting => setting.Default));
}
