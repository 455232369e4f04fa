using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Tests.Graph;

/// <summary>The value of a map's formula at the place of loops, while they are in one row.</summary>
/// <param name="variables">What the formula's variables stand for.</param>
/// <param name="settings">The numbers of those variables that stand for no tensor.</param>
/// <param name="row">The axes that reductions run over.</param>
/// <param name="decisions">Takes the difference at every choice of one side or the other.</param>
internal sealed class FormulaInterpreter(
    AxisLoops loops, IReadOnlyDictionary<string, Element> variables, IReadOnlyDictionary<string, double> settings, Axis[] row, List<double> decisions)
{
    private readonly Dictionary<RowReduction, double> _reductions = [];

    public double Value(Expression expression) => expression switch
    {
        Constant constant => constant.Value,
        Variable variable => Value(variable),
        Unary unary => Value(unary),
        Binary binary => Value(binary),
        Select select => Value(Holds(select.Condition) ? select.WhenTrue : select.WhenFalse),
        RowReduction reduction => Value(reduction),
        _ => throw new NotSupportedException($"The interpreter does not know the expression {expression.GetType().Name}."),
    };

    private double Value(Variable variable) =>
        variables.TryGetValue(variable.Name, out Element? element) ? element.Value
        : settings.TryGetValue(variable.Name, out double setting) ? setting
        : throw new InvalidOperationException($"'{variable.Name}' is neither bound to a tensor nor set.");

    private double Value(Unary unary)
    {
        double operand = Value(unary.Operand);
        if (unary.Operation is UnaryOperation.Abs or UnaryOperation.Sign)
            decisions.Add(operand);
        return UnaryFunctions.Of(unary.Operation).Value(operand);
    }

    private double Value(Binary binary)
    {
        (double left, double right) = (Value(binary.Left), Value(binary.Right));
        if (binary.Operation is BinaryOperation.Min or BinaryOperation.Max)
            decisions.Add(left - right);
        return BinaryFunctions.Of(binary.Operation).Value(left, right);
    }

    private bool Holds(Comparison condition)
    {
        (double left, double right) = (Value(condition.Left), Value(condition.Right));
        decisions.Add(left - right);
        return condition.Operation switch
        {
            ComparisonOperation.Less => left < right,
            ComparisonOperation.LessOrEqual => left <= right,
            _ => throw new NotSupportedException($"The interpreter does not know the comparison {condition.Operation}."),
        };
    }

    private double Value(RowReduction reduction)
    {
        if (!_reductions.TryGetValue(reduction, out double value))
        {
            var terms = new List<double>();
            loops.Run(row, () => terms.Add(Value(reduction.Body)));
            value = reduction.Operation switch
            {
                RowOperation.Sum => terms.Sum(),
                RowOperation.Max => terms.Max(),
                _ => throw new NotSupportedException($"The interpreter does not know the reduction {reduction.Operation}."),
            };
            _reductions.Add(reduction, value);
        }

        return value;
    }
}
