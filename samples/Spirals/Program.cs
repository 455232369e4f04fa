using NetGen.Data;
using NetGen.Training;
using Spirals;

// Two spirals that wind around each other: no straight line tells their points apart.
DataSet<float> points = Spiral.Sample(pointsPerArm: 500, seed: 1);
(DataSet<float> training, DataSet<float> test) = points.Split(0.8, seed: 1);

var network = new SpiralNetwork(seed: 1);
TrainingResult result = Trainer.Fit(network, training, new()
{
    LearningRate = LearningRate.OneCycle(0.03),
    Epochs = 300,
    Seed = 1,
    ValidationSplit = 0.2,
    Metrics = [Metric.Accuracy],
    EarlyStopping = new() { Patience = 40 },
    Progress = new ConsoleProgress(),
});
Console.WriteLine($"{result.Message} The best epoch was {result.BestEpoch}.");

string file = Path.Combine(Path.GetTempPath(), "spirals.safetensors");
network.Save(file);
var reloaded = new SpiralNetwork();
reloaded.Load(file);

double accuracy = Trainer.Evaluate(reloaded, test, Metric.Accuracy)[Metric.Accuracy];
Console.WriteLine($"Saved to {file} and read again, it knows {accuracy:P1} of the points that it never saw.");
Console.WriteLine("What is taken for what, a row for each arm:");
Console.WriteLine(Trainer.ConfusionMatrix(reloaded, test));

string picture = Path.ChangeExtension(file, ".png");
Picture.Save(picture, reloaded, test, result);
Console.WriteLine($"What it looks like is in {picture}.");
