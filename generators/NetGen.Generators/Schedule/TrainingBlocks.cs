using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>How many samples training takes at once, and in how much scratch memory.</summary>
/// <param name="backward">The scratch memory of the program that begins with the loss.</param>
/// <param name="backwardFrom">That of the one which begins with gradients by the outputs.</param>
/// <param name="areSwapped">Whether some product has samples side by side in vectors.</param>
internal sealed class TrainingBlocks(NetworkGraph graph, ElementType type, ScratchLayout backward, ScratchLayout backwardFrom, bool areSwapped)
{
    /// <summary>What a core's caches hold, or so many that threads seldom wait for one another.</summary>
    public int Samples => graph.HasBatchStatistics || graph.IsStream ? int.MaxValue
        : ShareLayout.HasGradients(graph) ? Budget.BlockOfShares
        : graph.IsParallel ? SamplesWithin(Budget.SharedTrainingScratch)
        : SamplesOfCore;

    /// <summary>What the caches of one core hold: a share with gradients of its own goes through so many at once.</summary>
    public int SamplesOfCore => SamplesWithin(Budget.TrainingScratch(graph.ParameterCount * type.Bytes));

    public ScratchSize Scratch => ShareLayout.HasGradients(graph)
        ? new(System.Math.Max(ShareLayout.RowsEnd(backward, SamplesOfCore), ShareLayout.RowsEnd(backwardFrom, SamplesOfCore)), 0)
        : new(
            System.Math.Max(backward.FixedLength, backwardFrom.FixedLength),
            System.Math.Max(backward.LengthPerSample, backwardFrom.LengthPerSample));

    private int SamplesWithin(int bytes)
    {
        int bytesOfSample = System.Math.Max(1, backward.LengthPerSample) * type.Bytes;
        if (graph.HasPlaces)
            return Budget.BlockOfPlaces(bytesOfSample);
        int step = areSwapped ? Budget.SwappedTrainingBlockStep : Budget.TrainingBlockStep;
        int fewest = areSwapped ? Budget.SwappedTrainingBlockStep : Budget.SmallestTrainingBlock;
        return System.Math.Min(Budget.LargestTrainingBlock / step * step, System.Math.Max(fewest, bytes / bytesOfSample / step * step));
    }
}
