using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;

namespace NetGen.Generators.Onnx.Declaring;

/// <summary>A layer, or what joins several values, on the way from the input to the outputs.</summary>
/// <param name="layer">The attribute; null of the input.</param>
/// <param name="sources">What it is computed from.</param>
/// <param name="shape">The shape of a sample of what it gives.</param>
internal sealed class Step(WrittenLayer? layer, IReadOnlyList<Step> sources, IReadOnlyList<int> shape)
{
    public WrittenLayer? Layer => layer;

    public IReadOnlyList<Step> Sources => sources;

    public IReadOnlyList<int> Shape => shape;

    /// <summary>Whether several values are joined.</summary>
    public bool IsJoin => layer?.Kind is LayerKind.Add or LayerKind.Multiply or LayerKind.Concat;

    /// <summary>What files of weights call its tensors of the layer's: <c>weight</c>; the tensors of the ONNX file, and where the numbers are in them.</summary>
    public List<(string Name, ModelTensor From, Func<LayerNode, TensorSource> Source)> Tensors { get; } = [];

    /// <summary>The names of the ONNX file's tensors.</summary>
    public IEnumerable<string> Files => Tensors.Select(static tensor => tensor.From.Name);

    /// <summary>The step that is the same in one row.</summary>
    public Step? Flat { get; set; }

    /// <summary>How many steps lie between the input and this one, by the way that all ways to it share.</summary>
    public int Depth { get; } = sources.Count == 0 ? 0 : Fork(sources).Depth + 1;

    /// <summary>The last step that all ways from the input to this one pass; null of the input.</summary>
    public Step? Before { get; } = sources.Count == 0 ? null : Fork(sources);

    /// <summary>The last step that all ways to all of some pass.</summary>
    public static Step Fork(IReadOnlyList<Step> steps) => steps.Aggregate(static (left, right) =>
    {
        while (left != right)
        {
            if (left.Depth >= right.Depth)
                left = left.Before!;
            else
                right = right.Before!;
        }

        return left;
    });
}

/// <summary>Where the numbers of a tensor of a file of weights are in an ONNX file: rows and columns of one of its tensors.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="Offset">Where they begin in it.</param>
/// <param name="IsTransposed">Whether its columns are rows here.</param>
internal sealed record TensorSource(ModelTensor Tensor, int Rows, int Columns, int Offset = 0, bool IsTransposed = false)
{
    /// <summary>For each row here, which one it is there; null for the same.</summary>
    public int[]? RowOrder { get; init; }

    /// <summary>For each column here, which one it is there; null for the same.</summary>
    public int[]? ColumnOrder { get; init; }

    /// <summary>Where a number is in the tensor of the ONNX file.</summary>
    public int IndexOf(int row, int column)
    {
        int r = RowOrder is { } rows ? rows[row] : row, c = ColumnOrder is { } columns ? columns[column] : column;
        return Offset + (IsTransposed ? (c * Rows) + r : (r * Columns) + c);
    }
}
