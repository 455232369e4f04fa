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
/// <param name="Accumulators">
/// Sums that each element is split into, so that there are enough multiply-adds that do not wait for one another.
/// </param>
/// <param name="FusesColumnSums">Whether one more row sums the right operand itself: the gradient of the bias, whose place is behind the weights'.</param>
/// <param name="UnrollK">How many terms of the sums one round of the loop adds.</param>
internal readonly record struct Tile(int Rows, int Vectors, int Accumulators = 1, bool FusesColumnSums = false, int UnrollK = 1)
{
    public override string ToString() => $"{Rows}x{Vectors}{(FusesColumnSums ? "AndBias" : "")}";
}

/// <summary>The tiles of a contraction.</summary>
/// <param name="Registers32">Those for hardware with 32 vector registers.</param>
/// <param name="Registers16">Those for hardware with 16.</param>
/// <param name="Row">A single row, where the number of rows is known at run time only.</param>
internal sealed record Tiling(TileSet Registers32, TileSet Registers16, Tile? Row)
{
    /// <summary>Each tile once.</summary>
    public IEnumerable<Tile> All => new[] { Registers32.Main, Registers32.Tail, Registers16.Main, Registers16.Tail, Row }.OfType<Tile>().Distinct();
}

/// <summary>The tiles that cover the rows of a result.</summary>
/// <param name="Main">The one that most rows are computed by; null if there are too few for it.</param>
/// <param name="Tail">The one for what that leaves over; null if it leaves nothing, or single rows.</param>
internal readonly record struct TileSet(Tile? Main, Tile? Tail);

/// <summary>The extents and strides of a contraction, result[r, c] = Σ_t left[r, t] · right[t, c], in elements.</summary>
/// <param name="Rows">Rows of the result; null is the number of samples.</param>
/// <param name="Depth">Length of the sum; null is the number of samples.</param>
/// <param name="Columns">Columns of the result; null is the number of samples, whose rows then are transposed, some at a time: the strides are those of their rows.</param>
/// <param name="LeftRowStride">From left[r, t] to left[r + 1, t].</param>
/// <param name="LeftDepthStride">From left[r, t] to left[r, t + 1].</param>
/// <param name="RightStride">From right[t, c] to right[t + 1, c].</param>
/// <param name="ResultStride">From result[r, c] to result[r + 1, c].</param>
/// <param name="HasBias">Whether every row starts from a bias.</param>
/// <param name="FusesColumnSums">Whether there is one more row, of which all left[r, t] are 1.</param>
/// <param name="TransposesResult">Whether the result is the transpose of what is asked for, whose rows would leave most lanes of a vector empty.</param>
internal sealed record ContractionShape(
    int? Rows,
    int? Depth,
    int? Columns,
    int LeftRowStride,
    int LeftDepthStride,
    int RightStride,
    int ResultStride,
    bool HasBias,
    bool FusesColumnSums,
    bool TransposesResult = false)
{
    /// <summary>Whether the result is a parameter's gradient: blocks of a batch add up.</summary>
    public bool SumsSamples => Depth is null;

    /// <summary>Whether rows of the result end exactly where the next one begins: nothing may be written beyond.</summary>
    public bool IsUnpadded => SumsSamples && !TransposesResult;

    /// <summary>Whether samples lie side by side in vectors, so that the left operand may be weights as they lie: what it multiplies are their rows.</summary>
    public bool SwapsOperands => Columns is null;
}

/// <summary>Which loop of a contraction is outermost: over the result's rows (M), its columns (N) or the terms of its sums (K).</summary>
internal enum LoopOrder
{
    /// <summary>Panel by panel: the right operand fits the caches.</summary>
    NOutermost,

    /// <summary>Some rows of the right operand at a time, panel by panel, and each panel's tiles ask for the next.</summary>
    KOutermost,

    /// <summary>The result row by row, each tile asking for what it will write.</summary>
    MOutermost,
}

/// <summary>How a contraction's operands lie for its tiles.</summary>
internal enum Packing
{
    /// <summary>Where they are.</summary>
    InPlace,

    /// <summary>Copied to panels of a tile's width: rows so long that a tile would find each element of a column in another page.</summary>
    Panels,
}

/// <summary>A contraction and what becomes of its sums: vectors run along the columns, elements of the left operand are broadcast.</summary>
/// <param name="operation">The first operation that asked for this kernel.</param>
/// <param name="epilogue">What is computed of each sum before it is stored in its place; null for nothing.</param>
internal abstract class ContractionKernel(string name, VectorWidth widest, Contraction operation, bool dividesRows, Map? epilogue) : Kernel(name, widest)
{
    /// <summary>The first operation that asked for this kernel: its names are the ones in the code.</summary>
    public Contraction Operation { get; } = operation;

    public Map? Epilogue { get; } = epilogue;

    /// <summary>What that is computed from besides the sums.</summary>
    public IEnumerable<Tensor> EpilogueOperands => Epilogue is null ? [] : Epilogue.Operands.Where(operand => operand != Operation.Result).Distinct();

    /// <summary>What the tensors are called in its code.</summary>
    public IReadOnlyDictionary<Tensor, string> Locals { get; } = KernelNames.Locals([operation.Left, operation.Right, operation.Result, .. epilogue?.Operands ?? []]);

    /// <summary>What a tensor is called where the sums are finished: an operand of the product is read from another place there.</summary>
    public string EpilogueLocal(Tensor tensor) => Locals[tensor] + (tensor == Operation.Left || tensor == Operation.Right ? "Row" : "");

    /// <summary>Whether the result is a parameter's gradient: blocks of a batch add up.</summary>
    public abstract bool SumsSamples { get; }

