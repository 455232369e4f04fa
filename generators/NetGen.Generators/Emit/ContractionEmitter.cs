using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes a tiled contraction: the walk over the result's tiles, whose methods are <see cref="TileEmitter"/>'s.</summary>
internal sealed class ContractionEmitter(CodeWriter writer, TiledContraction kernel, string type)
{
    private readonly ContractionText _text = new(kernel, type);
    private readonly bool _sumsSamples = kernel.Shape.SumsSamples;

    private string Columns => $"for (int column = 0; column < {_text.Columns}; column += {_text.PanelWidth})";

    private string Result => _text.Result;

    private string Left => _text.Left;

    private string Right => _text.Right;

    private string Row => _sumsSamples ? "row" : "sample";

    private string Rows => kernel.DividesRows ? "end" : _sumsSamples ? "rows" : "samples";

    public void Emit()
    {
        using (VectorMethod.Open(writer, kernel.Name, _text.Parameters, type))
        {
            if (kernel.Tiling.Row is { } row)
                EmitPanels(row);
            else
                EmitKnownRows();
        }

        var tiles = new TileEmitter(writer, kernel, type);
        foreach (var tile in kernel.Tiling.All)
        {
            writer.Line();
            tiles.Emit(tile);
        }
    }

    /// <summary>
    /// The rows of a parameter's gradient: full tiles, and one for what they leave over. Columns are outermost, so that a panel of the right
    /// operand stays in the cache, unless the result fills the caches: then it is gone through in the order in which it lies.
    /// </summary>
    private void EmitKnownRows()
    {
        if (_text.GoesByRows)
        {
            int rows = kernel.Tiling.All.Max(tile => tile.Rows);
            writer.Line($"// {Result} fills the caches: it is gone through as it lies, and {rows} columns of {Left} at a time are copied to where they lie close together.");
            writer.Line($"ref {type} {_text.CopiedLeft} = ref MemoryMarshal.GetReference(stackalloc {type}[samples * {rows}]);");
        }

        using (_text.GoesByRows ? default(CodeWriter.BlockScope?) : writer.Block(Columns))
        {
            if (kernel.Tiling.Of32 == kernel.Tiling.Of16)
            {
                EmitTiles(kernel.Tiling.Of16);
                return;
            }

            using (writer.Block("if (Registers.Are32)"))
                EmitTiles(kernel.Tiling.Of32);
            using (writer.Block("else"))
                EmitTiles(kernel.Tiling.Of16);
        }
    }

    private void EmitTiles(TileSet tiles)
    {
        int end = kernel.Shape.Rows!.Value - (tiles.Last?.Rows ?? 0);
        if (tiles.Full is { } full)
        {
            writer.Line(kernel.DividesRows
                ? $"for (int row = share.First({end / full.Rows}) * {full.Rows}; row < share.End({end / full.Rows}) * {full.Rows}; row += {full.Rows})"
                : $"for (int row = 0; row < {end}; row += {full.Rows})");
            EmitTile(full, "row");
        }

        if (tiles.Last is not { } last)
            return;
        if (kernel.DividesRows)
            writer.Line("if (share.IsLast)");
        EmitTile(last, CodeWriter.Number(end), isAlone: !kernel.DividesRows);
    }

    /// <param name="tile">Which tile.</param>
    /// <param name="row">Its first row.</param>
    /// <param name="isAlone">Whether no loop and no condition stands before it.</param>
    private void EmitTile(Tile tile, string row, bool isAlone = false)
    {
        if (!_text.GoesByRows)
        {
            using (isAlone ? default(CodeWriter.IndentScope?) : writer.Indent())
                writer.Line(TileCall(tile, row));
            return;
        }

        using (writer.Block())
        {
            if (tile.Rows > 0)
                writer.Line($"Panel.CopyColumns({ContractionText.Element(Left, row)}, {_text.MatrixDepthStride}, samples, {tile.Rows}, ref {_text.CopiedLeft});");
            writer.Line(Columns);
            using (writer.Indent())
                writer.Line(TileCall(tile, row));
        }
    }

    /// <summary>Columns outermost: what a tile reads of the right operand serves all rows.</summary>
    private void EmitPanels(Tile single)
    {
        if (_text.Packs)
        {
            EmitPackedPanels(single);
            return;
        }

        using (writer.Block(Columns))
            EmitSomeRows(single);
    }

