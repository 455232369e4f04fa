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

    public string Depth => _shape.Depth is int depth ? Size(depth, "depth") : "samples";

    public string Columns => Size(_shape.Columns, "columns");

    public string PaddedColumns => Size(_shape.PaddedColumns, "resultStride");

    public string LeftRowStride => _shape.SumsSamples ? "1" : Size(_shape.LeftRowStride, "leftStride");

    public string LeftDepthStride => _shape.SumsSamples ? Size(_shape.LeftDepthStride, "leftStride") : "1";

    public string RightStride => Size(_shape.RightStride, "rightStride");

    public string ResultStride => Size(_shape.ResultStride, "resultStride");

    /// <summary>The kernel's parameters besides the sizes: what it reads and writes.</summary>
    public IReadOnlyList<string> Operands => _shape.HasBias ? [Left, Right, "b", Result] : [Left, Right, Result];

    public string Parameters => string.Join(", ", References.Concat(kernel.SizeNames.Select(name => $"int {name}")).Append(Batch(declared: true)));

    /// <summary>What the kernel passes on to itself, one vector width narrower or wider.</summary>
    public string Arguments =>
        string.Join(", ", Operands.Select(name => $"ref {name}").Concat(kernel.SizeNames).Append(Batch(declared: false)));

    /// <summary>The sizes that a tile needs.</summary>
    public IEnumerable<string> TileSizes => kernel.SizeNames.Where(name => name != "rows" && (name != "columns" || _shape.SumsSamples));

    public string TileParameters => string.Join(", ", References
        .Concat(TileSizes.Select(name => $"int {name}"))
        .Concat(_shape.SumsSamples ? ["int samples", "bool accumulate"] : []));

    private IEnumerable<string> References => Operands.Select(name => $"ref {type} {name}");

    /// <summary>The rows up to which tiles of a height fit.</summary>
    public string WholeRows(Tile tile) => kernel.IsShared
        ? tile.Rows == 1 ? "rows" : $"rows - rows % {tile.Rows}"
        : CodeWriter.Number(tile == kernel.Tiles[kernel.Tiles.Length - 1] ? _shape.Rows!.Value : _shape.Rows!.Value / tile.Rows * tile.Rows);

    public static string Element(string name, string offset) => offset == "0" ? $"ref {name}" : $"ref Unsafe.Add(ref {name}, {offset})";

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
        (declared ? "int samples" : "samples") + (!_shape.SumsSamples ? "" : declared ? ", bool accumulate" : ", accumulate");
}
