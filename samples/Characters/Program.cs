using NetGen.Data;
using NetGen.Training;
using Samples.Characters;

int[] text = Text.Read();
int unseen = text.Length / 10;
ReadOnlyMemory<int> training = text.AsMemory(..^unseen), test = text.AsMemory(^unseen..);

var network = new NextCharacter(seed: 1);
TrainingResult result = Trainer.Fit(network, Windows(training), new()
{
    LearningRate = LearningRate.OneCycle(0.01),
    Epochs = 20,
    BatchSize = 16,
    Seed = 1,
    Progress = new ConsoleProgress(),
});
Console.WriteLine($"It has read {training.Length:N0} characters, {result.Epochs.Count} times.");

double bits = Trainer.Evaluate(network, Windows(test)).Loss / Math.Log(2), bitsOfPairs = new Pairs(training.Span).BitsPerCharacter(test.Span);
Console.WriteLine($"A character of the {test.Length:N0} that it never saw takes {bits:F2} bits, and {bitsOfPairs:F2} by the one before alone.");
Console.WriteLine("It writes:");
Console.WriteLine(new Writer(network, new RandomState(1)).Write("The network ", characters: 400));

// Windows lie where the text does, and each character in them is labelled with the next.
static IndexDataSet<float> Windows(ReadOnlyMemory<int> text) => IndexDataSet.Windows<float>(text, NextCharacter.InputSize);
