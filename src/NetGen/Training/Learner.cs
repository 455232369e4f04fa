using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Training;

/// <summary>Makes the steps of an epoch, each from one batch or from several whose gradients it puts together.</summary>
/// <param name="network">What learns.</param>
/// <param name="passes">How it takes batches.</param>
/// <param name="batches">What it learns from.</param>
/// <param name="batchesPerStep">How many batches make a step; the last step of an epoch takes what is left.</param>
internal sealed class Learner<TNetwork, T, TInputs>(TNetwork network, Passes<T, TInputs> passes, MiniBatches<T, TInputs> batches, int batchesPerStep)
    where TNetwork : ITrainableNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TInputs : allows ref struct
{
    /// <summary>How many steps an epoch has.</summary>
    public int Steps { get; } = (batches.Count - 1) / batchesPerStep + 1;

    /// <summary>The batches of a step, from the first up to the end.</summary>
    public (int First, int End) BatchesOf(int step)
    {
        var first = step * batchesPerStep;
        return (first, first + Math.Min(batchesPerStep, batches.Count - first));
    }

    /// <summary>Makes a step.</summary>
    /// <param name="step">Which one of the epoch, counted from 0.</param>
    /// <param name="learningRate">η.</param>
    public BatchLoss Step(int step, T learningRate)
    {
        var (first, end) = BatchesOf(step);
        if (end - first == 1) return StepFromOne(first, learningRate);
        var loss = Backward(step);
        network.Update(learningRate);
        return loss;
    }

    /// <summary>Computes a step's gradient, and leaves the parameters alone.</summary>
    /// <remarks>
    /// A gradient that is a mean counts by its batch's samples, those without labels left out. What is accumulated is kept as if divided by the size of
    /// the latest batch, so that batches of one size add up without a pass of their own, and only the sum is put right.
    /// </remarks>
    /// <param name="step">Which one of the epoch, counted from 0.</param>
    public BatchLoss Backward(int step)
    {
        var (first, end) = BatchesOf(step);
        var (sum, samples, total, previous) = (0.0, 0, 0.0, 0.0);
        for (var batch = first; batch < end; batch++)
        {
            samples += batches.Load(batch);
            var counted = batches.Counted;
            if (Reduced<TNetwork, T>.IsMean && total > 0 && counted > 0) Scale(network.Gradients, previous, counted);
            var loss = passes.Backward(batches.Inputs, batches.Targets, accumulate: batch > first);
            sum += Reduced<TNetwork, T>.Sum(loss, counted);
            total += counted;
            if (counted > 0) previous = counted;
        }

        if (Reduced<TNetwork, T>.IsMean && total > 0) Scale(network.Gradients, previous, total);
        return new BatchLoss(sum, samples, total);
    }

    private BatchLoss StepFromOne(int batch, T learningRate)
    {
        var samples = batches.Load(batch);
        var counted = batches.Counted;
        return new BatchLoss(Reduced<TNetwork, T>.Sum(passes.Step(batches.Inputs, batches.Targets, learningRate), counted), samples, counted);
    }

    private static void Scale(Span<T> gradients, double numerator, double denominator)
    {
        if (numerator == denominator) return;
        var scale = T.CreateTruncating(numerator / denominator);
        var vectors = MemoryMarshal.Cast<T, Vector<T>>(gradients);
        foreach (ref var vector in vectors) vector *= scale;
        foreach (ref var gradient in gradients[(vectors.Length * Vector<T>.Count)..]) gradient *= scale;
    }
}
