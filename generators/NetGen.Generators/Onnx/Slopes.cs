using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx;

/// <summary>Through which operands of an operation a gradient may flow: not through what is compared, rounded or an index.</summary>
internal static class Slopes
{
    public static IEnumerable<Tensor> Of(Operation operation) => operation switch
    {
        Map map => map.Bindings.Where(binding => Flows(map.Formula, new Variable(binding.Variable))).Select(static binding => binding.Tensor),
        Gather gather => [gather.Table],
        _ => operation.Operands,
    };

    private static bool Flows(Expression formula, Variable variable) => formula switch
    {
        Variable other => other.Equals(variable),
        Select choice => Flows(choice.WhenTrue, variable) || Flows(choice.WhenFalse, variable),
        Unary { Operation: UnaryOperation.Floor or UnaryOperation.Round or UnaryOperation.Sign } => false,
        _ => formula.Operands.Any(operand => Flows(operand, variable)),
    };
}
