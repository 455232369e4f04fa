using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes a tiled contraction: the walk over the result's tiles, then one method for each tile.</summary>
internal sealed class ContractionEmitter(CodeWriter writer, TiledContraction kernel, string type)
{
    private readonly ContractionShape _shape = kernel.Shape;
    private readonly string _left = TilePlanner.BaseName(kernel.Operation.Left);
    private readonly string _right = TilePlanner.BaseName(kernel.Operation.Right);
    private readonly string _result = TilePlanner.BaseName(kernel.Operation.Result);

    public void Emit()
    {
        EmitWalk();
        foreach (var tile in kernel.Tiles)
        {
            writer.Line();
            EmitTile(tile);
        }
    }

    /// <summary>The kernel's parameters besides the number of samples, as declared and as passed on.</summary>
    public static IEnumerable<string> ParameterNames(TiledContraction kernel)
    {
        yield return TilePlanner.BaseName(kernel.Operation.Left);
        yield return TilePlanner.BaseName(kernel.Operation.Right);
        if (kernel.Shape.HasBias)
            yield return "b";
        yield return TilePlanner.BaseName(kernel.Operation.Result);
    }

    private void EmitWalk()
    {
        using (writer.Block(VectorMethod.Header(kernel.Name, Parameters(_shape.SumsSamples ? ", int samples, bool accumulate" : ", int samples"), type)))
        {
            if (_shape.Rows is int rows)
                EmitPanels(rows);
            else
                EmitSamples();
        }
    }

    /// <summary>A known number of rows: whole tiles, then one exact tile for the rest.</summary>
    private void EmitPanels(int rows)
    {
        var full = kernel.Tiles[0];
        int tiled = rows / full.Rows * full.Rows;
        using (writer.Block($"for (int column = 0; column < {_shape.Columns}; column += {RowLayout.PanelVectors} * V.Count)"))
        {
            if (tiled > full.Rows)
            {
                writer.Line($"for (int row = 0; row < {tiled}; row += {full.Rows})");
                using (writer.Indent())
                    writer.Line(TileCall(full, "row", "column"));
            }
            else
            {
                writer.Line(TileCall(full, "0", "column"));
            }

            if (tiled < rows)
                writer.Line(TileCall(kernel.Tiles[kernel.Tiles.Length - 1], CodeWriter.Number(tiled), "column"));
        }
    }

    /// <summary>As many rows as there are samples: whole tiles, then sample by sample.</summary>
    private void EmitSamples()
    {
        var full = kernel.Tiles[0];
        string columns = CodeWriter.Number(_shape.PaddedColumns);
        string tiled = kernel.Tiles.Length == 1 ? "samples" : "tiled";
        if (kernel.Tiles.Length > 1)
            writer.Line($"int tiled = samples - samples % {full.Rows};");
        using (writer.Block($"for (int column = 0; column < {_shape.Columns}; column += {full.Vectors} * V.Count)"))
        {
            writer.Line($"for (int sample = 0; sample < {tiled}; sample += {full.Rows})");
            using (writer.Indent())
                writer.Line(TileCall(full, "sample", "column"));
        }

        if (kernel.Tiles.Length == 1)
            return;
        using (writer.Block("for (int sample = tiled; sample < samples; sample++)"))
        {
            writer.Line("int column = 0;");
            foreach (var tile in kernel.Tiles.Skip(1))
            {
                bool isLast = tile == kernel.Tiles[kernel.Tiles.Length - 1];
                writer.Line(isLast
                    ? $"for (; column < {_shape.Columns}; column += {tile.Vectors} * V.Count)"
                    : $"for (; column + {tile.Vectors} * V.Count <= {columns}; column += {tile.Vectors} * V.Count)");
                using (writer.Indent())
                    writer.Line(TileCall(tile, "sample", "column"));
            }
        }
    }

    private string TileCall(Tile tile, string row, string column)
    {
        var arguments = new List<string> { Element(_left, row, _shape.LeftRowStride), $"ref Unsafe.Add(ref {_right}, {column})" };
        if (_shape.HasBias)
            arguments.Add($"ref Unsafe.Add(ref b, {column})");
        arguments.Add($"ref Unsafe.Add(ref {_result}, {Sum(Product(row, _shape.ResultStride), column)})");
        if (_shape.SumsSamples)
            arguments.Add($"samples, accumulate, {_shape.Columns} - {column}");
        return $"{kernel.Name}Tile{tile}<V>({string.Join(", ", arguments)});";
    }

