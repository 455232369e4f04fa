using NetGen.Generators.Math;

namespace NetGen.Generators.Emit;

/// <summary>Prints formulas as C# expressions over <see langword="double"/>: what is computed once a step.</summary>
internal sealed class ScalarFormulaWriter() : FormulaWriter("double")
{
    protected override string PrintConstant(double value) => Number(value);

    protected override string PrintFunction(Unary unary) => $"Math.{unary.Operation}({Print(unary.Operand)})";

    protected override string PrintFunction(Binary binary) => $"Math.{binary.Operation}({Print(binary.Left)}, {Print(binary.Right)})";

    protected override (string Text, int Level) PrintMultiplyAdd(Binary product, Expression addend) =>
        ($"{Print(product, Multiplicative)} + {Print(addend, Multiplicative)}", Additive);

    protected override (string Text, int Level) PrintSelect(Select select)
    {
        string comparison = select.Condition.Operation == ComparisonOperation.Less ? "<" : "<=";
        string condition = $"{Print(select.Condition.Left, Additive)} {comparison} {Print(select.Condition.Right, Additive)}";
        return ($"{condition} ? {Print(select.WhenTrue, Additive)} : {Print(select.WhenFalse, Additive)}", 0);
    }
}
