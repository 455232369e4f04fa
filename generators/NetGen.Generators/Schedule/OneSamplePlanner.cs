using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Plans the programs of a single sample: straight code in which nothing is copied, and input gradients multiply the weights as they lie.</summary>
/// <param name="rows">Lowers what is computed by loops over rows.</param>
internal sealed class OneSamplePlanner(NetworkGraph graph, ElementType type, bool fusesSgdUpdate, TilePlanner rows)
{
    private static readonly VectorWidth[] Widths = [VectorWidth.Bits512, VectorWidth.Bits256];

    /// <summary>A program for each vector width that has one.</summary>
    /// <param name="scratch">Where values lie that reach memory: as in the program for many samples.</param>
    public ImmutableArray<OneSampleProgram> Plan(ProgramGroups program, ScratchLayout scratch) =>
        [.. Widths.Select(width => new OneSampleFusion(graph, width, type.Lanes(width), [.. program.Groups.SelectMany(group => Lower(group, width))]).Program(scratch))];

    private IEnumerable<Step> Lower(OperationGroup group, VectorWidth width) => group switch
    {
        ProductGroup { Product.Result.Role: TensorRole.ParameterGradient } product => [OuterProduct(product, width)],
        ProductGroup product when product.Product.ReducedAxis == product.Product.Right.Axes[0] => RowProduct(product, width),
        ProductGroup product => RowDots(product),
        RowsGroup loop => [rows.LowerRows(loop)],
        MaskGroup { Mask: var mask } => [new MaskStep(mask, RowLayout.StrideOf(mask.Result, type))],
        LoneGroup { Operation: Gather { Indices.Content: TensorContent.Lists } gather } when gather.Result.RowLength <= Budget.ListSums * type.Lanes(width) =>
            [new ListSumStep(gather, [.. gather.Operands, gather.Result])],
        LoneGroup { Operation: Gather gather } => [new GatherStep(gather, RowLayout.StrideOf(gather.Result, type))],
        SumGroup { Sum: var sum } => IsLone(sum) ? [new SumStep(sum, RowLayout.StrideOf(sum.Operand, type), ParallelStage.Samples)] : [],
        _ => throw new NotSupportedException($"No single sample's step computes a {group.GetType().Name}."),
    };

    /// <summary>Whether the gradient belongs to no product whose weights learn: theirs includes that of the bias.</summary>
    private bool IsLone(SampleSum sum) => graph.Products.All(product =>
        product.Bias != sum.Result.GradientOf || !graph.Parameters.Any(parameter => parameter.Tensor == product.Right && parameter.IsTrainable));

    private IEnumerable<Step> RowProduct(ProductGroup group, VectorWidth width)
    {
        var product = group.Product;
        var result = group.Epilogue?.Result ?? product.Result;
        yield return new RowProductStep(product, Form(product, width), [.. product.Operands, result]);
        if (group.Epilogue is not null)
            yield return TilePlanner.InPlace(rows.LowerRows(RowsGroup.Of(group), isCalled: false), group);
    }

    private IEnumerable<Step> RowDots(ProductGroup group)
    {
        yield return RowDotsStep.Of(group.Product, group.Epilogue);
        if (group.Epilogue is not null)
            yield return TilePlanner.InPlace(rows.LowerRows(RowsGroup.Of(group)), group);
    }

    private OuterProductStep OuterProduct(ProductGroup group, VectorWidth width)
    {
        var gradient = group.Product;
        var layer = graph.Products.Single(product => product.Right == gradient.Result.GradientOf);
        int outputs = layer.Result.RowLength;
        var shape = new OuterProductShape(
            layer.ReducedAxis.Length,
            outputs,
            layer.Bias is not null,
            type.Lanes(RowLayout.For(outputs, type).Widest),
            gradient.Left.IsUnpadded,
            fusesSgdUpdate && graph.SkipsZeros(layer));
        ImmutableArray<Operation> operations = group.BiasGradient is null ? [gradient] : [gradient, group.BiasGradient];
        return new OuterProductStep(layer, shape, Form(layer, width) is LanePackedProduct, [.. gradient.Operands, gradient.Result], operations);
    }

    private RowProduct Form(Contraction product, VectorWidth width) => Schedule.RowProduct.For(product, type, width, graph.SkipsZeros(product));
}
