namespace NetGen.Generators.Math;

/// <summary>Expressions in numbers, in double.</summary>
internal static class Evaluation
{
    /// <summary>The value of the expression for every component of one sample.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="components">The number of components of the sample.</param>
    /// <param name="values">Every variable by name: one number for each component, or a single one for all.</param>
    /// <exception cref="ArgumentException">A variable has another number of values.</exception>
    /// <exception cref="KeyNotFoundException">A variable has no value.</exception>
    public static double[] Row(Expression expression, int components, IReadOnlyDictionary<string, double[]> values)
    {
        foreach (KeyValuePair<string, double[]> value in values.Where(value => value.Value.Length != 1 && value.Value.Length != components))
            throw new ArgumentException($"'{value.Key}' has {value.Value.Length} values for {components} components.", nameof(values));
        var row = new RowEvaluation(components, values);
        return [.. Enumerable.Range(0, components).Select(component => row.At(expression, component))];
    }

    /// <summary>The value of an expression that varies over no components.</summary>
    public static double Number(Expression expression, IReadOnlyDictionary<string, double> values) =>
        Row(expression, 1, values.ToDictionary(static value => value.Key, static value => new[] { value.Value }))[0];

    private sealed class RowEvaluation(int components, IReadOnlyDictionary<string, double[]> values)
    {
        private readonly Dictionary<RowReduction, double> _reductions = [];

        public double At(Expression expression, int component) => expression switch
        {
            Constant constant => constant.Value,
            Variable variable => values[variable.Name] is { Length: > 1 } row ? row[component] : values[variable.Name][0],
            Unary unary => UnaryFunctions.Of(unary.Operation).Value(At(unary.Operand, component)),
            Binary binary => BinaryFunctions.Of(binary.Operation).Value(At(binary.Left, component), At(binary.Right, component)),
            Select select => At(Holds(select.Condition, component) ? select.WhenTrue : select.WhenFalse, component),
            RowReduction reduction => Reduce(reduction),
            _ => throw new ArgumentException($"{expression.GetType().Name} has no value.", nameof(expression)),
        };

        private bool Holds(Comparison condition, int component) =>
            condition.Holds(At(condition.Left, component), At(condition.Right, component));

        private double Reduce(RowReduction reduction)
        {
            if (!_reductions.TryGetValue(reduction, out double value))
            {
                IEnumerable<double> terms = Enumerable.Range(0, components).Select(component => At(reduction.Body, component));
                value = reduction.Operation == RowOperation.Sum ? terms.Sum() : terms.Max();
                _reductions.Add(reduction, value);
            }

            return value;
        }
    }
}
