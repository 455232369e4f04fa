namespace Samples.Engine;

/// <summary>Games from the first stone to the last.</summary>
internal static class Game
{
    /// <summary>Plays a game.</summary>
    /// <param name="board">Where it begins.</param>
    /// <param name="players">What chooses a column, for the player who drops the first stone and for the other.</param>
    /// <returns>Who has won: 1 or 2, or 0 for a draw.</returns>
    public static int Play(Board board, params Func<Board, int>[] players)
    {
        while (!board.IsFull)
        {
            int player = board.Player;
            if (board.IsInRow(board.Drop(players[player - 1](board))))
                return player;
        }

        return 0;
    }

    /// <summary>Any column that has room.</summary>
    public static int ChooseAny(Board board, RandomState random)
    {
        int[] columns = [.. board.OpenColumns];
        return columns[random.RandomInteger(columns.Length)];
    }

    /// <summary>How many of some games, of which each begins every other, one player wins against another.</summary>
    public static int CountWins(int games, Func<Board, int> player, Func<Board, int> other) =>
        Enumerable.Range(0, games).Count(game => game % 2 == 0 ? Play(new Board(), player, other) == 1 : Play(new Board(), other, player) == 2);
}