    /// <summary>Some rows of the right operand outermost, since a walk down all of its rows would find each in another page of memory.</summary>
    private void EmitPackedPanels(Tile single)
    {
        writer.Line($"// {Right} fills the caches: {Budget.PackedRows} of its rows at a time, panels are copied to where they lie close together.");
        writer.Line($"ref {type} panel = ref MemoryMarshal.GetReference(stackalloc {type}[{ContractionText.Times(Budget.PackedRows * _text.PanelVectors, "V.Count")}]);");
        using (writer.Block($"for (int first = 0; first < {kernel.Shape.Depth}; first += {Budget.PackedRows})"))
        {
            writer.Line($"int depth = Math.Min({Budget.PackedRows}, {kernel.Shape.Depth} - first);");
            writer.Line($"ref {type} rows = ref At(ref {Right}, first * {_text.MatrixStride});");
            using (writer.Block(Columns))
            {
                writer.Line($"Panel.Copy<V, {type}>(ref At(ref rows, column), {_text.MatrixStride}, depth, ref panel);");
                writer.Line($"ref {type} next = ref At(ref rows, column + {_text.PanelWidth} < {_text.Columns} ? column + {_text.PanelWidth} : depth * {_text.MatrixStride});");
                EmitSomeRows(single);
            }
        }
    }

    /// <summary>As many rows as there are at run time: full tiles, then single rows, then that of the bias.</summary>
    private void EmitSomeRows(Tile single)
    {
        var tiling = kernel.Tiling;
        if (kernel.DividesRows)
            EmitRange(tiling.Of32.Full!.Value.Rows, tiling.Of16.Full!.Value.Rows);
        else
            writer.Line($"int {Row} = 0;");
        if (tiling.Of32.Full != tiling.Of16.Full)
        {
            using (writer.Block("if (Registers.Are32)"))
                EmitWhile(tiling.Of32.Full!.Value, _text.Packs);
        }

        var full = tiling.Of16.Full!.Value;
        EmitWhile(full, _text.Packs);
        if (!_sumsSamples && !_text.Packs)
        {
            writer.Line("// Overlaps the tile before: faster than single rows.");
            using (writer.Block($"if (samples - sample > 2 && samples >= {full.Rows})"))
            {
                writer.Line(TileCall(full, $"samples - {full.Rows}"));
                writer.Line("continue;");
            }
        }

        EmitWhile(single, prefetches: false);
        if (tiling.Of16.Last is not { } bias)
            return;
        if (kernel.DividesRows)
            writer.Line("if (share.IsLast)");
        using (kernel.DividesRows ? writer.Indent() : default(CodeWriter.IndentScope?))
            writer.Line(TileCall(bias, "rows"));
    }

    /// <summary>A share of the rows begins and ends with a full tile, however many rows the hardware's tiles have.</summary>
    private void EmitRange(int rowsOf32, int rowsOf16)
    {
        int step = rowsOf32 % rowsOf16 == 0 ? rowsOf32 : rowsOf32 * rowsOf16 / 2;
        writer.Line($"int row = share.First(rows / {step}) * {step};");
        writer.Line($"int end = share.IsLast ? rows : share.End(rows / {step}) * {step};");
    }

    private void EmitWhile(Tile tile, bool prefetches)
    {
        writer.Line(tile.Rows == 1 ? $"for (; {Row} < {Rows}; {Row}++)" : $"for (; {Row} + {tile.Rows} <= {Rows}; {Row} += {tile.Rows})");
        if (!prefetches)
        {
            using (writer.Indent())
                writer.Line(TileCall(tile, Row));
            return;
        }

        using (writer.Block())
        {
            writer.Line($"int ahead = depth * {Row} / {Rows};");
            writer.Line($"Panel.Prefetch<V, {type}>(ref At(ref next, ahead * {_text.MatrixStride}), {_text.MatrixStride}, depth * ({Row} + {tile.Rows}) / {Rows} - ahead);");
            writer.Line(TileCall(tile, Row));
        }
    }

    private string TileCall(Tile tile, string row)
    {
        var arguments = new List<string>
        {
            _text.GoesByRows ? $"ref {_text.CopiedLeft}" : ContractionText.Element(Left, ContractionText.Plus(ContractionText.Times(row, _text.LeftRowStride), _text.Packs ? "first" : "0")),
            _text.Packs ? "ref panel" : ContractionText.Element(Right, "column"),
        };
        if (kernel.Shape.HasBias)
            arguments.Add(ContractionText.Element("b", "column"));
        arguments.Add(ContractionText.Element(Result, ContractionText.Plus(ContractionText.Times(row, _text.ResultStride), "column")));
        arguments.AddRange(_text.TileSizes);
        if (_text.HasRest)
            arguments.Add($"{_text.Columns} - column");
        if (_sumsSamples)
            arguments.AddRange(["samples", "accumulate"]);
        if (_text.Packs)
            arguments.AddRange(["depth", "first > 0"]);
        return $"{kernel.Name}Tile{tile}<V>({string.Join(", ", arguments)});";
    }
}
