using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>
/// Finds what a single sample's products and sums of lists include: the functions of their sums that take few instructions, such as a ReLU, and the last layer's, its loss and
/// gradient among them, where a vector holds the row and the method stays within what the JIT keeps track of.
/// </summary>
/// <param name="steps">The program, nothing fused.</param>
internal sealed class OneSampleFusion(NetworkGraph graph, ElementType type, ImmutableArray<Step> steps)
{
    private readonly int _lanes = type.Lanes(LanePackedProduct.Width);

    public OneSampleProgram Program(ScratchLayout scratch)
    {
        var fused = Fused().ToImmutableArray();
        return new OneSampleProgram(fused, scratch, [.. Enumerable.Range(0, steps.Length).SelectMany(InRegisters)]);
    }

    private IEnumerable<Step> Fused()
    {
        for (int i = 0; i < steps.Length; i++)
        {
            if (steps[i] is not RowSumsStep sums)
            {
                yield return steps[i];
                continue;
            }

            var epilogue = Epilogue(i);
            yield return (sums is RowProductStep product ? product with { ReadsRegisters = HasRowInRegisters(i) } : sums) with
            {
                StoresSums = epilogue is null || IsLoadedAfter(i + 1, sums.Sums),
                Epilogue = epilogue,
                Arguments = epilogue is null ? sums.Arguments : sums.Arguments.AddRange(epilogue.Rows.Arguments),
            };
            i += epilogue is null ? 0 : 1;
        }
    }

    private RowEpilogue? Epilogue(int product)
    {
        bool isHead = Head(product) is not null;
        if ((Head(product) ?? After(product)) is not { } rows)
            return null;
        var stored = rows.Operations.Select(operation => operation.Result)
            .Where(tensor => tensor.IsUnpadded || IsLoadedAfter(product + 1, tensor));
        return new RowEpilogue(rows, isHead, [.. Others(rows, product)], [.. stored]);
    }

    /// <summary>What never reaches memory: rows that go from a product or a sum to the steps after it in registers, by whatever name that knows them.</summary>
    private IEnumerable<Tensor> InRegisters(int product)
    {
        if (steps[product] is not RowSumsStep)
            return [];
        var passed = Head(product)?.Arguments ?? (After(product) is { } fused ? fused.Arguments.Except(Others(fused, product)) : []);
        return passed.Where(tensor => tensor.Whole is null && !IsLoadedAfter(product + 1, tensor));
    }

    /// <summary>The step after a product if it takes few instructions; else null.</summary>
    private KernelStep? After(int product) =>
        product + 1 < steps.Length
        && steps[product + 1] is KernelStep { Kernel: RowKernel } next
        && next.Operations.Any(operation => operation.Operands.Contains(Sums(product)))
        && next.Operations.Cast<Map>().All(LoopFusion.IsCheap)
        && Others(next, product).All(operand => operand is { IsPerSample: true, IsUnpadded: false })
            ? next : null;

    /// <summary>The step after the last layer's product if one vector holds its row and few locals are needed; else null.</summary>
    private KernelStep? Head(int product) =>
        product + 1 < steps.Length
        && graph.Products.Length <= Budget.HeadLayers
        && graph.Heads.Length == 1 && Sums(product) == graph.Heads[0].Loss.Sums
        && graph.OutputSize <= _lanes
        && steps[product + 1] is KernelStep { Kernel: RowKernel } head
        && ElementaryFunctions(head) <= Budget.ElementaryFunctions
            ? head : null;

    private Tensor Sums(int product) => steps[product].Operations[0].Result;

    /// <summary>What a step after a product reads besides the product's sums and its own results: rows in memory.</summary>
    private IEnumerable<Tensor> Others(KernelStep step, int product)
    {
        var atHand = step.Operations.Select(operation => operation.Result).Append(Sums(product)).ToList();
        return step.Operations.SelectMany(operation => operation.Operands).Where(operand => !atHand.Contains(operand)).Distinct();
    }

    /// <summary>Whether a later step needs a row in memory.</summary>
    private bool IsLoadedAfter(int index, Tensor row) =>
        Enumerable.Range(index + 1, steps.Length - index - 1).Any(later => steps[later].Arguments.Contains(row) && !(steps[later].Arguments[0] == row && HasRowInRegisters(later)));

    /// <summary>Whether a narrow product reads its row from registers: the product before has just left all of it there,
    /// and few vectors of weights are multiplied with it.</summary>
    private bool HasRowInRegisters(int product)
    {
        int before = product - 2;
        return before >= 0 && steps[before] is RowSumsStep && steps[product] is RowProductStep reader && After(before) is { } fused
            && fused.Operations.Any(operation => operation.Result == reader.Product.Left)
            && reader.Product.Right.Length <= Budget.PermutedVectors * _lanes;
    }

    /// <summary>How many the maps evaluate, each once; some are composed of two.</summary>
    private static int ElementaryFunctions(KernelStep step) =>
        step.Operations.Cast<Map>().SelectMany(map => map.FormulaOfTensors.SelfAndParts())
            .OfType<Unary>().Where(part => UnaryFunctions.Of(part.Operation).Cost >= UnaryFunctions.Transcendental).Distinct()
            .Sum(part => part.Operation is UnaryOperation.Softplus or UnaryOperation.Erf or UnaryOperation.LogCosh ? 2 : 1);
}
