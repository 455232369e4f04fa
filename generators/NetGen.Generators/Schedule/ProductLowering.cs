using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Lowers products of matrices, and what is computed with them.</summary>
/// <param name="copies">Those of the program.</param>
internal sealed class ProductLowering(LoweringContext context, TransposedCopies copies)
{
    private readonly ContractionKernels _kernels = new(context);
    private readonly TransposedGradients _transposed = new(context);

    /// <param name="isRepeated">Whether it is done in each step of a sequence: then what is the same in all of them is copied once.</param>
    public IEnumerable<Step> Lower(ProductGroup group, bool isRepeated = false)
    {
        var contraction = group.Product;
        var right = contraction.Right;
        bool isTransposed = contraction.TransposesRight;
        if (isTransposed && context.FillsCaches(right) && contraction.ReducedAxis.Length >= Budget.SwappedDepth)
        {
            yield return LowerSwapped(contraction, group.IsOptional);
            if (group.Epilogue is not null)
                yield return RowLowering.Lower(RowsGroup.Of(group), context);
            yield break;
        }

        if (_transposed.ArePreferred(contraction))
        {
            foreach (var step in _transposed.Lower(contraction, group.BiasGradient))
                yield return step;
            yield break;
        }

        if (isTransposed)
        {
            var copy = copies.Of(right, right.Axes[1], right.Axes[0]);
            var condition = contraction.Result.Positions > 1 || isRepeated ? TransposeCondition.Always : TransposeCondition.ManySamples;
            yield return new TransposeStep(right, copy, context.Stride(right), context.Stride(copy), condition, group.IsOptional);
            right = copy;
        }

        var tiled = LowerTiled(group, right, isRepeated);
        yield return tiled;
        if (group.Epilogue is not null && tiled.Kernel is TiledContraction { Epilogue: null })
            yield return RowLowering.Lower(RowsGroup.Of(group), context);
    }

    /// <param name="right">The right operand as it lies for tiles: a transposed one is a copy.</param>
    private KernelStep LowerTiled(ProductGroup group, Tensor right, bool isRepeated)
    {
        var contraction = group.Product;
        var kernel = _kernels.Of(contraction, _kernels.Shape(contraction, right, group.BiasGradient is not null), group.Epilogue);
        ImmutableArray<Tensor> arguments = contraction.Bias is null
            ? [contraction.Left, right, contraction.Result]
            : [contraction.Left, right, contraction.Bias, contraction.Result];
        if (kernel.Routine == ContractionRoutine.SumSamplesPacked)
            arguments = arguments.Insert(2, Tensor.Copy(right, "P", Axis.Samples, right.Axes[1]));
        ImmutableArray<Operation> operations = group.BiasGradient is null ? [contraction] : [contraction, group.BiasGradient];
        var product = new KernelStep(kernel, arguments, operations, group.IsOptional);
        if (kernel.Epilogue is { } && group.Epilogue is { } epilogue)
            product = Epilogues.Within(product, epilogue);
        return right == contraction.Right || contraction.Result.Positions > 1 || isRepeated
            ? product
            : product with { OfOne = OfOne(group, hasEpilogue: kernel.Epilogue is not null) };
    }

    /// <summary>What a single sample does instead of a product with a transposed matrix: it multiplies the matrix as it lies.</summary>
    private ImmutableArray<Step> OfOne(ProductGroup group, bool hasEpilogue)
    {
        var product = RowDotsStep.Of(group.Product, hasEpilogue ? group.Epilogue : null);
        return hasEpilogue ? [product, Epilogues.InPlace(RowLowering.Lower(RowsGroup.Of(group), context), group)] : [product];
    }

    /// <summary>Weights that fill the caches are not transposed: transposing some samples takes much less.</summary>
    private KernelStep LowerSwapped(Contraction contraction, bool isOptional)
    {
        var (left, weights) = (contraction.Left, contraction.Right);
        var copy = Tensor.Copy(left, "T", Axis.Samples, left.Axes[1]);
        return new KernelStep(_kernels.Swapped(contraction), [left, weights, copy, contraction.Result], [contraction], isOptional)
        {
            OfOne = [RowDotsStep.Of(contraction, epilogue: null)],
        };
    }
}
