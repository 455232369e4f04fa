using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>A contraction in register tiles, which lie in the library: in generated code there are only its numbers.</summary>
internal sealed class TiledContraction(
    string name, VectorWidth widest, ContractionShape shape, Contraction operation, int panelVectors, bool dividesRows, Map? epilogue = null)
    : ContractionKernel(name, widest, operation, dividesRows, epilogue)
{
    public ContractionShape Shape { get; } = shape;

    public ContractionRoutine Routine => Shape.Routine;

    public override object LibraryNumbers => (Shape with { Routine = default }, Widest);

    public override string Form => $"{Routine} {FormOfOperands}";

    public override bool SumsSamples => Shape.SumsSamples;

    /// <summary>Whether weights or their gradient fill the caches.</summary>
    public bool ReadsBeyondCaches => Routine is ContractionRoutine.EachSampleByBlocks or ContractionRoutine.EachSampleSwapped
        or ContractionRoutine.SumSamplesByRows or ContractionRoutine.SumSamplesPacked;

    public Tiling Tiling { get; } = Tilings.Of(shape, panelVectors);

    /// <summary>The left operand of what the library computes: of a transposed result it is the other one.</summary>
    public Tensor Left => Routine == ContractionRoutine.SumSamplesOfFewRows ? Operation.Right : Operation.Left;

    public Tensor Right => Routine == ContractionRoutine.SumSamplesOfFewRows ? Operation.Left : Operation.Right;
}

/// <summary>The routines of the library that compute a contraction, by name.</summary>
internal enum ContractionRoutine
{
    /// <summary>A row of the result for each sample, panel by panel.</summary>
    EachSample,

    /// <summary>The same with weights that fill the caches: some of their rows at a time.</summary>
    EachSampleByBlocks,

    /// <summary>A row of the result for each sample, of the transpose of weights that fill the caches: they are read as they lie, and samples are transposed instead.</summary>
    EachSampleSwapped,

    /// <summary>A sum over the samples, panel by panel.</summary>
    SumSamples,

    /// <summary>The same for a result that fills the caches: row by row, some columns at a time.</summary>
    SumSamplesByRows,

    /// <summary>The same where rows of the operands are so long that a tile would find each element of a column in another page: both are copied to panels.</summary>
    SumSamplesPacked,

    /// <summary>A sum over the samples whose rows would leave most lanes empty: its transpose.</summary>
    SumSamplesOfFewRows,
}

/// <summary>The extents and strides of a contraction, in elements, as the library's routine takes them.</summary>
/// <param name="Inputs">Terms of a row for each sample; rows of a sum over the samples.</param>
/// <param name="Columns">Columns of the result.</param>
/// <param name="LeftStride">From a row of the left operand to the next, which is a sample's.</param>
/// <param name="RightStride">From a row of the right operand to the next.</param>
/// <param name="ResultStride">From a row of the result to the next.</param>
/// <param name="HasBias">Whether every row starts from a bias, or one more row sums the right operand itself: the gradient of the bias, whose place is behind the weights'.</param>
internal sealed record ContractionShape(
    ContractionRoutine Routine, int Inputs, int Columns, int LeftStride, int RightStride, int ResultStride, bool HasBias = false)
{
    /// <summary>How many terms or columns are gone through at once; null for all.</summary>
    public int? Block { get; init; }

    /// <summary>Whether the result is a parameter's gradient: blocks of a batch add up.</summary>
    public bool SumsSamples => Routine >= ContractionRoutine.SumSamples;
}