    /// <summary>Whether it is told which of the result's rows to compute, so that threads can share them.</summary>
    public bool DividesRows => dividesRows && SumsSamples;
}

/// <summary>A contraction in register tiles.</summary>
internal sealed class TiledContraction(
    string name,
    VectorWidth widest,
    ContractionShape shape,
    Contraction operation,
    Tiling tiling,
    LoopOrder order,
    Packing packing,
    bool dividesRows,
    Map? epilogue = null)
    : ContractionKernel(name, widest, operation, dividesRows, epilogue)
{
    public ContractionShape Shape { get; } = shape;

    public override bool SumsSamples => Shape.SumsSamples;

    public Tiling Tiling { get; } = tiling;

    /// <summary>Whether the library has its tiles and the loops over them: then only its numbers are emitted.</summary>
    public bool IsInLibrary => Order == LoopOrder.NOutermost && !Shape.SwapsOperands;

    public LoopOrder Order { get; } = order;

    public Packing Packing { get; } = packing;

    /// <summary>Whether it copies its operands, the left one in part, the right one to memory that it is told.</summary>
    public bool Packs => Packing == Packing.Panels;

    /// <summary>Rows of the right operand that are gone through at once, where it fills the caches: about the same number in each block.</summary>
    public int BlockRows
    {
        get
        {
            int depth = Shape.Depth!.Value;
            int blocks = (depth + Budget.BlockRows - 1) / Budget.BlockRows;
            return (depth + blocks - 1) / blocks;
        }
    }

}

/// <summary>A contraction through windows, whose tiles lie in the library.</summary>
internal sealed class WindowContraction(string name, VectorWidth widest, WindowNest nest, Contraction operation, bool dividesRows, Map? epilogue)
    : ContractionKernel(name, widest, operation, dividesRows, epilogue)
{
    public WindowNest Nest { get; } = nest;

    public WindowSide Side => Operation.Access!.Side;

    public override bool SumsSamples => Operation.Result.Role == TensorRole.ParameterGradient;
}

/// <summary>A pool or its adjoint, which lie in the library.</summary>
/// <param name="operation">The first operation that asked for this kernel.</param>
internal sealed class PoolKernel(string name, VectorWidth widest, WindowNest nest, Operation operation) : Kernel(name, widest)
{
    public WindowNest Nest { get; } = nest;

    public Operation Operation { get; } = operation;
}

/// <summary>
/// Computes functions of each sample's row, in one loop over the rows: an activation, a derivative, a loss. Results that
/// nobody reads later are kept in registers only.
/// </summary>
internal sealed class RowKernel(string name, VectorWidth widest, bool isOneVector, int length, ImmutableArray<Map> maps, ImmutableArray<RowOperand> operands)
    : Kernel(name, widest)
{
    /// <summary>The components of a row.</summary>
    public int Length { get; } = length;

    /// <summary>What is computed, in order, with the names of <see cref="Locals"/> as variables; later formulas may use earlier results.</summary>
    public ImmutableArray<Map> Maps { get; } = Named(maps, operands);

    /// <summary>The loss of each sample, which it sums up; null for none.</summary>
    public Map? Loss => Maps.SingleOrDefault(map => map.IsScalarPerSample);

    /// <summary>What the tensors are called in its code.</summary>
    public IReadOnlyDictionary<Tensor, string> Locals { get; } = Names(maps, operands);

    /// <summary>What is computed from what, whatever the sizes.</summary>
    public string Signature => string.Join(";", Maps.Select(map => $"{map.Formula}|{map.IsScalarPerSample}")
        .Concat(Maps.SelectMany(map => map.Bindings).Select(binding => $"{binding.Variable}={Locals[binding.Tensor]}"))
        .Concat(Operands.Select(operand => $"{Locals[operand.Tensor]}:{operand.IsUnpadded}:{operand.IsWritten}")));

    /// <summary>What is read and written, each once.</summary>
    public ImmutableArray<RowOperand> Operands { get; } = operands;

    /// <summary>Whether every row is one vector, so that nothing is computed twice and no loop runs over its components.</summary>
    public bool IsOneVector { get; } = isOneVector;

    /// <summary>Where the loop over a group of rows is cut in two; null for a single loop.</summary>
    public LoopFission? Cut => LoopFission.Of(this);

    /// <summary>
    /// Whether components depend on nothing but their own place and every operand is padded alike: then rows need not be
    /// told apart.
    /// </summary>
    public bool IsElementwise { get; } =
        operands.All(operand => !operand.IsUnpadded && operand.Stride == operands[0].Stride)
        && maps.All(map => !map.IsScalarPerSample && !map.Formula.OuterReductions().Any() && !map.Formula.Contains(BatchMean.Share));

    private static IReadOnlyDictionary<Tensor, string> Names(ImmutableArray<Map> maps, ImmutableArray<RowOperand> operands) =>
        KernelNames.Locals([.. maps.SelectMany(map => map.Operands.Add(map.Result)), .. operands.Select(operand => operand.Tensor)]);

    private static ImmutableArray<Map> Named(ImmutableArray<Map> maps, ImmutableArray<RowOperand> operands)
    {
        var names = Names(maps, operands);
        return [.. maps.Select(map => map.Named(tensor => names[tensor]))];
    }
}

/// <summary>A tensor that a row kernel reads or writes.</summary>
/// <param name="Tensor">The tensor of the first operation that asked for the kernel.</param>
/// <param name="Stride">Elements from one row to the next.</param>
/// <param name="IsUnpadded">Whether nothing may be read or written beyond the end of its rows.</param>
/// <param name="IsWritten">Whether the kernel stores it.</param>
internal sealed record RowOperand(Tensor Tensor, int Stride, bool IsUnpadded, bool IsWritten);
