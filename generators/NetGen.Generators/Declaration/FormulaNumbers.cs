using Microsoft.CodeAnalysis;
using NetGen.Generators.Math;

namespace NetGen.Generators.Declaration;

/// <summary>The numbers of a formula, and where they were written: those that the network's precision does not have are mistakes.</summary>
internal sealed class FormulaNumbers(Precision precision)
{
    private static readonly Dictionary<string, double> NoValues = [];

    // Expressions are told apart by reference: equal numbers stand in several places.
    private readonly List<(Expression Number, IOperation Written)> _written = [];

    /// <summary>Remembers where an expression was written that may be a number.</summary>
    public Expression Note(Expression expression, IOperation written)
    {
        _written.Add((expression, written));
        return expression;
    }

    /// <summary>The first part of a formula that is no number of the precision; null where all are.</summary>
    public (IOperation Written, string Reason)? FirstMistake(Expression formula, IOperation whole) =>
        Find(formula) is var (place, reason) ? (place ?? whole, reason) : null;

    private (IOperation? Written, string Reason)? Find(Expression part)
    {
        if (IsNumber(part))
        {
            double value = Evaluation.Number(part, NoValues);
            if (precision.Objection(value) is not { } objection)
                return null;
            return !Precision.IsFinite(value) && FindInOperands(part) is { Written: not null } inner ? inner : (WrittenAs(part), objection);
        }

        return part is Binary { Operation: BinaryOperation.Divide, Right: var divisor } && IsNumber(divisor) && Evaluation.Number(divisor, NoValues) == 0
            ? (WrittenAs(part), "divides by 0")
            : FindInOperands(part);
    }

    private (IOperation? Written, string Reason)? FindInOperands(Expression part) =>
        part.Operands.Select(Find).FirstOrDefault(static mistake => mistake is not null);

    private static bool IsNumber(Expression expression) => !expression.SelfAndParts().OfType<Variable>().Any();

    private IOperation? WrittenAs(Expression expression) => _written.Find(note => ReferenceEquals(note.Number, expression)).Written;
}
