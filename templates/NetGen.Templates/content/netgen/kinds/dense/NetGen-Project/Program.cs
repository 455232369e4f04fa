using NetGen;
using NetGen.Training;
using NetGen_Project;

var network = new RingNetwork(seed: 1);
TrainingResult result = Trainer.Fit(network, Ring.Draw(2_000, seed: 1), new()
{
    LearningRate = 0.01,
    Epochs = 60,
    BatchSize = 32,
    ValidationSplit = 0.2,
    Metrics = [Metric.Accuracy],
    EarlyStopping = new() { Patience = 15 },
    Progress = new ConsoleProgress(),
});
Console.WriteLine(result.Message);

Evaluation evaluation = Trainer.Evaluate(network, Ring.Draw(1_000, seed: 2), Metric.Accuracy);
Console.WriteLine($"It is right about {evaluation[Metric.Accuracy]:P1} of the points that it has never seen.");

network.Save("ring.safetensors");
