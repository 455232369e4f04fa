using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>One routine of the generated code. Operations of one shape share it.</summary>
/// <param name="name">The method's name in generated code.</param>
/// <param name="widest">The widest vector it runs with.</param>
internal abstract class Kernel(string name, VectorWidth widest)
{
    public string Name { get; } = name;

    public VectorWidth Widest { get; } = widest;
}

/// <summary>How many rows and vectors of a result one tile keeps in registers.</summary>
/// <param name="Chains">
/// Sums that each element is split into, so that there are enough multiply-adds that do not wait for one another.
/// </param>
internal readonly record struct Tile(int Rows, int Vectors, int Chains = 1)
{
    public override string ToString() => $"{Rows}x{Vectors}";
}

/// <summary>The extents and strides of a contraction, result[r, c] = Σ_t left[r, t] · right[t, c], in elements.</summary>
/// <param name="Rows">Rows of the result; null is the number of samples.</param>
/// <param name="Depth">Length of the sum; null is the number of samples.</param>
/// <param name="Columns">Columns of the result.</param>
/// <param name="PaddedColumns">Columns that may be computed and stored: more where rows are padded.</param>
/// <param name="LeftRowStride">From left[r, t] to left[r + 1, t].</param>
/// <param name="LeftDepthStride">From left[r, t] to left[r, t + 1].</param>
/// <param name="RightStride">From right[t, c] to right[t + 1, c].</param>
/// <param name="ResultStride">From result[r, c] to result[r + 1, c].</param>
/// <param name="HasBias">Whether every row starts from a bias.</param>
internal sealed record ContractionShape(
    int? Rows,
    int? Depth,
    int Columns,
    int PaddedColumns,
    int LeftRowStride,
    int LeftDepthStride,
    int RightStride,
    int ResultStride,
    bool HasBias)
{
    /// <summary>
    /// Whether the result is a parameter's gradient: rows end exactly where the next one begins, and blocks of a batch add up.
    /// </summary>
    public bool SumsSamples => Depth is null;
}

/// <summary>A contraction in register tiles: vectors run along the columns, elements of the left operand are broadcast.</summary>
internal sealed class TiledContraction(string name, VectorWidth widest, ContractionShape shape, Contraction operation, ImmutableArray<Tile> tiles, bool isShared)
    : Kernel(name, widest)
{
    public ContractionShape Shape { get; } = shape;

    /// <summary>The first operation that asked for this kernel: its names are the ones in the code.</summary>
    public Contraction Operation { get; } = operation;

    /// <summary>The full tile first, then those for the rows that it leaves over.</summary>
    public ImmutableArray<Tile> Tiles { get; } = tiles;

    /// <summary>Whether shapes share it: then it is told its extents and strides.</summary>
    public bool IsShared { get; } = isShared;

    /// <summary>What a shared kernel is told.</summary>
    public IReadOnlyList<string> SizeNames => !IsShared ? []
        : Shape.SumsSamples ? ["rows", "columns", "leftStride", "rightStride", "resultStride"]
        : ["depth", "columns", "leftStride", "rightStride", "resultStride"];

    /// <summary>The numbers for <see cref="SizeNames"/> that a shape stands for.</summary>
    public IReadOnlyList<int> Sizes(ContractionShape shape) => !IsShared ? []
        : shape.SumsSamples ? [shape.Rows!.Value, shape.Columns, shape.LeftDepthStride, shape.RightStride, shape.ResultStride]
        : [shape.Depth!.Value, shape.Columns, shape.LeftRowStride, shape.RightStride, shape.ResultStride];
}

/// <summary>Sums the rows of all samples: a bias gradient. It is told the columns that count and the stride of a row.</summary>
internal sealed class RowSumKernel(string name, VectorWidth widest, SampleSum operation) : Kernel(name, widest)
{
    public SampleSum Operation { get; } = operation;
}

/// <summary>
/// Computes functions of each sample's row, in one walk over the rows: an activation, a derivative, a loss. Results that
/// nobody reads later are kept in registers only.
/// </summary>
internal sealed class RowKernel(string name, VectorWidth widest, bool isOneVector, int length, ImmutableArray<Map> maps, ImmutableArray<RowOperand> operands)
    : Kernel(name, widest)
{
    /// <summary>The components of a row.</summary>
    public int Length { get; } = length;

    /// <summary>What is computed, in order; later formulas may use earlier results.</summary>
    public ImmutableArray<Map> Maps { get; } = maps;

    /// <summary>What is computed from what, whatever the sizes.</summary>
    public string Roles => string.Join(";", Maps.Select(map => $"{map.Formula}|{map.IsLoss}")
        .Concat(Maps.SelectMany(map => map.Bindings).Select(binding => $"{binding.Variable}={TilePlanner.BaseName(binding.Tensor)}"))
        .Concat(Operands.Select(operand => $"{TilePlanner.BaseName(operand.Tensor)}:{operand.IsGiven}:{operand.IsWritten}")));

    /// <summary>What is read and written, each once.</summary>
    public ImmutableArray<RowOperand> Operands { get; } = operands;

    /// <summary>Whether every row is one vector, so that nothing is computed twice and no loop runs over its components.</summary>
    public bool IsOneVector { get; } = isOneVector;

    /// <summary>
    /// Whether components depend on nothing but their own place and every operand is padded alike: then rows need not be
    /// told apart.
    /// </summary>
    public bool IsFlat =>
        Operands.All(operand => !operand.IsGiven && operand.Stride == Operands[0].Stride)
        && Maps.All(map => !map.IsLoss && !map.Formula.OuterReductions().Any());
}

/// <summary>A tensor that a row kernel reads or writes.</summary>
/// <param name="Tensor">The tensor of the first operation that asked for the kernel.</param>
/// <param name="Stride">Elements from one row to the next.</param>
/// <param name="IsGiven">Whether the caller of the network owns it: its rows end exactly.</param>
/// <param name="IsWritten">Whether the kernel stores it.</param>
internal sealed record RowOperand(Tensor Tensor, int Stride, bool IsGiven, bool IsWritten);
