using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>One operation of the graph: computes <see cref="Result"/> from <see cref="Operands"/>.</summary>
internal abstract class Operation(Tensor result)
{
    public Tensor Result { get; } = result;

    /// <summary>What <see cref="Equations.Of(Operation)"/> says of it, once that has been asked.</summary>
    public string? Equation { get; set; }

    /// <summary>Everything it reads.</summary>
    public abstract ImmutableArray<Tensor> Operands { get; }

    /// <summary>The operands that a gradient flows back to.</summary>
    public virtual ImmutableArray<Tensor> Differentiable => Operands;

    /// <summary>What a caller keeps of it between calls.</summary>
    public virtual IEnumerable<Tensor> States => [];

    /// <summary>
    /// The operations that compute the gradient of one operand from the gradient of the result, the last one giving it: the chain rule, stated once for
    /// each kind of operation and nowhere else. Where the operand is used elsewhere too, <see cref="ReverseMode"/> adds up.
    /// </summary>
    public abstract IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient);

    /// <summary>The operations that compute the gradients of several operands, which may share some.</summary>
    public virtual IEnumerable<Operation> Adjoints(IReadOnlyList<(Tensor Operand, Tensor Gradient)> wanted, Tensor resultGradient) =>
        wanted.SelectMany(operand => Adjoint(operand.Operand, operand.Gradient, resultGradient));

    /// <summary>The same operation on other tensors.</summary>
    public abstract Operation With(Tensor result, Func<Tensor, Tensor> operand);

    protected NotSupportedException HasNoDerivative() => new($"{Result} is not differentiated: a {GetType().Name} depends on nothing that learns.");
}
