using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Plans the programs of a single sample, in which nothing is copied, and input gradients multiply the weights as they lie.</summary>
internal sealed class OneSamplePlanner(NetworkGraph graph, LoweringContext context, bool fusesSgdUpdate)
{
    private readonly ElementType _type = context.Type;
    private readonly ProductLowering _products = new(context, new TransposedCopies());

    /// <summary>Programs of what differs from that for many samples.</summary>
    /// <param name="scratch">Where values lie that reach memory: as in the program for many samples.</param>
    /// <param name="isTraining">Whether it computes gradients, of which a single sample's are products, and no sums.</param>
    public OneSamplePrograms Plan(ProgramGroups program, ScratchLayout scratch, bool isTraining = false)
    {
        var packed = Lower(program, isPacked: true);
        var plain = new OneSampleProgram(Lower(program, isPacked: false), scratch, []);
        return new(
            packed.Any(step => step is RowSumsStep or OuterProductStep { IsLanePacked: true }) ? new OneSampleFusion(graph, _type, packed).Program(scratch) : null,
            isTraining || plain.Steps.Any(step => step is NonZeroProductStep) ? plain : null);
    }

    private ImmutableArray<Step> Lower(ProgramGroups program, bool isPacked) => [.. program.Groups.SelectMany(group => Lower(group, isPacked))];

    /// <param name="isPacked">Whether narrow weights are taken as full vectors.</param>
    private IEnumerable<Step> Lower(OperationGroup group, bool isPacked) => group switch
    {
        ProductGroup { Product.Result.Role: TensorRole.ParameterGradient } product => [OuterProduct(product, isPacked)],
        ProductGroup product when product.Product.ReducedAxis == product.Product.Right.Axes[0] => RowProduct(product, isPacked),
        ProductGroup product => RowDots(product),
        RowsGroup loop => [RowLowering.Lower(loop, context)],
        MaskGroup { Mask: var mask } => [new MaskStep(mask, context.Stride(mask.Result))],
        LoneGroup { Operation: Gather { Indices.Content: TensorContent.Lists } gather }
            when isPacked && gather.Result.RowLength <= Budget.ListSums * _type.Lanes(LanePackedProduct.Width) => [new ListSumStep(gather, [.. gather.Operands, gather.Result])],
        LoneGroup { Operation: Gather gather } => [new GatherStep(gather, context.Stride(gather.Result))],
        SumGroup { Sum: var sum } => IsLone(sum) ? [new SumStep(sum, context.Stride(sum.Operand), ParallelStage.Samples)] : [],
        _ => throw new NotSupportedException($"No single sample's step computes a {group.GetType().Name}."),
    };

    /// <summary>Whether the gradient belongs to no product whose weights learn: theirs includes that of the bias.</summary>
    private bool IsLone(SampleSum sum) => graph.Products.All(product =>
        product.Bias != sum.Result.GradientOf || !graph.Parameters.Any(parameter => parameter.Tensor == product.Right && parameter.IsTrainable));

    private IEnumerable<Step> RowProduct(ProductGroup group, bool isPacked)
    {
        var product = group.Product;
        if (graph.SkipsZeros(product))
            return _products.Lower(group).Select(step => step is KernelStep { Kernel: TiledContraction } call ? new NonZeroProductStep(call) : step);
        return Packed(product, isPacked) is { } form ? PackedProduct(group, form) : _products.Lower(group);
    }

    private IEnumerable<Step> PackedProduct(ProductGroup group, LanePackedProduct form)
    {
        yield return new RowProductStep(group.Product, form, [.. group.Product.Operands, group.Epilogue?.Result ?? group.Product.Result]);
        if (group.Epilogue is not null)
            yield return Epilogues.InPlace(RowLowering.Lower(RowsGroup.Of(group), context, isCalled: false), group);
    }

    private IEnumerable<Step> RowDots(ProductGroup group)
    {
        yield return RowDotsStep.Of(group.Product, group.Epilogue);
        if (group.Epilogue is not null)
            yield return Epilogues.InPlace(RowLowering.Lower(RowsGroup.Of(group), context), group);
    }

    private OuterProductStep OuterProduct(ProductGroup group, bool isPacked)
    {
        var gradient = group.Product;
        var layer = graph.Products.Single(product => product.Right == gradient.Result.GradientOf);
        ImmutableArray<Operation> operations = group.BiasGradient is null ? [gradient] : [gradient, group.BiasGradient];
        return new OuterProductStep(
            layer, Packed(layer, isPacked) is not null, fusesSgdUpdate && graph.SkipsZeros(layer), [.. gradient.Operands, gradient.Result], operations);
    }

    private LanePackedProduct? Packed(Contraction product, bool isPacked) =>
        isPacked && !graph.SkipsZeros(product) ? LanePackedProduct.For(product, _type) : null;
}
