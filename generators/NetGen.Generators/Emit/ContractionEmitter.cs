using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes a tiled contraction: the walk over the result's tiles, then one method for each tile.</summary>
internal sealed class ContractionEmitter(CodeWriter writer, TiledContraction kernel, string type)
{
    private readonly ContractionText _text = new(kernel, type);
    private readonly bool _sumsSamples = kernel.Shape.SumsSamples;

    /// <summary>Whether a single sample has code of its own.</summary>
    private bool HasOuterProduct => _sumsSamples && !kernel.IsShared;

    /// <summary>Whether the last panel of a parameter's rows may have fewer columns than the others.</summary>
    private bool HasRest => _sumsSamples && (kernel.IsShared || kernel.Shape.Columns % (kernel.Tiles[0].Vectors * (int)kernel.Widest / (type == "float" ? 4 : 8)) > 0);

    private string PanelWidth => Lanes(kernel.Tiles[0].Vectors);

    private string Result => _text.Result;

    private string Left => _text.Left;

    private string Right => _text.Right;

    /// <summary>The method that computes the gradient of a single sample.</summary>
    public static string OfOne(TiledContraction kernel) => kernel.Name + "OfOne";

    public void Emit()
    {
        using (VectorMethod.Open(writer, kernel.Name, _text.Parameters, type))
        {
            if (HasOuterProduct)
            {
                using (writer.Block("if (samples == 1)"))
                {
                    writer.Line($"{OfOne(kernel)}<V>(ref {Left}, ref {Right}, ref {Result}, accumulate);");
                    writer.Line("return;");
                }
            }

            if (_sumsSamples)
                EmitRows();
            else
                EmitSamples();
        }

        if (HasOuterProduct)
        {
            writer.Line();
            new RankOneEmitter(writer, OfOne(kernel), Left, Right, Shape(kernel, type), type, new StoredGradient(writer, Result)).Emit();
        }

        foreach (var tile in kernel.Tiles)
        {
            writer.Line();
            EmitTile(tile, isRest: false);
            if (!HasRest)
                continue;
            writer.Line();
            EmitTile(tile, isRest: true);
        }
    }

    private static RankOneShape Shape(TiledContraction kernel, string type) =>
        new(kernel.Shape.Rows!.Value, kernel.Shape.Columns, HasBias: false, (int)kernel.Widest / (type == "float" ? 4 : 8), EndsExactly: true, SkipsZeros: false);

    /// <summary>The rows of a parameter's gradient, panel by panel; the last panel may have fewer columns.</summary>
    private void EmitRows()
    {
        writer.Line("int column = 0;");
        using (writer.Block($"for (; column + {PanelWidth} <= {_text.Columns}; column += {PanelWidth})"))
            EmitPanel("");
        if (!HasRest)
            return;
        using (writer.Block($"if (column < {_text.Columns})"))
            EmitPanel("Rest");
    }

    /// <summary>Whole tiles, then those for the rows that are left.</summary>
    private void EmitPanel(string suffix)
    {
        string done = "0";
        foreach (var tile in kernel.Tiles)
        {
            string end = _text.WholeRows(tile);
            bool isOnce = int.TryParse(done, out int first) && int.TryParse(end, out int last) && last - first == tile.Rows;
            if (!isOnce)
                writer.Line($"for (int row = {done}; row < {end}; row += {tile.Rows})");
            using (isOnce ? default(CodeWriter.IndentScope?) : writer.Indent())
                writer.Line(TileCall(tile, isOnce ? done : "row", "column", suffix));
            done = end;
        }
    }

