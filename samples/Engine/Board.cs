namespace Samples.Engine;

/// <summary>Four in a row: two players in turn let stones fall into seven columns of six cells.</summary>
internal sealed class Board
{
    public const int Columns = 7;

    public const int Rows = 6;

    public const int Cells = Columns * Rows;

    private const int Empty = 0;

    private readonly int[,] _stones = new int[Columns, Rows];

    private readonly int[] _heights = new int[Columns];

    public bool IsFull => Stones == Cells;

    public int Stones { get; private set; }

    /// <summary>Whose turn it is: 1 or 2.</summary>
    public int Player => 1 + Stones % 2;

    public IEnumerable<int> OpenColumns => Enumerable.Range(0, Columns).Where(column => _heights[column] < Rows);

    /// <summary>Lets a stone of the player whose turn it is fall into a column.</summary>
    /// <returns>The cell in which it lies.</returns>
    public int Drop(int column)
    {
        int row = _heights[column]++;
        _stones[column, row] = Player;
        Stones++;
        return column * Rows + row;
    }

    /// <summary>Takes the highest stone of a column back, the last that has fallen.</summary>
    public void TakeBack(int column)
    {
        _stones[column, --_heights[column]] = Empty;
        Stones--;
    }

    /// <summary>Whether the stone of a cell lies in a row of four.</summary>
    public bool IsInRow(int cell) => IsInRow(cell, 1, 0) || IsInRow(cell, 0, 1) || IsInRow(cell, 1, 1) || IsInRow(cell, 1, -1);

    /// <summary>The stones as the player whose turn it is sees them.</summary>
    public int[] Features() =>
    [
        .. from cell in Enumerable.Range(0, Cells)
           let stone = _stones[cell / Rows, cell % Rows]
           where stone != Empty
           select Judge.Feature(cell, isOwn: stone == Player),
    ];

    private bool IsInRow(int cell, int right, int up) => 1 + Reach(cell, right, up) + Reach(cell, -right, -up) >= 4;

    /// <summary>How many stones of the same player follow in one direction.</summary>
    private int Reach(int cell, int right, int up)
    {
        (int column, int row) = (cell / Rows, cell % Rows);
        int player = _stones[column, row], count = 0;
        while (StoneAt(column += right, row += up) == player)
            count++;
        return count;
    }

    private int StoneAt(int column, int row) => column is >= 0 and < Columns && row is >= 0 and < Rows ? _stones[column, row] : Empty;
}
