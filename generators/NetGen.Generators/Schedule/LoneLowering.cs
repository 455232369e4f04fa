using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Lowers operations that no other is computed with: each is a step.</summary>
/// <param name="sparse">The table whose gradient is kept row by row; null for none.</param>
internal sealed class LoneLowering(LoweringContext context, SparseTable? sparse)
{
    public Step Lower(LoneGroup group)
    {
        var result = group.Operation.Result;
        switch (group.Operation)
        {
            case Pool pool:
                return new KernelStep(PoolKernel(pool, pool.Windows, pool.Operand, result), [pool.Operand, result], [pool], group.IsOptional);
            case Unpool pool:
                return new KernelStep(PoolKernel(pool, pool.Windows, result, pool.Operand), [.. pool.Operands, result], [pool], group.IsOptional);
            case Attend attend:
                return LowerAttention(attend, AttentionNest.Of(attend.Source, result, attend.Heads, attend.Mask, attend.Kept, context.Type), isGradient: false, group.IsOptional);
            case AttendAdjoint attend:
                return LowerAttention(
                    attend, AttentionNest.Of(attend.Source, attend.Gradient, attend.Heads, attend.Mask, attend.Kept, context.Type), isGradient: true, group.IsOptional);
            case Unfold or Fold or StepRows or StepSums:
                return new StreamStep(group.Operation, group.IsOptional);
            case Arrangement or MaximumAdjoint or NestProduct or Selection or SelectionAdjoint:
                return new NestStep(group.Operation, group.IsOptional);
            case BatchMean mean:
                return new MeanStep(mean, context.Stride(mean.Operand));
            case RunningUpdate update:
                return new RunningStep(update);
            case Gather gather:
                return new GatherStep(gather, context.Stride(result));
            case Scatter scatter:
                return new ScatterStep(scatter, context.Stride(scatter.Rows), context.DividesRows, result.GradientOf == sparse?.Table.Tensor);
            default:
                return new CopyStep(
                    group.Operation, PictureLayout.Of(group.Operation.Operands[0], context.Type), PictureLayout.Of(result, context.Type), group.IsOptional);
        }
    }

    /// <summary>Attention of a sample at a time. Each has room of its own, since threads share the samples; sequences that are kept take turns.</summary>
    private KernelStep LowerAttention(Operation operation, AttentionNest nest, bool isGradient, bool isOptional)
    {
        var widest = RowLayout.For(nest.Steps, context.Type).Widest;
        var room = new Axis("room", nest.Room(context.Type.Lanes(widest), isGradient));
        var memory = Tensor.Copy(operation.Result, "_room", nest.IsStream ? [room] : [Axis.Samples, room]);
        string name = (isGradient ? "AttendBack" : "Attend") + operation.Result.Layer;
        var kernel = context.Kernels.Get((nest, isGradient), name, unique => new AttentionKernel(unique, widest, nest, operation));
        return new KernelStep(kernel, [.. operation.Operands, memory, operation.Result], [operation], isOptional);
    }

    private PoolKernel PoolKernel(Operation pool, Windows windows, Tensor grid, Tensor plain)
    {
        var nest = WindowNest.Of(windows, grid, plain, context.Type);
        string name = pool is Pool { Kind: var pooled } ? $"{pooled}Pool" : $"{((Unpool)pool).Kind}Spread";
        return context.Kernels.Get(
            (nest, name), name + pool.Result.Layer, unique => new PoolKernel(unique, RowLayout.For(grid.RowLength, context.Type).Widest, nest, pool));
    }
}