    /// <summary>As many rows as there are samples: whole tiles, then two samples at a time, then one.</summary>
    private void EmitSamples()
    {
        var full = kernel.Tiles[0];
        writer.Line($"int tiled = samples - samples % {full.Rows};");
        using (writer.Block($"for (int column = 0; column < {_text.Columns}; column += {PanelWidth})"))
        {
            writer.Line($"for (int sample = 0; sample < tiled; sample += {full.Rows})");
            using (writer.Indent())
                writer.Line(TileCall(full, "sample", "column"));
        }

        foreach (var pair in kernel.Tiles.Skip(1).Where(tile => tile.Rows == 2))
        {
            writer.Line("for (; tiled + 2 <= samples; tiled += 2)");
            using (writer.Indent())
            {
                writer.Line($"for (int column = 0; column < {_text.Columns}; column += {Lanes(pair.Vectors)})");
                using (writer.Indent())
                    writer.Line(TileCall(pair, "tiled", "column"));
            }
        }

        using (writer.Block("for (int sample = tiled; sample < samples; sample++)"))
        {
            writer.Line("int column = 0;");
            foreach (var tile in kernel.Tiles.Skip(1).Where(tile => tile.Rows == 1))
            {
                bool isLast = tile == kernel.Tiles[kernel.Tiles.Length - 1];
                writer.Line(isLast
                    ? $"for (; column < {_text.Columns}; column += {Lanes(tile.Vectors)})"
                    : $"for (; column + {Lanes(tile.Vectors)} <= {_text.PaddedColumns}; column += {Lanes(tile.Vectors)})");
                using (writer.Indent())
                    writer.Line(TileCall(tile, "sample", "column"));
            }
        }
    }

