using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>Finds the functions that a single sample's product includes: those of its sums that take few instructions, such as a ReLU.</summary>
internal static class OneSampleFusion
{
    /// <summary>Whether a step is the product of a sample's row with weights as they lie.</summary>
    public static bool IsProduct(Step step) => step is KernelStep { Kernel: TiledContraction { Shape.SumsSamples: false }, Untransposed: null };

    /// <summary>The step after a product if it is computed from the product's sums while they are in registers; else null.</summary>
    public static KernelStep? After(IReadOnlyList<Step> steps, int product) =>
        product + 1 < steps.Count
        && steps[product + 1] is KernelStep { Kernel: RowKernel } next
        && next.Operations.Cast<Map>().All(map => IsAtHand(map, next, steps[product]) && IsCheap(map.Formula))
            ? next : null;

    private static bool IsAtHand(Map map, KernelStep step, Step product) => !map.IsLoss && !map.Formula.OuterReductions().Any() && map.Operands.All(operand =>
        operand == product.Operations[0].Result || step.Operations.TakeWhile(earlier => earlier != map).Any(earlier => earlier.Result == operand));

    private static bool IsCheap(Expression formula) => formula.SelfAndParts().All(part =>
        part is not Unary { Operation: not (UnaryOperation.Negate or UnaryOperation.Abs) } and not Binary { Operation: BinaryOperation.Divide });
}
