using NetGen.Generators.Math;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>Formulas as functions of the numbers that their variables are.</summary>
internal static class FormulaFunction
{
    /// <summary>The function of a formula.</summary>
    /// <param name="variables">The names of the variables, in the order of the numbers.</param>
    public static Func<double[], double> Of(Expression formula, IReadOnlyList<string> variables) => formula switch
    {
        Constant constant => _ => constant.Value,
        Variable variable => OfVariable(variables.ToList().IndexOf(variable.Name)),
        Unary unary => OfUnary(UnaryFunctions.Of(unary.Operation).Value, Of(unary.Operand, variables)),
        Binary binary => OfBinary(BinaryFunctions.Of(binary.Operation).Value, Of(binary.Left, variables), Of(binary.Right, variables)),
        Select select => OfSelect(select, variables),
        _ => throw new NotSupportedException($"{formula} is not element by element."),
    };

    private static Func<double[], double> OfVariable(int place) => numbers => numbers[place];

    private static Func<double[], double> OfUnary(Func<double, double> function, Func<double[], double> operand) => numbers => function(operand(numbers));

    private static Func<double[], double> OfBinary(Func<double, double, double> function, Func<double[], double> left, Func<double[], double> right) =>
        numbers => function(left(numbers), right(numbers));

    private static Func<double[], double> OfSelect(Select select, IReadOnlyList<string> variables)
    {
        var (left, right) = (Of(select.Condition.Left, variables), Of(select.Condition.Right, variables));
        var (whenTrue, whenFalse) = (Of(select.WhenTrue, variables), Of(select.WhenFalse, variables));
        return numbers => select.Condition.Holds(left(numbers), right(numbers)) ? whenTrue(numbers) : whenFalse(numbers);
    }
}
