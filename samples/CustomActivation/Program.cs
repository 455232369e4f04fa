using CustomActivation;
using NetGen.Data;
using NetGen.Training;

DataSet<float> training = Landscape.Measure(2_000, wrong: 0.05, seed: 1);
DataSet<float> test = Landscape.Measure(1_000, wrong: 0, seed: 2);

var bumps = new BumpNetwork(seed: 1);
var rectifiers = new ReLUNetwork(seed: 1);
double bumpFit = Train(bumps);
double rectifierFit = Train(rectifiers);

Console.WriteLine("The heights of a landscape, learned from measurements of which 5 % are wrong; 65 parameters.");
Console.WriteLine($"  R² with Bump    {bumpFit:F4}");
Console.WriteLine($"  R² with ReLU    {rectifierFit:F4}");
Console.WriteLine();
Console.WriteLine("Heights on the way from one corner to the other:");
Console.WriteLine("      x      y   true   Bump   ReLU");
for (int step = -5; step <= 5; step++)
{
    float x = 0.4f * step;
    Console.WriteLine($"  {x,5:F1}  {x,5:F1}  {Landscape.Height(x, x),5:F2}  {Answer(bumps, x, x),5:F2}  {Answer(rectifiers, x, x),5:F2}");
}

double Train<TNetwork>(TNetwork network)
    where TNetwork : INetwork<TNetwork, float>
{
    Trainer.Fit(network, training, new() { LearningRate = LearningRate.OneCycle(0.02), Epochs = 200, Seed = 1 });
    return Trainer.Evaluate(network, test, Metric.RSquared)[Metric.RSquared];
}

static float Answer<TNetwork>(TNetwork network, float x, float y)
    where TNetwork : INetwork<TNetwork, float>
{
    Span<float> height = stackalloc float[1];
    network.Forward([x, y], height);
    return height[0];
}
