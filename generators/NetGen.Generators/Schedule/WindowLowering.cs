using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Lowers products through windows, and what is computed with them.</summary>
/// <param name="copies">Those of the program.</param>
/// <param name="isTraining">Whether the program computes gradients.</param>
internal sealed class WindowLowering(LoweringContext context, TransposedCopies copies, bool isTraining)
{
    private readonly ElementType _type = context.Type;

    /// <summary>A contraction through windows; weights that it multiplies as their transpose are copied tap by tap.</summary>
    public IEnumerable<Step> Lower(ProductGroup group, WindowAccess access)
    {
        var contraction = group.Product;
        var right = contraction.Right;
        var nest = Nest(group, access, right);
        if (contraction.Result.IsPerSample && PooledGradients.Of(nest, group.Spread, _type) is var (pooled, widest))
        {
            foreach (var step in LowerPooled(group, pooled, widest))
                yield return step;
            yield break;
        }

        if (!contraction.Result.IsPerSample && !context.IsParallel && PooledGradients.Sums(nest, group.Spread, _type) is { } squares)
        {
            yield return LowerSquares(group, group.Spread!, squares);
            yield break;
        }

        if (contraction.TransposesRight && !contraction.IsDepthwise)
        {
            var copy = copies.Of(right, right.Axes[0], right.Axes[2], right.Axes[1]);
            yield return new TransposeStep(right, copy, context.Stride(right), context.Stride(copy), TransposeCondition.Always, group.IsOptional);
            right = copy;
        }

        var kernel = WindowKernel(group, access, right);
        Tensor[] bias = contraction.Bias is null ? [] : [contraction.Bias];
        Tensor[] room = kernel.Room is { } length ? [Tensor.Copy(contraction.Result, "_room", new Axis("room", length))] : [];
        ImmutableArray<Operation> operations = group.BiasGradient is null ? [contraction] : [contraction, group.BiasGradient];
        var product = new KernelStep(kernel, [contraction.Left, right, .. bias, .. room, contraction.Result], operations, group.IsOptional);
        var finished = group.Epilogue is null ? product : Epilogues.Within(product, group.Epilogue);
        yield return group.Pool is { } pool ? WithPool(finished, pool) : finished;
    }

    /// <summary>An input gradient that takes the places of a pool's window together, with a copy of the weights that has zeros around the taps.</summary>
    private IEnumerable<Step> LowerPooled(ProductGroup group, WindowNest pooled, VectorWidth widest)
    {
        var (contraction, weights) = (group.Product, group.Product.Right);
        var copy = copies.Of(weights, weights.Axes[2], new Axis("window", pooled.WeightStride));
        var nest = pooled with { WeightStride = context.Stride(copy) };
        var kernel = context.Kernels.Get(
            nest,
            KernelNames.Of(contraction),
            name => new WindowContraction(name, widest, WindowTiling.PooledWindows, nest, contraction, context.DividesRows));
        yield return new PooledWeightsStep(kernel, weights, copy, group.IsOptional);
        yield return new KernelStep(kernel, [contraction.Left, copy, contraction.Result], [contraction], group.IsOptional);
    }

    /// <summary>A weight gradient that finds the places of the gradients by itself, with room for those of hardware where it multiplies each.</summary>
    private KernelStep LowerSquares(ProductGroup group, Unpool spread, WindowNest squares)
    {
        var contraction = group.Product;
        var widest = RowLayout.For(squares.Columns, _type).Widest;
        var kernel = context.Kernels.Get(
            (squares, contraction.Access!.Side),
            KernelNames.Of(contraction),
            name => new WindowContraction(name, widest, WindowTiling.PooledWindows, squares, contraction));
        var room = Tensor.Copy(contraction.Right, "_room", [.. contraction.Right.Axes]);
        ImmutableArray<Operation> operations = group.BiasGradient is null ? [spread, contraction] : [spread, contraction, group.BiasGradient];
        return new KernelStep(kernel, [contraction.Left, .. spread.Operands, room, contraction.Result], operations, group.IsOptional);
    }

    /// <summary>A product of which a tile stores the pooled values alone.</summary>
    private static KernelStep WithPool(KernelStep product, Pool pool) => product with
    {
        Arguments = product.Arguments.SetItem(product.Arguments.Length - 1, pool.Result),
        Operations = [.. product.Operations, pool],
    };

    private WindowContraction WindowKernel(ProductGroup group, WindowAccess access, Tensor right)
    {
        var (product, nest) = (group.Product, Nest(group, access, right));
        var widest = RowLayout.For(nest.Columns, _type).Widest;
        var (tiling, room) = TilingOf(group, nest, access.Side, right);
        return context.Kernels.Get(
            (nest, access.Side, product.Result.IsPerSample, tiling, room, Epilogues.Key(product, group.Epilogue)),
            KernelNames.Of(product),
            name => new WindowContraction(name, widest, tiling, nest, product, context.DividesRows, group.Epilogue) { Room = room });
    }

    private (WindowTiling Tiling, int? Room) TilingOf(ProductGroup group, WindowNest nest, WindowSide side, Tensor weights)
    {
        bool isPerSample = group.Product.Result.IsPerSample;
        if (group.Product.IsDepthwise)
            return (WindowTiling.Channels, null);

        // Threads would share the room, and inference of few channels that does not pool keeps to its stack.
        int? together = (isTraining || group.Pool is not null) && !context.IsParallel ? NarrowPlaces.Room(nest, side, _type) : null;
        if (isPerSample && side == WindowSide.Left && PlacesInLanes.Gain(nest, group.Epilogue, areTogether: together is not null, _type))
            return (WindowTiling.PlacesInLanes, null);
        if (together is not null)
            return (WindowTiling.PlacesTogether, together);
        int? panel = isPerSample && !context.IsParallel ? WeightPanels.Room(nest, side, weights, _type) : null;
        return (panel is null ? WindowTiling.Places : WindowTiling.WeightPanels, panel);
    }

    private WindowNest Nest(ProductGroup group, WindowAccess access, Tensor right)
    {
        var (left, result) = (group.Product.Left, group.Product.Result);
        var (grid, plain) = access.Side switch
        {
            WindowSide.Left => (left, group.Pool?.Result ?? (result.IsPerSample ? result : right)),
            WindowSide.Right => (right, left),
            _ => (result, left),
        };
        int groups = group.Product.IsDepthwise ? 1 : access.Groups;
        return WindowNest.Of(access.Windows, grid, plain, _type) with
        {
            Groups = groups,
            Depth = left.RowLength / groups,
            Columns = (result.IsPerSample ? result : group.Product.Right).RowLength / groups,
            WeightStride = context.Stride(result.IsPerSample ? right : result),
            GroupsAreRows = group.Product.TransposesRight && groups > 1,
            HasBias = group.Product.Bias is not null || group.BiasGradient is not null,
            PoolHeight = group.Pool is { Windows.Axes.Length: 2 } ? 2 : 1,
            PoolWidth = group.Pool is null ? 1 : 2,
        };
    }
}
