using System.Globalization;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// The extents and strides of a contraction as its code mentions them: numbers where the kernel is for one shape, parameters
/// where shapes share it.
/// </summary>
internal sealed class ContractionText(TiledContraction kernel, string type)
{
    private readonly ContractionShape _shape = kernel.Shape;

    public string Left { get; } = TilePlanner.BaseName(kernel.Operation.Left);

    public string Right { get; } = TilePlanner.BaseName(kernel.Operation.Right);

    public string Result { get; } = TilePlanner.BaseName(kernel.Operation.Result);

    public string Depth => Packs ? "depth" : _shape.Depth is int depth ? Size(depth, "depth") : "samples";

    public string Columns => Size(_shape.Columns, "columns");

    public string LeftRowStride => _shape.SumsSamples ? "1" : Size(_shape.LeftRowStride, "leftStride");

    /// <summary>From a column of the left operand to the next, in the matrix itself.</summary>
    public string MatrixDepthStride => _shape.SumsSamples ? Size(_shape.LeftDepthStride, "leftStride") : "1";

    /// <summary>Whether the left operand's columns are copied, some at a time.</summary>
    public bool GoesByRows => kernel.Locality == Locality.GoesByRows;

    /// <summary>The copy of some of the left operand's columns.</summary>
    public string CopiedLeft => Left + "Columns";

    /// <summary>From a column of the left operand to the next, as a tile reads them.</summary>
    public string LeftDepthStride(Tile tile) => GoesByRows ? CodeWriter.Number(tile.Rows) : MatrixDepthStride;

    /// <summary>From a row of the right operand, or of the copy of its panel, to the next.</summary>
    public string RightStride => Packs ? PanelWidth : MatrixStride;

    public string MatrixStride => Size(_shape.RightStride, "rightStride");

    public string ResultStride => Size(_shape.ResultStride, "resultStride");

    /// <summary>The kernel's parameters besides the sizes: what it reads and writes.</summary>
    public IReadOnlyList<string> Operands => _shape.HasBias ? [Left, Right, "b", Result] : [Left, Right, Result];

    public string Parameters => string.Join(", ", References.Concat(kernel.SizeNames.Select(name => $"int {name}")).Append(Batch(declared: true)));

    /// <summary>What the kernel passes on to itself, one vector width narrower or wider.</summary>
    public string Arguments =>
        string.Join(", ", Operands.Select(name => $"ref {name}").Concat(kernel.SizeNames).Append(Batch(declared: false)));

    /// <summary>The sizes that a tile is told.</summary>
    public IEnumerable<string> TileSizes => kernel.SizeNames.Except(["rows", "columns"]);

    private IEnumerable<string> References => Operands.Select(name => $"ref {type} {name}");

    public string TileParameters => string.Join(", ", References
        .Concat(TileSizes.Select(name => $"int {name}"))
        .Concat(HasRest ? ["int columns"] : [])
        .Concat(_shape.SumsSamples ? ["int samples", "bool accumulate"] : [])
        .Concat(Packs ? ["int depth", "bool continues"] : []));

    /// <summary>Whether the last panel of a parameter's rows may have fewer columns than the others: then tiles are told how many are left.</summary>
    public bool HasRest => _shape.SumsSamples && (kernel.IsShared || _shape.Columns % (PanelVectors * (int)kernel.Widest / (type == "float" ? 4 : 8)) > 0);

    /// <summary>Whether tiles read copies of the right operand's panels, of a depth that they are told.</summary>
    public bool Packs => kernel.Locality == Locality.PacksPanels;

    /// <summary>Vectors side by side in a tile.</summary>
    public int PanelVectors { get; } = kernel.Tiling.All.First().Vectors;

    public string PanelWidth => Lanes(PanelVectors);

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

    private static string Parenthesized(string text) => text.Contains(' ') ? $"({text})" : text;

    private string Size(int number, string name) => kernel.IsShared ? name : CodeWriter.Number(number);

    private string Batch(bool declared) =>
        (declared ? "int samples" : "samples")
        + (!_shape.SumsSamples ? "" : declared ? ", bool accumulate" : ", accumulate")
        + (!kernel.DividesRows ? "" : declared ? ", Share share" : ", share");
}
