using Microsoft.CodeAnalysis;
using NetGen.Generators.Math;
using static NetGen.Generators.Math.Functions;

namespace NetGen.Generators.Declaration;

/// <summary>The functions of <c>Math</c>, <c>MathF</c>, <c>float</c> and <c>double</c> that have a derivative.</summary>
internal static class MathFunctions
{
    private const int LargestPower = 8;

    private static readonly Dictionary<string, Func<Expression, Expression>> OfOne = new()
    {
        ["Abs"] = Abs,
        ["Exp"] = Exp,
        ["Exp2"] = Exp2,
        ["ExpM1"] = ExpM1,
        ["Log"] = Log,
        ["Log2"] = static x => Log(x) / System.Math.Log(2),
        ["Log10"] = static x => Log(x) / System.Math.Log(10),
        ["LogP1"] = Log1P,
        ["Sign"] = Sign,
        ["Sqrt"] = Sqrt,
        ["Tanh"] = Tanh,
        ["Cosh"] = Cosh,
        ["Sinh"] = Sinh,
    };

    private static readonly Dictionary<string, Func<Expression, Expression, Expression>> OfTwo = new()
    {
        ["Max"] = Max,
        ["Min"] = Min,
    };

    public static bool IsMath(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_Single or SpecialType.System_Double
        || (type.Name is "Math" or "MathF" && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true });

    /// <summary>The value of a function by its name; null where it is none of those.</summary>
    public static Expression? Call(string name, IReadOnlyList<Expression> arguments) => (name, arguments) switch
    {
        (_, [var x]) when OfOne.TryGetValue(name, out var function) => function(x),
        (_, [var x, var y]) when OfTwo.TryGetValue(name, out var function) => function(x, y),
        ("Pow", [var x, var exponent]) when exponent.Simplify() is Constant { Value: var power } => Power(x, power),
        ("Clamp", [var x, var low, var high]) => Min(Max(x, low), high),
        ("FusedMultiplyAdd", [var x, var y, var addend]) => x * y + addend,
        _ => null,
    };

    private static Expression? Power(Expression x, double power)
    {
        if (power == 0.5)
            return Sqrt(x);
        if (!(System.Math.Abs(power) <= LargestPower) || power != System.Math.Floor(power))
            return null;
        int whole = (int)power;
        Expression product = 1;
        for (int factor = 0; factor < System.Math.Abs(whole); factor++)
            product = factor == 0 ? x : product * x;
        return whole < 0 ? 1 / product : product;
    }
}

/// <summary>Constants that formulas mean exactly, whatever the type that holds them.</summary>
internal static class MathConstants
{
    /// <summary>The number of a field such as <c>MathF.PI</c>; null for any other.</summary>
    public static Expression? Find(IFieldSymbol field) => !MathFunctions.IsMath(field.ContainingType) ? null : field.Name switch
    {
        "PI" or "Pi" => System.Math.PI,
        "E" => System.Math.E,
        "Tau" => 2 * System.Math.PI,
        _ => (Expression?)null,
    };
}
