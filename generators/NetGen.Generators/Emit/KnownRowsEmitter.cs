using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the loop of a contraction over a known number of rows: full tiles, and one for what they leave over.</summary>
internal sealed class KnownRowsEmitter(CodeWriter writer, TiledContraction kernel, string type)
{
    private readonly ContractionText _text = new(kernel, type);

    /// <summary>Columns of a result that fills the caches are gone through so many at a time, if there are more.</summary>
    private readonly int _blockColumns = Budget.BlockColumns / (type == "float" ? sizeof(float) : sizeof(double));

    private bool HasBlocks => kernel.Shape.Columns > _blockColumns && !kernel.Packs;

    public void Emit()
    {
        if (kernel.Shape.SwapsOperands)
            EmitSwapped();
        else
            EmitRows();
    }

    /// <summary>Rows outermost, so that the result is gone through in the order in which it lies.</summary>
    private void EmitRows()
    {
        writer.Line($"// {_text.Result} fills the caches: it is gone through as it lies, and each tile asks for its part of it before it sums.");
        if (kernel.Packs)
            EmitPacking();
        if (!HasBlocks)
        {
            EmitTileSets();
            return;
        }

        writer.Line($"// {_blockColumns} columns at a time, so that what all rows need of {_text.Right} stays in the cache.");
        using (writer.Block($"for (int first = 0; first < {_text.Columns}; first += {_blockColumns})"))
        {
            writer.Line($"int last = Math.Min(first + {_blockColumns}, {_text.Columns});");
            EmitTileSets();
        }
    }

    /// <summary>The right operand panel by panel; the left one has room for some of its columns.</summary>
    private void EmitPacking()
    {
        string left = ContractionText.Packed(_text.Left), right = ContractionText.Packed(_text.Right);
        writer.Line($"// Rows of {_text.Left} and {_text.Right} lie in other pages each, so both are copied to where a tile's part lies together.");
        writer.Line($"ref {type} {left} = ref MemoryMarshal.GetReference(stackalloc {type}[samples * {kernel.Tiling.All.Max(tile => tile.Rows)}]);");
        writer.Line(_text.EachPanel);
        using (writer.Indent())
            writer.Line($"Matrix.Pack(ref At(ref {_text.Right}, column), samples, {_text.PanelWidth}, {kernel.Shape.RightStride}, ref At(ref {right}, column * samples));");
    }

    /// <summary>Some samples outermost, transposed so that they lie side by side: for them the left operand is read once, in the order in which it lies.</summary>
    private void EmitSwapped()
    {
        string right = _text.Right, stride = CodeWriter.Number(kernel.Shape.RightStride);
        writer.Line($"// {_text.Left} fills the caches: it is read as it lies, and samples are transposed instead, as many as lie side by side in a tile.");
        writer.Line($"ref {type} tile = ref MemoryMarshal.GetReference(stackalloc {type}[{kernel.Tiling.All.Max(tile => tile.Rows)} * {_text.PanelWidth}]);");
        using (writer.Block($"for (int sample = 0; sample < samples; sample += {_text.PanelWidth})"))
        {
            writer.Line($"int count = Math.Min({_text.PanelWidth}, samples - sample);");
            writer.Line($"Matrix.Transpose(ref At(ref {right}, sample * {stride}), count, {_text.Depth}, {stride}, ref {_text.Transposed}, count);");
            EmitTileSets();
        }
    }

    /// <summary>The tiles for the registers of the hardware.</summary>
    private void EmitTileSets()
    {
        if (kernel.Tiling.Registers32 == kernel.Tiling.Registers16)
        {
            EmitTiles(kernel.Tiling.Registers16);
            return;
        }

        using (writer.Block("if (Registers.Are32)"))
            EmitTiles(kernel.Tiling.Registers32);
        using (writer.Block("else"))
            EmitTiles(kernel.Tiling.Registers16);
    }

    private void EmitTiles(TileSet tiles)
    {
        int end = kernel.Shape.Rows!.Value - (tiles.Tail?.Rows ?? 0);
        if (tiles.Main is { } only && only.Rows == end && !kernel.DividesRows)
        {
            EmitTile(only, 0, isAlone: true);
        }
        else if (tiles.Main is { } full)
        {
            writer.Line(kernel.DividesRows
                ? $"for (int row = partition.First({end / full.Rows}) * {full.Rows}; row < partition.End({end / full.Rows}) * {full.Rows}; row += {full.Rows})"
                : $"for (int row = 0; row < {end}; row += {full.Rows})");
            EmitTile(full, IndexExpression.Of("row"), isAlone: false);
        }

        if (tiles.Tail is not { } last)
            return;
        if (kernel.DividesRows)
            writer.Line("if (partition.IsLast)");
        EmitTile(last, end, isAlone: !kernel.DividesRows);
    }

    /// <param name="tile">Which tile.</param>
    /// <param name="row">Its first row.</param>
    /// <param name="isAlone">Whether no loop and no condition stands before it.</param>
    private void EmitTile(Tile tile, IndexExpression row, bool isAlone)
    {
        if (kernel.Shape.SwapsOperands)
        {
            using (isAlone ? default(CodeWriter.BlockScope?) : writer.Block())
                EmitSwappedTile(tile, row);
            return;
        }

        using (isAlone || kernel.Packs ? default(CodeWriter.IndentScope?) : writer.Indent())
        using (kernel.Packs && !isAlone ? writer.Block() : default(CodeWriter.BlockScope?))
        {
            if (kernel.Packs)
                writer.Line($"Matrix.Pack({row.Element(_text.Left)}, samples, {tile.Rows}, "
                    + $"{kernel.Shape.LeftDepthStride}, ref {ContractionText.Packed(_text.Left)});");
            writer.Line(HasBlocks ? $"for (int column = first; column < last; column += {_text.PanelWidth})" : _text.EachPanel);
            using (writer.Indent())
                writer.Line(_text.TileCall(tile, row));
        }
    }

    /// <summary>A tile whose columns are samples, and how it is transposed to where their rows are.</summary>
    private void EmitSwappedTile(Tile tile, IndexExpression row)
    {
        int stride = kernel.Shape.ResultStride;
        writer.Line(_text.TileCall(tile, row));
        writer.Line($"Matrix.Transpose(ref tile, {tile.Rows}, count, {_text.PanelWidth}, "
            + $"ref At(ref {_text.Result}, {IndexExpression.Of("sample") * stride + row}), {stride});");
    }
}
