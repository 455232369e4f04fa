using NetGen.Data;
using NetGen.Training;
using Samples.Digits;

if (args.Length > 1)
{
    Console.Error.WriteLine("usage: Digits [folder with MNIST's files]");
    return 1;
}

DataSet<float> training, test;
try
{
    (training, test) = args is [string folder]
        ? Mnist.Read(folder)
        : (DrawnDigits.Sample(20_000, DigitNetwork.ImageSize, seed: 1), DrawnDigits.Sample(2_000, DigitNetwork.ImageSize, seed: 2));
}
catch (Exception exception) when (exception is IOException or InvalidDataException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

var network = new DigitNetwork(seed: 1);
TrainingResult result = Trainer.Fit(network, training, new()
{
    LearningRate = LearningRate.OneCycle(0.003),
    Epochs = 10,
    BatchSize = 64,
    Seed = 1,
    ValidationSplit = 0.1,
    Metrics = [Metric.Accuracy],
    Progress = new ConsoleProgress(),
});
Console.WriteLine(result.Message);

string file = Path.Combine(Path.GetTempPath(), "digits.safetensors");
network.Save(file);
var reloaded = new DigitNetwork();
reloaded.Load(file);

double accuracy = Trainer.Evaluate(reloaded, test, Metric.Accuracy)[Metric.Accuracy];
Console.WriteLine($"Saved to {file} and read again, it knows {accuracy:P1} of {test.Count:N0} digits that it never saw.");
Console.WriteLine("What is taken for what, a row for each digit:");
Console.WriteLine(Trainer.ConfusionMatrix(reloaded, test));
Console.WriteLine("Some of them, each under the network's answer:");
Console.WriteLine(Drawing.Of(reloaded, test, count: 3));
return 0;
