using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Lowers the gradients of weights that are computed as their transpose.</summary>
internal sealed class TransposedGradients(LoweringContext context)
{
    private readonly ContractionKernels _kernels = new(context);

    /// <summary>
    /// Whether the rows of a weight gradient are so narrow that its transpose takes two thirds of the vectors at most. Inputs that a caller owns are not padded,
    /// and threads would have to share the few rows.
    /// </summary>
    public bool ArePreferred(Contraction contraction)
    {
        var (inputs, gradient) = (contraction.Left, contraction.Result);
        if (context.IsParallel || gradient.Role != TensorRole.ParameterGradient || inputs.Role != TensorRole.Value || context.FillsCaches(gradient))
            return false;
        return RowLayout.Whole(gradient.RowLength, context.Type) is not null
            && 3 * gradient.RowLength * Operations(inputs.RowLength) <= 2 * inputs.RowLength * Operations(gradient.RowLength);
    }

    /// <summary>The transpose, in which vectors run along the inputs, transposed back; the bias gradient is summed apart.</summary>
    public IEnumerable<Step> Lower(Contraction contraction, SampleSum? biasGradient)
    {
        var (inputs, deltas, gradient) = (contraction.Left, contraction.Right, contraction.Result);
        if (biasGradient is not null)
            yield return new SumStep(biasGradient, context.Stride(biasGradient.Operand), context.StageOfSums);
        var transposed = Tensor.Copy(gradient, "T", gradient.Axes[1], gradient.Axes[0]);
        var shape = new ContractionShape(
            ContractionRoutine.SumSamplesOfFewRows, gradient.RowLength, inputs.RowLength, context.Stride(deltas), context.Stride(inputs), context.Stride(transposed));
        var kernel = _kernels.Of(contraction, shape, epilogue: null);
        yield return new TransposeStep(gradient, transposed, context.Stride(gradient), context.Stride(transposed), TransposeCondition.Accumulation, IsOptional: false);
        yield return new KernelStep(kernel, [deltas, inputs, transposed], [contraction], IsOptional: false);
        yield return new TransposeStep(transposed, gradient, context.Stride(transposed), context.Stride(gradient), TransposeCondition.Always, IsOptional: false);
    }

    /// <summary>The work of one row, in operations of up to 256 bits: one of 512 takes up to twice the time.</summary>
    private int Operations(int length)
    {
        var layout = RowLayout.For(length, context.Type);
        return layout.Padded / context.Type.Lanes(layout.Widest) * (layout.Widest == VectorWidth.Bits512 ? 2 : 1);
    }
}
