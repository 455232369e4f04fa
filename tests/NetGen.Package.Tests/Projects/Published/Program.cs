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
Console.WriteLine(same && result.Epochs[^1][Metric.Accuracy] == 1 && LearnsPictures() ? "learned" : "did not learn");

// Bars that lie and bars that stand: a picture's kernels are generic over their numbers, of which machine code made ahead has to have each.
static bool LearnsPictures()
{
    float[] pictures = new float[16 * Bars.InputSize];
    int[] lies = [.. Enumerable.Range(0, 16).Select(i => i % 2)];
    for (int i = 0; i < 16; i++)
    {
        for (int along = 0; along < 8; along++)
            pictures[(i * 64 + (lies[i] == 1 ? i / 2 * 8 + along : along * 8 + i / 2)) * 2 + along % 2] = 1;
    }

    var data = new DataSet<float>(pictures, Bars.InputSize, lies);
    var bars = new Bars(seed: 1);
    TrainingResult result = Trainer.Fit(bars, data, new() { LearningRate = 0.02, Epochs = 60, BatchSize = 16, Metrics = [Metric.Accuracy] });

    string path = Path.GetTempFileName();
    bars.Save(path);
    var loaded = new Bars();
    loaded.Load(path);
    File.Delete(path);
    return loaded.Parameters.SequenceEqual(bars.Parameters) && result.Epochs[^1][Metric.Accuracy] == 1 && loaded.PredictClass(pictures.AsSpan(0, Bars.InputSize)) == 0;
}

[Network(Optimizer = Optimizer.Adam)]
[Layer(2, 8, Tanh)]
[Layer(8, 2, Softmax)]
public partial class Xor;

[Network(Optimizer = Optimizer.Adam)]
[Input(8, 8, 2)]
[Conv2D(2, 3, ReLU, Groups = 2, Padding = Padding.Same)]
[BatchNorm]
[Conv2D(8, 3, ReLU)]
[MaxPool2D(2)]
[Conv2D(6, 1, Tanh)]
[Flatten]
[Layer(2, Softmax)]
public partial class Bars;

[Network(Weights = "ramp.safetensors", Precision = Precision.Double)]
[Layer(2, 1)]
public partial class Ramp;
