using NetGen.Data;
using NetGen.Training;
using Samples.Engine;

const int Rounds = 8, GamesPerRound = 3_000, Games = 200, Opening = 4;

var judge = new Judge(seed: 1);
var selfPlay = new SelfPlay(judge, new RandomState(1));
for (int round = 1; round <= Rounds; round++)
{
    BagDataSet<float> positions = selfPlay.Play(GamesPerRound);
    TrainingResult result = Trainer.Fit(judge, positions, new() { LearningRate = 0.001, Epochs = 3, Seed = round });
    Console.WriteLine($"round {round}: {positions.Count:N0} positions of {GamesPerRound:N0} games against itself, the loss is {result.Epochs[^1].Loss:F2}");
}

var random = new RandomState(2);
Func<Board, int> learned = new Search(judge).Choose, unlearned = new Search(new Judge(seed: 1)).Choose;
int wins = Game.CountWins(Games, learned, ChooseAny);
Console.WriteLine($"It wins {wins} of {Games} games against a player who lets stones fall anywhere.");

int better = Game.CountWins(Games, AfterOpening(learned), AfterOpening(unlearned));
int worse = Game.CountWins(Games, AfterOpening(unlearned), AfterOpening(learned));
Console.WriteLine($"Against itself as it was before, it wins {better} of {Games} games and loses {worse} of {Games} others, the first {Opening} stones fallen anywhere.");
int ChooseAny(Board board) => Game.ChooseAny(board, random);

Func<Board, int> AfterOpening(Func<Board, int> player) => board => board.Stones < Opening ? ChooseAny(board) : player(board);
