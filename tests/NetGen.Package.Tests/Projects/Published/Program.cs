using NetGen;
using NetGen.Data;
using NetGen.Training;

// Everything that could need what trimming takes away: training, metrics, files, weights in the assembly, copies.
var data = DataSet.From<float>([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]);
var network = new Xor(seed: 1);
TrainingResult result = Trainer.Fit(network, data, new() { LearningRate = 0.05, Epochs = 200, BatchSize = 4, Metrics = [Metric.Accuracy] });

string path = Path.GetTempFileName();
network.SaveWithState(path);
var loaded = new Xor();
loaded.LoadWithState(path);
loaded.SaveNpz(path);
loaded.LoadNpz(path);
File.Delete(path);

bool same = loaded.Parameters.SequenceEqual(network.Clone().Parameters) && new Ramp().Parameters is [2, -3, 0.5];
Console.WriteLine(same && result.Epochs[^1][Metric.Accuracy] == 1 ? "learned" : "did not learn");

[Network(Optimizer = Optimizer.Adam)]
[Layer(2, 8, Tanh)]
[Layer(8, 2, Softmax)]
public partial class Xor;

[Network(Weights = "ramp.safetensors", Precision = Precision.Double)]
[Layer(2, 1)]
public partial class Ramp;
