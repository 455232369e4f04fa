using NetGen;
using NetGen.Training;
using NetGen_Project;

var network = new WaveNetwork(seed: 1);
TrainingResult result = Trainer.Fit(network, Wave.DrawMany(2_000, seed: 1), new()
{
    LearningRate = 0.01,
    Epochs = 30,
    BatchSize = 32,
    ValidationSplit = 0.2,
    EarlyStopping = new() { Patience = 10 },
    Progress = new ConsoleProgress(),
});
Console.WriteLine(result.Message);

// A sensor gives one value at a time: the state is what the network keeps of those before.
(float[] noisy, float[] clean) = Wave.Draw(steps: 1_000, new RandomState(2));
float[] heard = new float[noisy.Length];
var state = new WaveNetwork.State();
for (int step = 0; step < noisy.Length; step++)
    network.Forward(state, noisy.AsSpan(step, 1), heard.AsSpan(step, 1));
Console.WriteLine($"It takes {1 - Error(heard) / Error(noisy):P0} of the noise away, step by step, from a wave that it has never seen.");

network.Save("wave.safetensors");

double Error(float[] values) => values.Zip(clean, (value, wanted) => Math.Pow(value - wanted, 2)).Average();
