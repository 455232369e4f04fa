namespace Samples.Engine;

/// <summary>A player that looks at its own moves and the answers to each, and asks the network about what comes of them.</summary>
/// <remarks>Each move changes the sum of the first layer by one row, so a position costs the small layers behind it and no more.</remarks>
internal sealed class Search(Judge judge)
{
    private readonly Judge.Accumulator _stones = new(judge);

    /// <summary>The column with the best value.</summary>
    public int Choose(Board board)
    {
        _stones.Reset();
        foreach (int feature in board.Features())
            _stones.Add(feature);
        return board.OpenColumns.MaxBy(column => ValueOfMove(board, column));
    }

    private float ValueOfMove(Board board, int column) => Try(board, column, isOwn: true, () => board.OpenColumns.Min(answer => ValueOfAnswer(board, answer)));

    private float ValueOfAnswer(Board board, int column) => Try(board, column, isOwn: false, Value);

    /// <summary>What a move comes to: the end of the game, or else what follows.</summary>
    private float Try(Board board, int column, bool isOwn, Func<float> follow)
    {
        int cell = board.Drop(column), feature = Judge.Feature(cell, isOwn);
        float value = isOwn ? 1 : -1;
        if (!board.IsInRow(cell))
        {
            _stones.Add(feature);
            value = board.IsFull ? 0 : follow();
            _stones.Remove(feature);
        }

        board.TakeBack(column);
        return value;
    }

    private float Value()
    {
        Span<float> value = stackalloc float[1];
        judge.Forward(_stones, value);
        return value[0];
    }
}
