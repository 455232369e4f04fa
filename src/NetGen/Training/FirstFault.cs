using System.Numerics;

namespace NetGen.Training;

/// <summary>
/// Finds out which number of a run was the first that was not finite: it makes the steps since the network was last known to be good once more, gradient
/// and update apart, and looks after each. It leaves the network anywhere.
/// </summary>
internal sealed class FirstFault<TNetwork, T, TInputs>(TNetwork network, MiniBatches<T, TInputs> batches, Learner<TNetwork, T, TInputs> learner, TrainingOptions options)
    where TNetwork : ITrainableNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TInputs : allows ref struct
{
    private const string Remedy = "a lower learning rate or clipped gradients may help";

    private readonly RandomState _random = new(options.Seed);

    /// <summary>What came first, and what may help.</summary>
    public string InWords(GoodState<TNetwork, T> good)
    {
        var start = good.Snapshot;
        start.PutBack(network);
        if (NetworkNumbers<TNetwork, T>.WhatIsNotFinite(network) is { } before)
            return FormattableString.Invariant($"{before} since before step {start.Steps + 1}");

        _random.SetWords(start.Random);
        if (options.Shuffle) batches.Shuffle(_random);
        var step = start.StepOfEpoch;
        batches.Epoch = (int)(start.Steps / learner.Steps) + 1;
        for (var i = 0; i < good.Rates.Count; i++)
        {
            if (step == learner.Steps)
            {
                if (options.Shuffle) batches.Shuffle(_random);
                batches.Epoch++;
                step = 0;
            }

            if (OfStep(step++, start.Steps + i + 1, good.Rates[i]) is { } fault) return fault;
        }

        return "the same steps stay finite when they are made once more, so that something else has changed the network or its data meanwhile";
    }

    /// <summary>Makes a step, and says what of it is not finite.</summary>
    /// <param name="step">Which one of the epoch, counted from 0.</param>
    /// <param name="number">Which one of the run, counted from 1.</param>
    /// <param name="rate">η.</param>
    private string? OfStep(int step, long number, double rate)
    {
        var loss = learner.Backward(step);
        var gradient = NetworkNumbers<TNetwork, T>.WhatIsNotFiniteInGradient(network);
        if ((gradient is not null || !double.IsFinite(loss.Sum)) && batches.WhatIsNotFinite(learner.BatchesOf(step), "training data") is { } data) return data;
        if (!double.IsFinite(loss.Sum))
            return FormattableString.Invariant(
                $"data and parameters of step {number} are finite, its outputs or its loss are not; smaller inputs, {Remedy}");
        if (gradient is not null)
            return FormattableString.Invariant(
                $"{gradient} in step {number}, whose data, parameters and loss are finite; a formula may have no finite derivative there, or {Remedy}");
        network.Update(T.CreateTruncating(rate));
        return NetworkNumbers<TNetwork, T>.WhatIsNotFinite(network) is { } updated
            ? FormattableString.Invariant($"{updated} after step {number}, whose gradient is finite and whose learning rate is {rate}; {Remedy}")
            : null;
    }
}
