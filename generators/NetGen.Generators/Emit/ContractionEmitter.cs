using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes a tiled contraction: the loop over the result's tiles, whose methods are <see cref="TileEmitter"/>'s. Where the number of rows is known, the loop
/// is <see cref="KnownRowsEmitter"/>'s.
/// </summary>
internal sealed class ContractionEmitter(CodeWriter writer, TiledContraction kernel, string type)
{
    private readonly ContractionText _text = new(kernel, type);
    private readonly bool _sumsSamples = kernel.Shape.SumsSamples;

    private string Row => _sumsSamples ? "row" : "sample";

    private string Rows => kernel.DividesRows ? "end" : _sumsSamples ? "rows" : "samples";

    public void Emit()
    {
        using (VectorMethod.Open(writer, kernel.Name, _text.Parameters, type))
        {
            if (kernel.Tiling.Row is not { } row)
                new KnownRowsEmitter(writer, kernel, type).Emit();
            else if (_text.KOutermost)
                EmitBlocks(row);
            else
                EmitPanels(row);
        }

        if (kernel.Epilogue is { } epilogue)
            EmitFinish(epilogue);
        var tiles = new TileEmitter(writer, kernel, type);
        foreach (var tile in kernel.Tiling.All)
        {
            writer.Line();
            tiles.Emit(tile);
        }
    }

    /// <summary>What a tile computes of its sums before it stores them.</summary>
    private void EmitFinish(Map epilogue)
    {
        writer.Line();
        writer.Line($"// {Equations.WithoutLayers(epilogue)}");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        string parameters = string.Join(", ", _text.EpilogueOperands.Prepend(_text.Result).Select(name => $"V {name}"));
        using (writer.Block($"private static V {_text.EpilogueName}<V>({parameters}) where V : struct, ISimd<V, {type}>"))
        {
            var text = new FormulaWriter(type);
            foreach (var binding in epilogue.Bindings)
                text.Name(new Variable(binding.Variable), kernel.EpilogueLocal(binding.Tensor));
            text.WriteShared(writer, [epilogue.Formula]);
            writer.Line($"return {text.Print(epilogue.Formula)};");
        }
    }

    /// <summary>Columns outermost: what a tile reads of the right operand serves all rows.</summary>
    private void EmitPanels(Tile single)
    {
        using (writer.Block(_text.EachPanel))
            EmitSomeRows(single);
    }

    /// <summary>Some rows of the right operand outermost, since a loop down all of its rows would find each in another page of memory.</summary>
    private void EmitBlocks(Tile single)
    {
        string right = _text.Right, depth = _text.WholeDepth, stride = _text.RightStride;
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
                EmitSomeRows(single);
            }
        }
    }

    /// <summary>As many rows as there are at run time: full tiles, then single rows, then that of the bias.</summary>
    private void EmitSomeRows(Tile single)
    {
        var tiling = kernel.Tiling;
        if (kernel.DividesRows)
            EmitRange(tiling.Registers32.Main!.Value.Rows, tiling.Registers16.Main!.Value.Rows);
        else
            writer.Line($"int {Row} = 0;");
        if (tiling.Registers32.Main != tiling.Registers16.Main)
        {
            using (writer.Block("if (Registers.Are32)"))
                EmitWhile(tiling.Registers32.Main!.Value);
        }

        var full = tiling.Registers16.Main!.Value;
        EmitWhile(full);
        if (!_sumsSamples && !_text.KOutermost)
        {
            writer.Line("// Overlaps the tile before: faster than single rows.");
            using (writer.Block($"if (samples - sample > 2 && samples >= {full.Rows})"))
            {
                writer.Line(_text.TileCall(full, $"samples - {full.Rows}"));
                writer.Line("continue;");
            }
        }

        EmitWhile(single);
        if (tiling.Registers16.Tail is not { } bias)
            return;
        if (kernel.DividesRows)
            writer.Line("if (partition.IsLast)");
        using (kernel.DividesRows ? writer.Indent() : default(CodeWriter.IndentScope?))
            writer.Line(_text.TileCall(bias, "rows"));
    }

    /// <summary>A partition of the rows begins and ends with a full tile, however many rows the hardware's tiles have.</summary>
    private void EmitRange(int rowsOf32, int rowsOf16)
    {
        int step = rowsOf32 % rowsOf16 == 0 ? rowsOf32 : rowsOf32 * rowsOf16 / 2;
        writer.Line($"int row = partition.First(rows / {step}) * {step};");
        writer.Line($"int end = partition.IsLast ? rows : partition.End(rows / {step}) * {step};");
    }

    private void EmitWhile(Tile tile)
    {
        writer.Line(tile.Rows == 1 ? $"for (; {Row} < {Rows}; {Row}++)" : $"for (; {Row} + {tile.Rows} <= {Rows}; {Row} += {tile.Rows})");
        using (writer.Indent())
            writer.Line(_text.TileCall(tile, Row));
    }
}
