using System.Collections.Immutable;
using System.Globalization;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>Which tensor a variable of a formula stands for.</summary>
internal sealed record Binding(string Variable, Tensor Tensor);

/// <summary>
/// result = formula(operands), a function of each sample's row: component by component, with reductions over the row where
/// the formula has them. An operand without samples is the same for all of them.
/// </summary>
/// <param name="purpose">What it does, as a kernel is named: <c>Activate</c>; null for a gradient or a copy.</param>
internal class Map(Tensor result, Expression formula, ImmutableArray<Binding> bindings, string? purpose = null) : Operation(result)
{
    public Expression Formula { get; } = formula;

    public ImmutableArray<Binding> Bindings { get; } = bindings;

    public string Purpose => purpose ?? (Result.IsGradient ? "Delta" : "Copy");

    /// <summary>The formula with the names of tensors as its variables, so that equal parts are found across maps.</summary>
    public Expression FormulaOfTensors => Named(tensor => tensor.Name).Formula;

    public override ImmutableArray<Tensor> Operands { get; } = [.. bindings.Select(binding => binding.Tensor)];

    public override ImmutableArray<Tensor> Differentiable => [.. Operands.Distinct()];

    /// <summary>Whether the result is one number for each sample.</summary>
    public bool IsScalarPerSample => Result.Axes.Length == 1 && Result.IsPerSample;

    /// <summary>The components of the rows that it loops over.</summary>
    public int RowLength => Rows.RowLength;

    /// <summary>How many rows of a sample it loops over.</summary>
    public int Positions => Rows.Positions;

    private Tensor Rows { get; } = bindings.FirstOrDefault(binding => binding.Tensor.IsPerSample && binding.Tensor.Axes.Length > 1)?.Tensor ?? result;

    /// <summary>Tensors of one shape, combined two by two: their sum, or their product.</summary>
    public static Map Combine(Tensor result, IReadOnlyList<Tensor> tensors, Func<Expression, Expression, Expression> combine, string? purpose = null)
    {
        var bindings = tensors.Select((tensor, index) => new Binding("x" + (index + 1).ToString(CultureInfo.InvariantCulture), tensor)).ToImmutableArray();
        return new Map(result, bindings.Select(binding => (Expression)new Variable(binding.Variable)).Aggregate(combine), bindings, purpose);
    }

    /// <summary>The bindings whose variables a formula mentions; the first where it mentions none, since a constant has a value for each component too.</summary>
    protected static ImmutableArray<Binding> Used(Expression formula, ImmutableArray<Binding> bindings) =>
        bindings.Where(binding => formula.Contains(new Variable(binding.Variable))).ToImmutableArray() is { IsEmpty: false } used ? used : [bindings[0]];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient)
    {
        var gradient = Bindings.Where(binding => binding.Tensor == operand).Select(binding => GradientBy(new Variable(binding.Variable))).Aggregate((left, right) => left + right);
        ImmutableArray<Binding> bindings =
        [
            new Binding(Symbols.G.Name, resultGradient),
            .. Bindings.Any(binding => binding.Variable == Symbols.A.Name) ? [] : new[] { new Binding(Symbols.A.Name, Result) },
            .. Bindings,
        ];
        if (operand.IsPerSample || !Result.IsPerSample)
            return [new Map(operandGradient, gradient, Used(gradient, bindings))];
        var ofSamples = Tensor.OfEachSample(operandGradient, operand, resultGradient.Axes);
        return [new Map(ofSamples, gradient, Used(gradient, bindings)), new SampleSum(operandGradient, ofSamples)];
    }

    /// <summary>The same map with other variables, one for each tensor.</summary>
    public Map Named(Func<Tensor, string> name)
    {
        var names = Bindings.ToDictionary(binding => binding.Variable, binding => name(binding.Tensor));
        return new Map(Result, Formula.Rename(names), [.. Bindings.Select(binding => binding with { Variable = names[binding.Variable] }).Distinct()], purpose);
    }

    /// <summary>The same of another formula, by the same variables.</summary>
    public Map With(Expression formula) => new(Result, formula, Bindings, purpose);

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) =>
        new Map(result, Formula, [.. Bindings.Select(binding => binding with { Tensor = operand(binding.Tensor) })], purpose);

    /// <summary>The gradient by a variable from that of the result, g: by the result, a, where that is cheaper than by the operand.</summary>
    private Expression GradientBy(Variable variable) => Bindings.Length == 1
        ? Derivative.Backward(Formula.Substitute(variable, Symbols.Z)).Value.Substitute(Symbols.Z, variable)
        : Differentiation.VectorJacobian(Formula, variable, Symbols.G).Simplify();
}
