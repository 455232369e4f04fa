namespace Samples.Engine;

/// <summary>
/// The stones on the board → how the game ends for the player whose turn it is: 1 is won, 0 a draw, −1 lost. The list names the cells of this player's stones, and those of
/// the other's from <see cref="Board.Cells"/> on.
/// </summary>
[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam)]
[EmbeddingBag(2 * Board.Cells, 64, ReLU)]
[Layer(32, ReLU)]
[Layer(1, Tanh)]
public partial class Judge
{
    /// <summary>The number of a stone in the list.</summary>
    /// <param name="cell">Where it lies.</param>
    /// <param name="isOwn">Whether it is of the player whose turn it is.</param>
    internal static int Feature(int cell, bool isOwn) => isOwn ? cell : Board.Cells + cell;
}
