using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Primitives;
using static NetGen.Generators.Math.Functions;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>Numbers with the samples of a batch in them.</summary>
public class NumberTests
{
    private static readonly Variable X = new("x");

    /// <summary>Formulas of x = 4·N + 2, and what they are: per sample and fixed, or nothing.</summary>
    public static TheoryData<string, double?, double> Formulas => new()
    {
        { "sum", 4, 5 },
        { "difference", 4, -1 },
        { "product", 12, 6 },
        { "half", 2, 1 },
        { "negative", -4, -2 },
        { "ratio", 0, 1 },
        { "floor", 4, 2 },
        { "floor of a third", null, 0 },
        { "square", null, 0 },
        { "above 5", 0, 1 },
        { "above 6", null, 0 },
        { "at least 0", 4, 2 },
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Arithmetic_holds_for_any_number_of_samples(string name, double? perSample, double whole)
    {
        Expression formula = name switch
        {
            "sum" => X + 3,
            "difference" => X - 3,
            "product" => 3 * X,
            "half" => X / 2,
            "negative" => -X,
            "ratio" => X / X,
            "floor" => Floor(X),
            "floor of a third" => Floor(X / 3),
            "square" => X * X,
            "above 5" => new Select(X > 5, 1, 0),
            "above 6" => new Select(X > 6, 1, 0),
            _ => Max(X, 0),
        };

        Assert.Equal(perSample is null ? null : new Number(whole, perSample.Value), Number.Of(formula, _ => new Number(2, 4)));
    }
}
