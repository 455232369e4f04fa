using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes a tiled contraction with a matrix that fills the caches: the loop over the result's tiles, whose methods are <see cref="TileEmitter"/>'s. Where the number of rows
/// is known, the loop is <see cref="KnownRowsEmitter"/>'s.
/// </summary>
internal sealed class ContractionEmitter(CodeWriter writer, TiledContraction kernel, string type)
{
    private readonly ContractionText _text = new(kernel, type);

    public void Emit()
    {
        using (VectorMethod.Open(writer, kernel.Name, _text.Parameters, type))
        {
            if (kernel.Tiling.Row is { } row)
                EmitBlocks(row);
            else
                new KnownRowsEmitter(writer, kernel, type).Emit();
        }

        var tiles = new TileEmitter(writer, kernel, type);
        foreach (var tile in kernel.Tiling.All)
            tiles.Emit(tile);
    }

    /// <summary>Some rows of the right operand outermost, since a loop down all of its rows would find each in another page of memory.</summary>
    private void EmitBlocks(Tile single)
    {
        var (right, depth, stride) = (_text.Right, _text.WholeDepth, _text.RightStride);
        int rows = kernel.BlockRows;
        writer.Line($"// {right} fills the caches: {rows} of its rows at a time, "
            + "so that a panel of them stays in the cache for all samples, whose tiles ask for the next meanwhile.");
        using (writer.Block($"for (int first = 0; first < {depth}; first += {rows})"))
        {
            writer.Line($"int depth = Math.Min({rows}, {depth} - first);");
            writer.Line($"ref {type} rows = ref At(ref {right}, first * {stride});");
            using (writer.Block(_text.EachPanel))
            {
                writer.Line($"ref {type} next = ref At(ref rows, column + {_text.PanelWidth} < {_text.Columns} ? column + {_text.PanelWidth} : depth * {stride});");
                EmitSamples(single);
            }
        }
    }

    /// <summary>Full tiles, then single rows.</summary>
    private void EmitSamples(Tile single)
    {
        var tiling = kernel.Tiling;
        writer.Line("int sample = 0;");
        if (tiling.Registers32.Main != tiling.Registers16.Main)
        {
            using (writer.Block("if (Registers.Are32)"))
                EmitWhile(tiling.Registers32.Main!.Value);
        }

        EmitWhile(tiling.Registers16.Main!.Value);
        EmitWhile(single);
    }

    private void EmitWhile(Tile tile)
    {
        writer.Line(tile.Rows == 1 ? "for (; sample < samples; sample++)" : $"for (; sample + {tile.Rows} <= samples; sample += {tile.Rows})");
        using (writer.Indent())
            writer.Line(_text.TileCall(tile, IndexExpression.Of("sample")));
    }
}
