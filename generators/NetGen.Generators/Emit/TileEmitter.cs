using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the method of one tile: its sums are locals while the terms pass by.</summary>
internal sealed class TileEmitter(CodeWriter writer, TiledContraction kernel, string type)
{
    private readonly ContractionText _text = new(kernel, type);
    private readonly bool _sumsSamples = kernel.Shape.SumsSamples;

    private string Result => _text.Result;

    private string Left => _text.Left;

    private string Right => _text.Right;

    public void Emit(Tile tile)
    {
        using (VectorMethod.Open(writer, $"{kernel.Name}Tile{tile}", _text.TileParameters, type))
        {
            for (int row = 0; row < tile.Rows; row++)
                writer.Line($"V {string.Join(", ", Vectors(tile).Select(vector => $"{Cell(row, vector)} = {InitialValue(row, vector)}"))};");
            if (tile.FusesColumnSums)
                writer.Line($"V {string.Join(", ", Vectors(tile).Select(vector => $"{BiasCell(vector)} = V.Zero"))};");
            for (int chain = 1; chain < tile.Accumulators; chain++)
                writer.Line($"V {string.Join(", ", Vectors(tile).Select(vector => $"{Cell(0, vector, chain)} = V.Zero"))};");
            for (int row = 0; _text.MOutermost && row < tile.Rows; row++)
                writer.Line($"Panel.Prefetch<V, {type}>({(row * _text.ResultStride).Element(Result)});");
            if (_text.KOutermost)
                EmitAccumulation(tile, "continues", "=");
            EmitSums(tile);
            if (_sumsSamples)
                EmitAccumulation(tile, "accumulate", "+=");
            foreach (var cells in ResultRows(tile))
                writer.Line(string.Join(" ", cells.Select(Store)));
        }
    }

    /// <summary>The loop over the terms, then what its rounds leave over.</summary>
    private void EmitSums(Tile tile)
    {
        string rounds = _text.Depth.Number is int known ? CodeWriter.Number(known / tile.UnrollK) : tile.UnrollK == 1 ? $"{_text.Depth}" : $"{_text.Depth} / {tile.UnrollK}";
        using (writer.Block($"for (int i = 0; i < {rounds}; i++)"))
            EmitTerms(tile, tile.UnrollK);
        if (_text.Depth.Number is int depth)
        {
            using (depth % tile.UnrollK > 0 ? writer.Block() : default(CodeWriter.BlockScope?))
                EmitTerms(tile, depth % tile.UnrollK, isLast: true);
        }
        else if (tile.UnrollK > 1)
        {
            string left = $"{_text.Depth} % {tile.UnrollK}";
            using (writer.Block(tile.UnrollK == 2 ? $"if ({left} > 0)" : $"for (int i = 0; i < {left}; i++)"))
                EmitTerms(tile, 1, isLast: tile.UnrollK == 2);
        }

        for (int chains = tile.Accumulators; chains > 1; chains = (chains + 1) / 2)
        {
            for (int chain = 0; chain < chains / 2; chain++)
                writer.Line(string.Join(" ", Vectors(tile).Select(vector => $"{Cell(0, vector, chain)} += {Cell(0, vector, chain + (chains + 1) / 2)};")));
        }
    }

    /// <summary>Some terms of the sums, divided among their chains.</summary>
    private void EmitTerms(Tile tile, int terms, bool isLast = false)
    {
        for (int term = 0; term < terms; term++)
            EmitTerm(tile, term);
        if (isLast)
            return;
        writer.Line($"{Left} = ref At(ref {Left}, {terms * _text.LeftDepthStride(tile)});");
        writer.Line($"{Right} = ref At(ref {Right}, {terms * _text.RightStride});");
        if (_text.KOutermost)
            writer.Line($"next = ref At(ref next, {terms * _text.RightStride});");
    }

