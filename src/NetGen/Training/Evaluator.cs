using System.Numerics;
using NetGen.Data;
using NetGen.Training.Metrics;

namespace NetGen.Training;

/// <summary>Measures a network on a set of data, time and again with the same memory.</summary>
internal sealed class Evaluator<TNetwork, T>(TNetwork network, DataSet<T> data, IReadOnlyList<Metric> metrics)
    where TNetwork : INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int LargestBatch = 256;
    private const int BatchNumbers = 1 << 24;

    /// <summary>Fewer samples where each has very many numbers.</summary>
    private static readonly int BatchSize = Math.Clamp(BatchNumbers / Math.Max(TNetwork.InputSize, TNetwork.OutputSize), 1, LargestBatch);

    private readonly MiniBatches<T> _batches = new(data, TNetwork.OutputSize, BatchSize);
    private readonly T[] _outputs = new T[Math.Min(BatchSize, data.Count) * TNetwork.OutputSize];
    private readonly double[][] _states = [.. metrics.Select(metric => new double[metric.StateCount(TNetwork.OutputSize)])];

    /// <summary>Measures the network as it is now; null if it was cancelled meanwhile.</summary>
    public Evaluation? Evaluate(CancellationToken cancellation)
    {
        var sum = 0.0;
        foreach (var state in _states) state.AsSpan().Clear();
        for (var batch = 0; batch < _batches.Count; batch++)
        {
            if (cancellation.IsCancellationRequested) return null;
            sum += Add(batch);
        }

        return new Evaluation(sum / data.Count, [.. metrics.Zip(_states, (metric, state) => new MetricValue(metric.Name, metric.Value(state)))]);
    }

    /// <summary>The first number of the data that is infinite or NaN, in words; null if there is none.</summary>
    /// <param name="dataName">What the data is called there.</param>
    public string? WhatIsNotFinite(string dataName) => _batches.WhatIsNotFinite((0, _batches.Count), dataName);

    /// <summary>Counts what is taken for what.</summary>
    public ConfusionMatrix CountConfusions()
    {
        var matrix = new ConfusionMatrix(Classes.Count(TNetwork.OutputSize));
        for (var batch = 0; batch < _batches.Count; batch++)
        {
            _batches.Load(batch);
            matrix.Add(Forward(), _batches.Targets, TNetwork.OutputSize);
        }

        return matrix;
    }

    /// <summary>Adds a batch to the metrics.</summary>
    /// <returns>The sum of its samples' losses.</returns>
    private double Add(int batch)
    {
        var samples = _batches.Load(batch);
        if (metrics.Count > 0)
        {
            var outputs = Forward();
            for (var i = 0; i < metrics.Count; i++) metrics[i].Add(outputs, _batches.Targets, TNetwork.OutputSize, _states[i]);
        }

        return Reduced<TNetwork, T>.Loss(network.Evaluate(_batches.Inputs, _batches.Targets), samples).Sum;
    }

    /// <summary>The network's answers to the batch loaded last.</summary>
    private ReadOnlySpan<T> Forward()
    {
        var outputs = _outputs.AsSpan(0, _batches.Targets.Length);
        network.Forward(_batches.Inputs, outputs);
        return outputs;
    }
}
