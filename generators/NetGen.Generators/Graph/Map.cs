using System.Collections.Immutable;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>Which tensor a variable of a formula stands for.</summary>
internal sealed record Binding(string Variable, Tensor Tensor);

/// <summary>
/// result = formula(operands), a function of each sample's row: component by component, with reductions over the row where
/// the formula has them.
/// </summary>
internal class Map(Tensor result, Expression formula, ImmutableArray<Binding> bindings) : Operation(result)
{
    public Expression Formula { get; } = formula;

    public ImmutableArray<Binding> Bindings { get; } = bindings;

    /// <summary>The formula with the names of tensors as its variables, so that equal parts are found across maps.</summary>
    public Expression FormulaOfTensors => Bindings.Aggregate(Formula, (formula, binding) => formula.Substitute(new Variable(binding.Variable), new Variable(binding.Tensor.Name)));

    public override ImmutableArray<Tensor> Operands { get; } = [.. bindings.Select(binding => binding.Tensor)];

    /// <summary>What it does, as a kernel is named.</summary>
    public virtual string Purpose => Result.IsGradient ? "Delta" : "Copy";

    /// <summary>Whether the result is one number for each sample.</summary>
    public bool IsLoss => Result.Axes.Length == 1;

    /// <summary>The bindings whose variables a formula mentions; the first where it mentions none, since a constant has a value for each component too.</summary>
    protected static ImmutableArray<Binding> Used(Expression formula, ImmutableArray<Binding> bindings) =>
        bindings.Where(binding => formula.Contains(new Variable(binding.Variable))).ToImmutableArray() is { IsEmpty: false } used ? used : [bindings[0]];

    public override Operation Differentiate(Tensor operand, Tensor operandGradient, Tensor resultGradient) =>
        throw new NotSupportedException("Gradients are not differentiated again.");
}
