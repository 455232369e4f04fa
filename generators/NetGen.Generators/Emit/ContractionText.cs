using System.Globalization;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// The operands, extents and strides of a contraction as its code mentions them.
/// </summary>
internal sealed class ContractionText(TiledContraction kernel, string type)
{
    private const int CacheLine = 64;

    private readonly ContractionShape _shape = kernel.Shape;

    public string Left { get; } = kernel.Locals[IsSwapped(kernel.Shape) ? kernel.Operation.Right : kernel.Operation.Left];

    public string Right { get; } = kernel.Locals[IsSwapped(kernel.Shape) ? kernel.Operation.Left : kernel.Operation.Right];

    public string Result { get; } = kernel.Locals[kernel.Operation.Result] + (kernel.Shape.TransposesResult ? "T" : "");

    /// <summary>How many terms a tile adds.</summary>
    public string Depth => KOutermost ? "depth" : WholeDepth;

    public string WholeDepth => _shape.Depth is int depth ? CodeWriter.Number(depth) : "samples";

    public string Columns => _shape.Columns is int columns ? CodeWriter.Number(columns) : "samples";

    public string LeftRowStride => _shape.SumsSamples ? "1" : CodeWriter.Number(_shape.LeftRowStride);

    /// <summary>From a term's element of the left operand to the next term's, as a tile reads them.</summary>
    public string LeftDepthStride(Tile tile) => kernel.Packs ? CodeWriter.Number(tile.Rows) : _shape.SumsSamples ? CodeWriter.Number(_shape.LeftDepthStride) : "1";

    /// <summary>From a row of the right operand to the next, as a tile reads them.</summary>
    public string RightStride => _shape.SwapsOperands ? "count" : kernel.Packs ? PanelWidth : CodeWriter.Number(_shape.RightStride);

    /// <summary>From a row of the result to the next, as a tile writes them.</summary>
    public string ResultStride => _shape.SwapsOperands ? PanelWidth : CodeWriter.Number(_shape.ResultStride);

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

    public string Parameters => string.Join(", ", References(Operands).Append(Batch(declared: true)));

    /// <summary>What the kernel passes on to itself, one vector width narrower or wider.</summary>
    public string Arguments =>
        string.Join(", ", Operands.Select(name => $"ref {name}").Append(Batch(declared: false)));

    private IEnumerable<string> References(IEnumerable<string> operands) => operands.Select(name => $"ref {type} {name}");

    public string TileParameters => string.Join(", ", References(_shape.SwapsOperands || kernel.Packs ? [Left, Right, Result] : Operands)
        .Concat(References(KOutermost ? ["next"] : []))
        .Concat(HasColumnTail ? ["int columns"] : [])
        .Concat(_shape.SumsSamples ? ["int samples", "bool accumulate"] : [])
        .Concat(_shape.SwapsOperands ? ["int count"] : [])
        .Concat(KOutermost ? ["int depth", "bool continues"] : []));

    /// <summary>Whether the last panel of a parameter's rows may have fewer columns than the others: then tiles are told how many are left.</summary>
    public bool HasColumnTail => _shape.IsUnpadded && _shape.Columns!.Value % (PanelVectors * (int)kernel.Widest / (type == "float" ? 4 : 8)) > 0;

    /// <summary>Elements of a line of the cache: each tile asks for another of a panel's.</summary>
    private int Line { get; } = CacheLine / (type == "float" ? sizeof(float) : sizeof(double));

    /// <summary>Vectors side by side in a tile.</summary>
    public int PanelVectors { get; } = kernel.Tiling.All.First().Vectors;

    public string PanelWidth => Lanes(PanelVectors);

    /// <summary>The head of a loop over all columns.</summary>
    public string EachPanel => $"for (int column = 0; column < {Columns}; column += {PanelWidth})";

    /// <summary>The call of a tile.</summary>
    /// <param name="tile">Which one.</param>
    /// <param name="row">Its first row.</param>
    public string TileCall(Tile tile, string row)
    {
        string left = Plus(Times(row, LeftRowStride), KOutermost ? "first" : "0");
        string[] references =
        [
            kernel.Packs ? $"ref {Packed(Left)}" : Element(Left, left),
            kernel.Packs ? Element(Packed(Right), "column * samples") : Element(KOutermost ? "rows" : Right, "column"),
            .. _shape.HasBias ? [Element("b", "column")] : Array.Empty<string>(),
            Element(Result, Plus(Times(row, ResultStride), "column")),
            .. KOutermost ? [Element("next", $"{row} / {tile.Rows} * {Line} % ({PanelWidth})")] : Array.Empty<string>(),
        ];
        string[] rest =
        [
            .. HasColumnTail ? [$"{Columns} - column"] : Array.Empty<string>(),
            .. _shape.SumsSamples ? ["samples", "accumulate"] : Array.Empty<string>(),
            .. KOutermost ? ["depth", "first > 0"] : Array.Empty<string>(),
        ];
        return $"{kernel.Name}Tile{tile}<V>({string.Join(", ", references.Concat(rest))});";
    }

    public static string Element(string name, string offset) => offset == "0" ? $"ref {name}" : $"ref At(ref {name}, {offset})";

    public static string Times(int count, string stride) => Times(CodeWriter.Number(count), stride);

    /// <summary>A product, computed where both are numbers.</summary>
    public static string Times(string count, string stride)
    {
        if (int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int left)
            && int.TryParse(stride, NumberStyles.None, CultureInfo.InvariantCulture, out int right))
        {
            return CodeWriter.Number(left * right);
        }

        return count == "0" ? "0" : count == "1" ? stride : stride == "1" ? Parenthesized(count) : $"{Parenthesized(count)} * {stride}";
    }

    public static string Lanes(int vectors) => vectors switch
    {
        0 => "0",
        1 => "V.Count",
        _ => CodeWriter.Number(vectors) + " * V.Count",
    };

    /// <summary>A sum, computed where both are numbers.</summary>
    public static string Plus(string left, string right) =>
        left == "0" ? right
        : right == "0" ? left
        : int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out int a) && int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out int b)
            ? CodeWriter.Number(a + b)
        : $"{left} + {right}";

    private static bool IsSwapped(ContractionShape shape) => shape.SwapsOperands || shape.TransposesResult;

    private static string Parenthesized(string text) => text.Contains(' ') ? $"({text})" : text;

    private string Batch(bool declared) =>
        (declared ? "int samples" : "samples")
        + (!_shape.SumsSamples ? "" : declared ? ", bool accumulate" : ", accumulate")
        + (!kernel.DividesRows ? "" : declared ? ", Partition partition" : ", partition");
}
