using NetGen.Data;

namespace Samples.Engine;

/// <summary>Games that the network plays against itself, to learn how they end.</summary>
/// <remarks>The first stones fall anywhere, and some of the others, so that no two games are alike.</remarks>
internal sealed class SelfPlay(Judge judge, RandomState random)
{
    private const int LongestOpening = 12;

    private const double Curiosity = 0.1;

    private readonly Search _search = new(judge);

    private readonly List<(int[] Stones, int Player)> _seen = [];

    private int _opening;

    /// <summary>All positions behind the openings of some games, each with the end of its game for the player whose turn it was.</summary>
    public BagDataSet<float> Play(int games)
    {
        List<int[]> positions = [];
        List<float[]> ends = [];
        for (int game = 0; game < games; game++)
        {
            _seen.Clear();
            _opening = (int)random.RandomInteger(LongestOpening + 1);
            int winner = Game.Play(new Board(), Choose, Choose);
            positions.AddRange(_seen.Select(position => position.Stones));
            ends.AddRange(_seen.Select(position => new float[] { winner == 0 ? 0 : winner == position.Player ? 1 : -1 }));
        }

        return BagDataSet.From(positions, ends);
    }

    private int Choose(Board board)
    {
        if (board.Stones < _opening)
            return Game.ChooseAny(board, random);
        _seen.Add((board.Features(), board.Player));
        return random.RandomSample() < Curiosity ? Game.ChooseAny(board, random) : _search.Choose(board);
    }
}