    /// <summary>One term of the sums: a row of the right operand times an element of each left row. What is used once is read where it is used.</summary>
    private void EmitTerm(Tile tile, int term)
    {
        int chain = term % tile.Accumulators;
        string suffix = term == 0 ? "" : "_" + CodeWriter.Number(term);
        var right = term * _text.RightStride;
        if (_text.KOutermost)
            writer.Line($"Panel.Prefetch({right.Element("next")});");
        bool isReused = tile.Rows > 1 || tile.FusesColumnSums;
        if (isReused)
            writer.Line($"V {string.Join(", ", Vectors(tile).Select(vector =>
                $"{Right}{CodeWriter.Number(vector)}{suffix} = V.Load({(right + IndexExpression.Lanes(vector)).Behind(Right)})"))};");
        for (int row = 0; row < tile.Rows; row++)
        {
            var left = row * _text.LeftRowStride + term * _text.LeftDepthStride(tile);
            if (tile.Vectors == 1 && isReused)
            {
                writer.Line($"V.BroadcastMultiplyAccumulate(ref {Cell(row, 0, chain)}, {Right}0{suffix}, ref {Left}, {left});");
                continue;
            }

            string element = $"{Left}{CodeWriter.Number(row)}{suffix}";
            writer.Line($"V {element} = V.Create({(left.Number == 0 ? Left : $"At(ref {Left}, {left})")}); " + string.Join(" ", Vectors(tile).Select(vector =>
                $"V.MultiplyAccumulate(ref {Cell(row, vector, chain)}, {element}, "
                    + $"{(isReused ? $"{Right}{CodeWriter.Number(vector)}{suffix}" : $"ref {Right}, {right + IndexExpression.Lanes(vector)}")});")));
        }

        if (tile.FusesColumnSums)
            writer.Line(string.Join(" ", Vectors(tile).Select(vector => $"{BiasCell(vector)} += {Right}{vector}{suffix};")));
    }

    /// <summary>
    /// Adds what the target holds, after the sum: added to one by one, a large parameter would lose small terms to rounding.
    /// </summary>
    private void EmitAccumulation(Tile tile, string condition, string operation)
    {
        using (writer.Block($"if ({condition})"))
        {
            foreach (var cells in ResultRows(tile))
                writer.Line(string.Join(" ", cells.Select(cell => $"{cell.Name} {operation} V.Load({cell.Offset.Behind(Result)});")));
        }
    }

    private string InitialValue(int row, int vector) =>
        !kernel.Shape.HasBias ? "V.Zero"
        : row == 0 ? $"V.Load({IndexExpression.Lanes(vector).Behind("b")})"
        : Cell(0, vector);

    /// <summary>What a tile stores, row by row, and how far behind the place of its first element.</summary>
    private IEnumerable<IEnumerable<ResultCell>> ResultRows(Tile tile)
    {
        for (int i = 0; i < tile.Rows + (tile.FusesColumnSums ? 1 : 0); i++)
        {
            int row = i;
            yield return Vectors(tile).Select(vector => new ResultCell(
                row < tile.Rows ? Cell(row, vector) : BiasCell(vector),
                vector,
                row * _text.ResultStride + IndexExpression.Lanes(vector)));
        }
    }

    private string Store(ResultCell cell)
    {
        string before = cell.Vector == 0 ? "" : $" - {IndexExpression.Lanes(cell.Vector)}";
        return _text.HasColumnTail ? $"{cell.Name}.StorePartial({cell.Offset.Element(Result)}, columns{before});"
            : $"{cell.Name}.Store({cell.Offset.Behind(Result)});";
    }

    private static string BiasCell(int vector) => "db" + CodeWriter.Number(vector);

    private string Cell(int row, int vector, int chain = 0)
    {
        string cell = Result + CodeWriter.Number(row) + (_text.PanelVectors == 1 ? "" : "_" + CodeWriter.Number(vector));
        return chain == 0 ? cell : $"{cell}_{CodeWriter.Number(chain)}";
    }

    private static IEnumerable<int> Vectors(Tile tile) => Enumerable.Range(0, tile.Vectors);

    private readonly record struct ResultCell(string Name, int Vector, IndexExpression Offset);
}
