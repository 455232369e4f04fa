using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// The operands, extents and strides of a contraction as its code mentions them.
/// </summary>
internal sealed class ContractionText(TiledContraction kernel, string type)
{
    private const int CacheLine = 64;

    private static readonly MethodParameter[] None = [];

    private static readonly IndexExpression Samples = IndexExpression.Of("samples");

    private readonly ContractionShape _shape = kernel.Shape;

    public string Left { get; } = kernel.Locals[IsSwapped(kernel.Shape) ? kernel.Operation.Right : kernel.Operation.Left];

    public string Right { get; } = kernel.Locals[IsSwapped(kernel.Shape) ? kernel.Operation.Left : kernel.Operation.Right];

    public string Result { get; } = kernel.Locals[kernel.Operation.Result] + (kernel.Shape.TransposesResult ? "T" : "");

    /// <summary>How many terms a tile adds.</summary>
    public IndexExpression Depth => KOutermost ? IndexExpression.Of("depth") : WholeDepth;

    public IndexExpression WholeDepth => _shape.Depth ?? Samples;

    public IndexExpression Columns => _shape.Columns ?? Samples;

    public IndexExpression LeftRowStride => _shape.SumsSamples ? 1 : _shape.LeftRowStride;

    /// <summary>From a term's element of the left operand to the next term's, as a tile reads them.</summary>
    public IndexExpression LeftDepthStride(Tile tile) => kernel.Packs ? tile.Rows : _shape.SumsSamples ? _shape.LeftDepthStride : 1;

    /// <summary>From a row of the right operand to the next, as a tile reads them.</summary>
    public IndexExpression RightStride => _shape.SwapsOperands ? IndexExpression.Of("count") : kernel.Packs ? PanelWidth : _shape.RightStride;

    /// <summary>From a row of the result to the next, as a tile writes them.</summary>
    public IndexExpression ResultStride => _shape.SwapsOperands ? PanelWidth : _shape.ResultStride;

    /// <summary>Whether tiles take some rows of the right operand, of a number that they are told, and add to what earlier ones gave.</summary>
    public bool KOutermost => kernel.Order == LoopOrder.KOutermost;

    /// <summary>Whether tiles ask for what they will write.</summary>
    public bool MOutermost => kernel.Order == LoopOrder.MOutermost;

    /// <summary>The kernel's parameters besides the sizes: what it reads and writes.</summary>
    public IReadOnlyList<string> Operands =>
        _shape.SwapsOperands ? [Right, Left, Transposed, Result]
        : kernel.Packs ? [Left, Right, Packed(Right), Result]
        : [Left, Right, .. _shape.HasBias ? ["b"] : Array.Empty<string>(), .. EpilogueOperands, Result];

    /// <summary>What is read beside the sums when they are finished: it lies as the result does.</summary>
    public IReadOnlyList<string> EpilogueOperands { get; } = [.. kernel.EpilogueOperands.Select(kernel.EpilogueLocal)];

    /// <summary>The copy of some samples that lie side by side.</summary>
    public string Transposed => Right + "T";

    /// <summary>The copy of an operand in which what a tile reads lies together.</summary>
    public static string Packed(string operand) => operand + "P";

    public IReadOnlyList<MethodParameter> Parameters =>
    [
        .. MethodParameter.References(type, Operands),
        new("int", "samples"),
        .. _shape.SumsSamples ? [new("bool", "accumulate")] : None,
        .. kernel.DividesRows ? [new("Partition", "partition")] : None,
    ];

    public IEnumerable<MethodParameter> TileParameters => TileOperands(default, 0).Select(operand => operand.Parameter);

    /// <summary>Whether the last panel of a parameter's rows may have fewer columns than the others: then tiles are told how many are left.</summary>
    public bool HasColumnTail => _shape.IsUnpadded && _shape.Columns!.Value % (PanelVectors * (int)kernel.Widest / (type == "float" ? 4 : 8)) > 0;

    /// <summary>Elements of a line of the cache: each tile asks for another of a panel's.</summary>
    private int Line { get; } = CacheLine / (type == "float" ? sizeof(float) : sizeof(double));

    /// <summary>Vectors side by side in a tile.</summary>
    public int PanelVectors { get; } = kernel.Tiling.All.First().Vectors;

    public IndexExpression PanelWidth => IndexExpression.Lanes(PanelVectors);

    /// <summary>The head of a loop over all columns.</summary>
    public string EachPanel => $"for (int column = 0; column < {Columns}; column += {PanelWidth})";

    /// <summary>The call of a tile.</summary>
    /// <param name="tile">Which one.</param>
    /// <param name="row">Its first row.</param>
    public string TileCall(Tile tile, IndexExpression row) =>
        $"{kernel.Name}Tile{tile}<V>({string.Join(", ", TileOperands(tile, row).Select(operand => operand.Argument))});";

    /// <summary>What a tile is told, and what that is for one of them.</summary>
    private IEnumerable<(MethodParameter Parameter, string Argument)> TileOperands(Tile tile, IndexExpression row)
    {
        var column = IndexExpression.Of("column");
        yield return Operand(Left, kernel.Packs ? $"ref {Packed(Left)}" : (row * LeftRowStride + (KOutermost ? IndexExpression.Of("first") : 0)).Element(Left));
        yield return Operand(Right, _shape.SwapsOperands ? $"ref {Transposed}"
            : kernel.Packs ? (column * Samples).Element(Packed(Right)) : column.Element(KOutermost ? "rows" : Right));
        if (_shape.HasBias)
            yield return Operand("b", column.Element("b"));
        yield return Operand(Result, _shape.SwapsOperands ? "ref tile" : (row * ResultStride + column).Element(Result));
        if (KOutermost)
            yield return Operand("next", $"ref At(ref next, {row} / {tile.Rows} * {Line} % ({PanelWidth}))");
        if (HasColumnTail)
            yield return (new("int", "columns"), $"{Columns} - column");
        if (_shape.SumsSamples)
            yield return (new("int", "samples"), "samples");
        if (_shape.SumsSamples)
            yield return (new("bool", "accumulate"), "accumulate");
        if (_shape.SwapsOperands)
            yield return (new("int", "count"), "count");
        if (KOutermost)
            yield return (new("int", "depth"), "depth");
        if (KOutermost)
            yield return (new("bool", "continues"), "first > 0");

        (MethodParameter, string) Operand(string name, string argument) => (MethodParameter.Reference(type, name), argument);
    }

    private static bool IsSwapped(ContractionShape shape) => shape.SwapsOperands || shape.TransposesResult;
}
