using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>
/// Finds the functions that a single sample's product includes: those of its sums that take few instructions, such as a ReLU, and the last layer's, its loss and
/// gradient among them, where a vector holds the row and the method stays within what the JIT keeps track of.
/// </summary>
internal static class OneSampleFusion
{
    /// <summary>Whether a step is the product of a sample's row with weights as they lie.</summary>
    public static bool IsProduct(Step step) => step is KernelStep { Kernel: TiledContraction { Shape.SumsSamples: false }, Untransposed: null };

    /// <summary>The step after a product if it takes few instructions; else null.</summary>
    public static KernelStep? After(IReadOnlyList<Step> steps, int product) =>
        product + 1 < steps.Count
        && steps[product + 1] is KernelStep { Kernel: RowKernel } next
        && next.Operations.Any(operation => operation.Operands.Contains(steps[product].Operations[0].Result))
        && next.Operations.Cast<Map>().All(LoopFusion.IsCheap)
        && Others(next, steps[product]).All(operand => operand is { IsPerSample: true, IsUnpadded: false })
            ? next : null;

    /// <summary>What a step after a product reads besides the product's sums and its own results: rows in memory.</summary>
    public static IEnumerable<Tensor> Others(KernelStep step, Step product)
    {
        var atHand = step.Operations.Select(operation => operation.Result).Append(product.Operations[0].Result).ToList();
        return step.Operations.SelectMany(operation => operation.Operands).Where(operand => !atHand.Contains(operand)).Distinct();
    }

    /// <summary>The step after the last layer's product if one vector of a number of lanes holds its row and few locals are needed; else null.</summary>
    public static KernelStep? Head(IReadOnlyList<Step> steps, int product, NetworkGraph graph, int lanes) =>
        product + 1 < steps.Count
        && graph.Products.Length <= Budget.HeadLayers
        && graph.Heads.Length == 1 && steps[product].Operations[0].Result == graph.Heads[0].Loss.Sums
        && graph.OutputSize <= lanes
        && steps[product + 1] is KernelStep { Kernel: RowKernel } head
        && ElementaryFunctions(head) <= Budget.ElementaryFunctions
            ? head : null;

    /// <summary>Whether a narrow product reads its row from registers: the product before has just left all of it there,
    /// and few vectors of weights are multiplied with it.</summary>
    public static bool HasRowInRegisters(IReadOnlyList<Step> steps, int product, TiledPlan plan, VectorWidth width)
    {
        int before = product - 2;
        if (before < 0 || !IsProduct(steps[before]) || !IsProduct(steps[product]) || After(steps, before) is not { } fused)
            return false;
        var (contraction, producer) = ((Contraction)steps[product].Operations[0], (Contraction)steps[before].Operations[0]);
        return fused.Operations.Any(operation => operation.Result == contraction.Left)
            && contraction.Right.Length <= Budget.PermutedVectors * plan.Type.Lanes(width)
            && plan.Product(contraction, width) is LanePackedProduct
            && plan.Product(producer, width) is LanePackedProduct or PanelProduct { Panels: [{ Repeats: 1 }] };
    }

    /// <summary>How many the maps evaluate, each once; some are composed of two.</summary>
    private static int ElementaryFunctions(KernelStep step) =>
        step.Operations.Cast<Map>().SelectMany(map => map.FormulaOfTensors.SelfAndParts())
            .OfType<Unary>().Where(part => UnaryFunctions.Of(part.Operation).Cost >= UnaryFunctions.Transcendental).Distinct()
            .Sum(part => part.Operation is UnaryOperation.Softplus or UnaryOperation.Erf or UnaryOperation.LogCosh ? 2 : 1);
}
