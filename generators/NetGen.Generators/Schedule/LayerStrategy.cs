using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>What the head of the generated file says of how each layer is computed.</summary>
internal sealed class LayerStrategy(TiledPlan plan)
{
    public string Of(GraphLayer layer)
    {
        if (layer.Product is not { } product)
            return WithoutProduct(layer);
        if (product.Access is { Side: var side })
            return side == WindowSide.Left ? "windows of places, read where they lie" : "windows of places, added to tap by tap";
        var kernel = plan.ForwardKernel(product);
        var (most, fewer) = (kernel.Tiling.Registers32.Main!.Value, kernel.Tiling.Registers16.Main!.Value);
        return $"{kernel.Name}: Contraction.{kernel.Routine}, tiles of {most.Rows} samples × "
            + $"{(most.Vectors == 1 ? "one vector" : $"{most.Vectors} vectors")} of up to {(int)kernel.Widest * 8} bits"
            + $" in 32 registers, {fewer.Rows} × {fewer.Vectors} in 16; "
            + (most.Vectors == 1 ? "a vector holds a row" : "rows of more than a vector")
            + (kernel.Shape.Block is int block ? $"; {block} rows of weights at a time, which fill the caches" : "")
            + OfOneSample(product);
    }

    private string WithoutProduct(GraphLayer layer) =>
        plan.Forward.Steps.LastOrDefault(step => step.Operations.Any(operation => operation.Result.Layer == layer.Number)) switch
        {
            KernelStep { Kernel: PoolKernel } => "window by window, in the library's loops",
            KernelStep { Kernel: WindowContraction } => "with the convolution before it, of which nothing else is stored; in training window by window",
            CopyStep => "copied to rows of another length",
            GatherStep => "rows of a table, looked up",
            null => "nothing to compute",
            _ => "rows, each in one loop",
        };

    private string OfOneSample(Contraction product) =>
        !plan.HasOneSample ? ""
        : plan.Graph.SkipsZeros(product) ? "; one sample: a list of the inputs that are not 0"
        : plan.LanePackedProducts.Any(packed => packed.Right == product.Right) ? "; one sample: the weights as full vectors, inputs put to their lanes"
        : "";
}
