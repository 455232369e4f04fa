using System.Numerics;
using NetGen.Data;
using NetGen.Training.Metrics;

namespace NetGen.Training;

/// <summary>Measures a network on a set of data, time and again with the same memory.</summary>
internal sealed class Evaluator<TNetwork, T, TInputs>(Passes<T, TInputs> passes, SampleSet<T, TInputs> data, IReadOnlyList<Metric> metrics)
    where TNetwork : ITrainableNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TInputs : allows ref struct
{
    private const int LargestBatch = 256;
    private const int BatchNumbers = 1 << 24;

    /// <summary>Fewer samples where each has very many numbers.</summary>
    private static readonly int BatchSize = Math.Clamp(BatchNumbers / Math.Max(TNetwork.InputSize, TNetwork.OutputSize), 1, LargestBatch);

    private readonly MiniBatches<T, TInputs> _batches = new(data, TNetwork.OutputSize, BatchSize);
    private readonly T[] _outputs = new T[Math.Min(BatchSize, data.Count) * TNetwork.OutputSize];
    private readonly IReadOnlyList<HeadDescription> _heads = TNetwork.Description.Heads;
    private readonly Measurement[] _measurements = Measurement.All(TNetwork.Description, TNetwork.OutputShape, metrics);
    private readonly T[] _losses = new T[TNetwork.Description.Heads.Count];
    private readonly double[] _lossSums = new double[TNetwork.Description.Heads.Count];
    private double _counted;

    /// <summary>What is measured beside the loss: the loss of each head where there are several, then the metrics.</summary>
    public IReadOnlyList<string> Names => [.. Measured().Select(measured => measured.Name)];

    /// <summary>Measures the network as it is now; null if it was cancelled meanwhile.</summary>
    public Evaluation? Evaluate(CancellationToken cancellation)
    {
        (var sum, _counted) = (0.0, 0.0);
        _lossSums.AsSpan().Clear();
        foreach (var measurement in _measurements) measurement.Reset();
        for (var batch = 0; batch < _batches.Count; batch++)
        {
            if (cancellation.IsCancellationRequested) return null;
            sum += Add(batch);
        }

        return new Evaluation(BatchLoss.Of(sum, _counted), [.. Measured()]);
    }

    /// <summary>The first number of the data that is infinite or NaN, in words; null if there is none.</summary>
    /// <param name="dataName">What the data is called there.</param>
    public string? WhatIsNotFinite(string dataName) => _batches.WhatIsNotFinite((0, _batches.Count), dataName);

    /// <summary>Counts what is taken for what among some of the outputs.</summary>
    /// <param name="end">Which.</param>
    public ConfusionMatrix CountConfusions(NetworkEnd end)
    {
        var matrix = new ConfusionMatrix(Classes.Count(end.RowSize));
        for (var batch = 0; batch < _batches.Count; batch++)
        {
            _batches.Load(batch);
            var outputs = Forward(out var targets);
            if (end.Size == TNetwork.OutputSize)
                matrix.Add(outputs, targets, end.RowSize);
            else
                for (var row = end.Start; row < outputs.Length; row += TNetwork.OutputSize) matrix.Add(outputs.Slice(row, end.Size), targets.Slice(row, end.Size), end.RowSize);
        }

        return matrix;
    }

    /// <summary>Adds a batch to the metrics.</summary>
    /// <returns>The sum of its samples' losses.</returns>
    private double Add(int batch)
    {
        var samples = _batches.Load(batch);
        _counted += _batches.Counted;
        var loss = passes.EvaluateHeads(_batches.Inputs, _batches.Targets, _losses);
        for (var head = 0; head < _losses.Length; head++) _lossSums[head] += Reduced<TNetwork, T>.Sum(_losses[head], samples);
        if (_measurements.Length > 0)
        {
            var outputs = Forward(out var targets);
            foreach (var measurement in _measurements) measurement.Add(outputs, targets, TNetwork.OutputSize);
        }

        return Reduced<TNetwork, T>.Sum(loss, samples);
    }

    private IEnumerable<MetricValue> Measured() =>
    [
        .. _heads.Select((head, index) => new MetricValue($"{head.Name} loss", BatchLoss.Of(_lossSums[index], _counted))),
        .. _measurements.Select(measurement => measurement.Value),
    ];

    /// <summary>The network's answers to the batch loaded last; what has no label is left out.</summary>
    /// <param name="targets">What they should be, in the memory of the batch's targets.</param>
    private ReadOnlySpan<T> Forward(out ReadOnlySpan<T> targets)
    {
        var outputs = _outputs.AsSpan(0, _batches.Targets.Length);
        passes.Forward(_batches.Inputs, outputs);
        targets = _batches.LabelledTargets();
        return _batches.Labelled(outputs);
    }
}
