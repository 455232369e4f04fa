using NetGen.Data;
using NetGen.Training;
using Samples.Pictures;

if (args.Length > 1)
{
    Console.Error.WriteLine("usage: Pictures [file to write the weights to]");
    return 1;
}

(DataSet<float> training, DataSet<float> test) = HandwrittenDigits.Read();
var network = new LeNet(seed: 1);
TrainingResult result = Trainer.Fit(network, training, new()
{
    LearningRate = LearningRate.OneCycle(0.003),
    Epochs = 6,
    Seed = 1,
    Progress = new ConsoleProgress(),
});
Console.WriteLine($"{result.Message} That took {result.Duration.TotalSeconds:F0} seconds.");

double accuracy = Trainer.Evaluate(network, test, Metric.Accuracy)[Metric.Accuracy];
Console.WriteLine($"It knows {accuracy:P2} of {test.Count:N0} handwritten digits that it never saw.");
Console.WriteLine("What is taken for what, a row for each digit:");
Console.WriteLine(Trainer.ConfusionMatrix(network, test));

string file = args is [string named] ? named : Path.Combine(Path.GetTempPath(), "lenet.safetensors");
string picture = Path.ChangeExtension(file, ".svg");
network.Save(file);
ConfusionPicture.Write(picture, network, test);
Console.WriteLine($"The weights are in {file}, and {picture} shows what it confuses.");
return 0;