    private void EmitTile(Tile tile)
    {
        string extra = _shape.SumsSamples ? ", int samples, bool accumulate, int columns" : "";
        using (writer.Block(VectorMethod.Header($"{kernel.Name}Tile{tile}", Parameters(extra), type)))
        {
            for (int row = 0; row < tile.Rows; row++)
                writer.Line($"V {string.Join(", ", Vectors(tile).Select(vector => $"{Cell(row, vector)} = {InitialValue(row, vector)}"))};");
            using (writer.Block($"for (int i = 0; i < {(_shape.Depth is int depth ? CodeWriter.Number(depth) : "samples")}; i++)"))
                EmitStep(tile);
            for (int row = 0; row < tile.Rows; row++)
                writer.Line(string.Join(" ", Vectors(tile).Select(vector => Store(row, vector))));
        }
    }

    /// <summary>One term of the sums: a row of the right operand times an element of each left row.</summary>
    private void EmitStep(Tile tile)
    {
        writer.Line($"V {string.Join(", ", Vectors(tile).Select(vector => $"{_right}{vector} = {Load(_right, vector)}"))};");
        for (int row = 0; row < tile.Rows; row++)
        {
            writer.Line($"V {_left}{row} = V.Create({(row == 0 ? _left : $"Unsafe.Add(ref {_left}, {Offset(row, _shape.LeftRowStride)})")});");
            foreach (int vector in Vectors(tile))
                writer.Line($"{Cell(row, vector)} = V.MultiplyAdd({_left}{row}, {_right}{vector}, {Cell(row, vector)});");
        }

        writer.Line($"{_left} = ref Unsafe.Add(ref {_left}, {_shape.LeftDepthStride});");
        writer.Line($"{_right} = ref Unsafe.Add(ref {_right}, {_shape.RightStride});");
    }

    private string InitialValue(int row, int vector) =>
        _shape.SumsSamples ? $"accumulate ? V.LoadFirst(ref {Target(row, vector)}, {Remaining(vector)}) : V.Zero"
        : !_shape.HasBias ? "V.Zero"
        : row == 0 ? Load("b", vector)
        : Cell(0, vector);

    private string Store(int row, int vector)
    {
        if (_shape.SumsSamples)
            return $"{Cell(row, vector)}.StoreFirst(ref {Target(row, vector)}, {Remaining(vector)});";
        string offset = Sum(Offset(row, _shape.ResultStride), vector == 0 ? "0" : vector == 1 ? "V.Count" : $"{vector} * V.Count");
        return offset == "0" ? $"{Cell(row, vector)}.Store(ref {_result});" : $"{Cell(row, vector)}.Store(ref {_result}, {offset});";
    }

    private string Target(int row, int vector)
    {
        string offset = Sum(Offset(row, _shape.ResultStride), vector == 0 ? "0" : "V.Count");
        return offset == "0" ? _result : $"Unsafe.Add(ref {_result}, {offset})";
    }

    private static string Remaining(int vector) => vector == 0 ? "columns" : "columns - V.Count";

    private string Cell(int row, int vector) => $"{_result}{row}_{vector}";

    private static string Load(string name, int vector) =>
        vector == 0 ? $"V.Load(ref {name})" : $"V.Load(ref {name}, {(vector == 1 ? "" : vector + " * ")}V.Count)";

    private static IEnumerable<int> Vectors(Tile tile) => Enumerable.Range(0, tile.Vectors);

    private string Parameters(string extra) => string.Join(", ", ParameterNames(kernel).Select(name => $"ref {type} {name}")) + extra;

    private static string Element(string name, string index, int stride) =>
        index == "0" ? $"ref {name}" : $"ref Unsafe.Add(ref {name}, {Product(index, stride)})";

    private static string Product(string index, int stride) =>
        index == "0" ? "0"
        : stride == 1 ? index
        : int.TryParse(index, out int number) ? CodeWriter.Number(number * stride)
        : $"{index} * {stride}";

    private static string Offset(int row, int stride) => CodeWriter.Number(row * stride);

    private static string Sum(string left, string right) => left == "0" ? right : right == "0" ? left : $"{left} + {right}";
}
