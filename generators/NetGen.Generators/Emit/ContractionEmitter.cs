using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes a tiled contraction: the walk over the result's tiles, then one method for each tile.</summary>
internal sealed class ContractionEmitter(CodeWriter writer, TiledContraction kernel, string type)
{
    private readonly ContractionText _text = new(kernel, type);
    private readonly bool _sumsSamples = kernel.Shape.SumsSamples;

    private string Result => _text.Result;

    private string Left => _text.Left;

    private string Right => _text.Right;

    public void Emit()
    {
        using (VectorMethod.Open(writer, kernel.Name, _text.Parameters, type))
        {
            if (_sumsSamples)
                EmitRows();
            else
                EmitSamples();
        }

        foreach (var tile in kernel.Tiles)
        {
            writer.Line();
            EmitTile(tile);
        }
    }

    /// <summary>The rows of a parameter's gradient, panel by panel: whole tiles, then those for the rest.</summary>
    private void EmitRows()
    {
        using (writer.Block($"for (int column = 0; column < {_text.Columns}; column += {RowLayout.PanelVectors} * V.Count)"))
        {
            string done = "0";
            foreach (var tile in kernel.Tiles)
            {
                string end = _text.WholeRows(tile);
                bool isOnce = int.TryParse(done, out int first) && int.TryParse(end, out int last) && last - first == tile.Rows;
                if (!isOnce)
                    writer.Line($"for (int row = {done}; row < {end}; row += {tile.Rows})");
                using (isOnce ? default(CodeWriter.IndentScope?) : writer.Indent())
                    writer.Line(TileCall(tile, isOnce ? done : "row", "column"));
                done = end;
            }
        }
    }

    /// <summary>As many rows as there are samples: whole tiles, then sample by sample.</summary>
    private void EmitSamples()
    {
        var full = kernel.Tiles[0];
        writer.Line($"int tiled = samples - samples % {full.Rows};");
        using (writer.Block($"for (int column = 0; column < {_text.Columns}; column += {full.Vectors} * V.Count)"))
        {
            writer.Line($"for (int sample = 0; sample < tiled; sample += {full.Rows})");
            using (writer.Indent())
                writer.Line(TileCall(full, "sample", "column"));
        }

        using (writer.Block("for (int sample = tiled; sample < samples; sample++)"))
        {
            writer.Line("int column = 0;");
            foreach (var tile in kernel.Tiles.Skip(1))
            {
                bool isLast = tile == kernel.Tiles[kernel.Tiles.Length - 1];
                writer.Line(isLast
                    ? $"for (; column < {_text.Columns}; column += {tile.Vectors} * V.Count)"
                    : $"for (; column + {tile.Vectors} * V.Count <= {_text.PaddedColumns}; column += {tile.Vectors} * V.Count)");
                using (writer.Indent())
                    writer.Line(TileCall(tile, "sample", "column"));
            }
        }
    }

    private string TileCall(Tile tile, string row, string column)
    {
        var arguments = new List<string>
        {
            ContractionText.Element(Left, ContractionText.Times(row, _text.LeftRowStride)),
            ContractionText.Element(Right, column),
        };
        if (kernel.Shape.HasBias)
            arguments.Add(ContractionText.Element("b", column));
        arguments.Add(ContractionText.Element(Result, ContractionText.Plus(ContractionText.Times(row, _text.ResultStride), column)));
        arguments.AddRange(_text.TileSizes);
        if (_sumsSamples)
            arguments.AddRange(["samples", "accumulate", $"{_text.Columns} - {column}"]);
        return $"{kernel.Name}Tile{tile}<V>({string.Join(", ", arguments)});";
    }

    private void EmitTile(Tile tile)
    {
        using (VectorMethod.Open(writer, $"{kernel.Name}Tile{tile}", _text.TileParameters, type))
        {
            for (int row = 0; row < tile.Rows; row++)
                writer.Line($"V {string.Join(", ", Vectors(tile).Select(vector => $"{Cell(row, vector)} = {InitialValue(row, vector)}"))};");
            using (writer.Block($"for (int i = 0; i < {_text.Depth}; i++)"))
                EmitTerm(tile);
            if (_sumsSamples)
                EmitAccumulation(tile);
            for (int row = 0; row < tile.Rows; row++)
                writer.Line(string.Join(" ", Vectors(tile).Select(vector => Store(row, vector))));
        }
    }

    /// <summary>One term of the sums: a row of the right operand times an element of each left row.</summary>
    private void EmitTerm(Tile tile)
    {
        writer.Line($"V {string.Join(", ", Vectors(tile).Select(vector => $"{Right}{vector} = {Load(Right, vector)}"))};");
        for (int row = 0; row < tile.Rows; row++)
        {
            string offset = ContractionText.Times(row, _text.LeftRowStride);
            writer.Line($"V {Left}{row} = V.Create({(offset == "0" ? Left : $"Unsafe.Add(ref {Left}, {offset})")});");
            foreach (int vector in Vectors(tile))
                writer.Line($"{Cell(row, vector)} = V.MultiplyAdd({Left}{row}, {Right}{vector}, {Cell(row, vector)});");
        }

        writer.Line($"{Left} = ref Unsafe.Add(ref {Left}, {_text.LeftDepthStride});");
        writer.Line($"{Right} = ref Unsafe.Add(ref {Right}, {_text.RightStride});");
    }

    /// <summary>
    /// Adds what the target holds, after the sum: added to one by one, a large parameter would lose small terms to rounding.
    /// </summary>
    private void EmitAccumulation(Tile tile)
    {
        using (writer.Block("if (accumulate)"))
        {
            for (int row = 0; row < tile.Rows; row++)
                writer.Line(string.Join(" ", Vectors(tile).Select(vector => $"{Cell(row, vector)} += V.LoadFirst(ref {Target(row, vector)}, {Remaining(vector)});")));
        }
    }

    private string InitialValue(int row, int vector) =>
        !kernel.Shape.HasBias ? "V.Zero"
        : row == 0 ? Load("b", vector)
        : Cell(0, vector);

    private string Store(int row, int vector)
    {
        if (_sumsSamples)
            return $"{Cell(row, vector)}.StoreFirst(ref {Target(row, vector)}, {Remaining(vector)});";
        string offset = Offset(row, vector);
        return offset == "0" ? $"{Cell(row, vector)}.Store(ref {Result});" : $"{Cell(row, vector)}.Store(ref {Result}, {offset});";
    }

    private string Target(int row, int vector) => Offset(row, vector) is var offset && offset == "0" ? Result : $"Unsafe.Add(ref {Result}, {offset})";

    private string Offset(int row, int vector) => ContractionText.Plus(ContractionText.Times(row, _text.ResultStride), Lanes(vector));

    private static string Remaining(int vector) => vector == 0 ? "columns" : "columns - V.Count";

    private string Cell(int row, int vector) => $"{Result}{row}_{vector}";

    private static string Load(string name, int vector) => vector == 0 ? $"V.Load(ref {name})" : $"V.Load(ref {name}, {Lanes(vector)})";

    private static string Lanes(int vectors) => vectors switch
    {
        0 => "0",
        1 => "V.Count",
        _ => $"{vectors} * V.Count",
    };

    private static IEnumerable<int> Vectors(Tile tile) => Enumerable.Range(0, tile.Vectors);
}
