using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Chooses the kernels of products of matrices.</summary>
internal sealed class ContractionKernels(LoweringContext context)
{
    private readonly ElementType _type = context.Type;

    /// <summary>A kernel for the shape, and for what becomes of its sums.</summary>
    public TiledContraction Of(Contraction contraction, ContractionShape shape, Map? epilogue)
    {
        var layout = RowLayout.For(shape.Columns, _type);
        epilogue = shape.Routine == ContractionRoutine.EachSample ? epilogue : null;
        return context.Kernels.Get(
            (shape, Epilogues.Key(contraction, epilogue)),
            KernelNames.Of(contraction),
            name => new TiledContraction(name, layout.Widest, shape, contraction, layout.PanelVectors, context.DividesRows, epilogue));
    }

    /// <summary>A kernel that has samples side by side in vectors, and reads the weights as they lie.</summary>
    public TiledContraction Swapped(Contraction contraction)
    {
        var weights = contraction.Right;
        var shape = new ContractionShape(
            ContractionRoutine.EachSampleSwapped, weights.Axes[1].Length, weights.Axes[0].Length,
            context.Stride(contraction.Left), context.Stride(weights), context.Stride(contraction.Result));
        return context.Kernels.Get(
            shape,
            KernelNames.Of(contraction),
            name => new TiledContraction(name, VectorWidth.Bits512, shape, contraction, panelVectors: 2, dividesRows: false));
    }

    /// <param name="right">The right operand as it lies for tiles.</param>
    public ContractionShape Shape(Contraction contraction, Tensor right, bool fusesColumnSums)
    {
        var (left, result) = (contraction.Left, contraction.Result);
        var routine = Routine(contraction);
        int inputs = routine >= ContractionRoutine.SumSamples ? result.Axes[0].Length : contraction.ReducedAxis.Length;
        bool hasBias = contraction.Bias is not null || fusesColumnSums;
        return new ContractionShape(routine, inputs, result.RowLength, context.Stride(left), context.Stride(right), context.Stride(result), hasBias)
        {
            Block = Block(routine, inputs, result.RowLength),
        };
    }

    /// <summary>What the library computes a contraction by, whose operands lie as it multiplies them.</summary>
    private ContractionRoutine Routine(Contraction contraction)
    {
        var result = contraction.Result;
        if (result.IsPerSample)
        {
            bool takesPanels = RowLayout.For(result.RowLength, _type).PanelVectors == 2;
            return takesPanels && context.FillsCaches(contraction.Right) ? ContractionRoutine.EachSampleByBlocks : ContractionRoutine.EachSample;
        }

        return !context.FillsCaches(result) ? ContractionRoutine.SumSamples
            : result.RowLength * _type.Bytes >= Budget.BlockColumns && !context.DividesRows ? ContractionRoutine.SumSamplesPacked
            : ContractionRoutine.SumSamplesByRows;
    }

    /// <summary>How many rows or columns are gone through at once, about the same number in each block; null for all.</summary>
    private int? Block(ContractionRoutine routine, int inputs, int columns)
    {
        if (routine == ContractionRoutine.SumSamplesByRows && columns > Budget.BlockColumns / _type.Bytes)
            return Budget.BlockColumns / _type.Bytes;
        if (routine != ContractionRoutine.EachSampleByBlocks)
            return null;
        int blocks = (inputs + Budget.BlockRows - 1) / Budget.BlockRows;
        return (inputs + blocks - 1) / blocks;
    }
}