    private string TileCall(Tile tile, string row, string column, string suffix = "")
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
            arguments.AddRange(["samples", "accumulate"]);
        return $"{kernel.Name}Tile{tile}{suffix}<V>({string.Join(", ", arguments)});";
    }

    /// <param name="isRest">Whether the rows of the result end within the tile.</param>
    private void EmitTile(Tile tile, bool isRest)
    {
        using (VectorMethod.Open(writer, $"{kernel.Name}Tile{tile}{(isRest ? "Rest" : "")}", _text.TileParameters, type))
        {
            for (int row = 0; row < tile.Rows; row++)
                writer.Line($"V {string.Join(", ", Vectors(tile).Select(vector => $"{Cell(row, vector)} = {InitialValue(row, vector)}"))};");
            for (int chain = 1; chain < tile.Chains; chain++)
                writer.Line($"V {string.Join(", ", Vectors(tile).Select(vector => $"{Cell(0, vector, chain)} = V.Zero"))};");
            EmitSums(tile);
            if (_sumsSamples)
                EmitAccumulation(tile);
            for (int row = 0; row < tile.Rows; row++)
                writer.Line(string.Join(" ", Vectors(tile).Select(vector => Store(row, vector, isRest))));
        }
    }

    /// <summary>The loop over the terms; a number of chains takes as many terms at a time.</summary>
    private void EmitSums(Tile tile)
    {
        if (tile.Chains == 1)
        {
            using (writer.Block($"for (int i = 0; i < {_text.Depth}; i++)"))
                EmitTerms(tile, 1);
            return;
        }

        int depth = kernel.Shape.Depth!.Value;
        using (writer.Block($"for (int i = 0; i < {depth / tile.Chains}; i++)"))
            EmitTerms(tile, tile.Chains);
        if (depth % tile.Chains > 0)
            EmitTerms(tile, depth % tile.Chains, isLast: true);
        for (int chains = tile.Chains; chains > 1; chains = (chains + 1) / 2)
        {
            for (int chain = 0; chain < chains / 2; chain++)
                writer.Line(string.Join(" ", Vectors(tile).Select(vector => $"{Cell(0, vector, chain)} += {Cell(0, vector, chain + (chains + 1) / 2)};")));
        }
    }

    /// <summary>Some terms of the sums, each for a chain of its own.</summary>
    private void EmitTerms(Tile tile, int terms, bool isLast = false)
    {
        using (isLast ? writer.Block() : default(CodeWriter.BlockScope?))
        {
            for (int term = 0; term < terms; term++)
                EmitTerm(tile, term);
            if (isLast)
                return;
            writer.Line($"{Left} = ref Unsafe.Add(ref {Left}, {ContractionText.Times(terms, _text.LeftDepthStride)});");
            writer.Line($"{Right} = ref Unsafe.Add(ref {Right}, {ContractionText.Times(terms, _text.RightStride)});");
        }
    }

    /// <summary>One term of the sums: a row of the right operand times an element of each left row. What is used once is read where it is used.</summary>
    private void EmitTerm(Tile tile, int term)
    {
        string suffix = term == 0 ? "" : "_" + CodeWriter.Number(term);
        string right = ContractionText.Times(term, _text.RightStride);
        if (tile.Rows > 1)
            writer.Line($"V {string.Join(", ", Vectors(tile).Select(vector => $"{Right}{vector}{suffix} = {Load(Right, ContractionText.Plus(right, Lanes(vector)))}"))};");
        for (int row = 0; row < tile.Rows; row++)
        {
            string left = ContractionText.Plus(ContractionText.Times(row, _text.LeftRowStride), ContractionText.Times(term, _text.LeftDepthStride));
            if (tile.Vectors == 1 && tile.Rows > 1)
            {
                writer.Line($"V.AddMultiple(ref {Cell(row, 0, term)}, {Right}0{suffix}, ref {Left}, {left});");
                continue;
            }

            writer.Line($"V {Left}{row}{suffix} = V.Create({(left == "0" ? Left : $"Unsafe.Add(ref {Left}, {left})")});");
            foreach (int vector in Vectors(tile))
            {
                string product = tile.Rows > 1 ? $"{Right}{vector}{suffix}" : $"ref {Right}, {ContractionText.Plus(right, Lanes(vector))}";
                writer.Line($"V.AddProduct(ref {Cell(row, vector, term)}, {Left}{row}{suffix}, {product});");
            }
        }
    }

    /// <summary>
    /// Adds what the target holds, after the sum: added to one by one, a large parameter would lose small terms to rounding.
    /// </summary>
    private void EmitAccumulation(Tile tile)
    {
        using (writer.Block("if (accumulate)"))
        {
            for (int row = 0; row < tile.Rows; row++)
                writer.Line(string.Join(" ", Vectors(tile).Select(vector => $"{Cell(row, vector)} += {Load(Result, Offset(row, vector))};")));
        }
    }

    private string InitialValue(int row, int vector) =>
        !kernel.Shape.HasBias ? "V.Zero"
        : row == 0 ? Load("b", Lanes(vector))
        : Cell(0, vector);

    private string Store(int row, int vector, bool isRest)
    {
        string offset = Offset(row, vector);
        return isRest ? $"{Cell(row, vector)}.StoreFirst({ContractionText.Element(Result, offset)}, {Remaining(vector)});"
            : offset == "0" ? $"{Cell(row, vector)}.Store(ref {Result});"
            : $"{Cell(row, vector)}.Store(ref {Result}, {offset});";
    }

    private string Offset(int row, int vector) => ContractionText.Plus(ContractionText.Times(row, _text.ResultStride), Lanes(vector));

    /// <summary>The columns of the last panel from a vector on: a number once V is known.</summary>
    private string Remaining(int vector) =>
        $"{_text.Columns} % {(kernel.Tiles[0].Vectors == 1 ? "V.Count" : $"({PanelWidth})")}{(vector == 0 ? "" : $" - {Lanes(vector)}")}";

    private string Cell(int row, int vector, int chain = 0) => $"{Result}{row}_{vector}{(chain == 0 ? "" : $"_{chain}")}";

    private static string Load(string name, string offset) => offset == "0" ? $"V.Load(ref {name})" : $"V.Load(ref {name}, {offset})";

    private static string Lanes(int vectors) => vectors switch
    {
        0 => "0",
        1 => "V.Count",
        _ => $"{vectors} * V.Count",
    };

    private static IEnumerable<int> Vectors(Tile tile) => Enumerable.Range(0, tile.Vectors);
}
