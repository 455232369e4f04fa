using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>a = f(z).</summary>
internal sealed class Activation(Tensor result, Tensor z, ActivationFormula formula)
    : Map(result, formula.Output, [new Binding(Symbols.Z.Name, z)])
{
    public override string Purpose => "Activate";

    public override Operation Differentiate(Tensor operand, Tensor operandGradient, Tensor resultGradient)
    {
        var gradient = Derivative.Backward(formula.Output).Value;
        return new Map(operandGradient, gradient, Used(gradient,
        [
            new Binding(Symbols.G.Name, resultGradient),
            new Binding(Symbols.A.Name, Result),
            new Binding(Symbols.Z.Name, operand),
        ]));
    }
}
