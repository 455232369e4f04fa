using System.Numerics;

namespace NetGen.Training;

/// <summary>Where a run is, the network itself aside. With its parameters and optimizer it is all that a run needs to go on from here.</summary>
internal sealed class RunState<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly List<EpochResult> _epochs;

    public RunState(IEnumerable<EpochResult> epochs, int scheduleCount)
    {
        _epochs = [.. epochs];
        Schedule = new double[scheduleCount];
    }

    /// <summary>The finished epochs.</summary>
    public IReadOnlyList<EpochResult> Epochs => _epochs;

    /// <summary>How many steps of the epoch under way are done.</summary>
    public int Step { get; set; }

    /// <summary>How many samples of the epoch under way are done.</summary>
    public int Samples { get; set; }

    /// <summary>How many of them have a label, of which those with several places may have some.</summary>
    public double Counted { get; set; }

    /// <summary>The loss of a sample on average, over the epoch so far.</summary>
    public double Loss => BatchLoss.Of(LossSum, Counted);

    /// <summary>The sum of their losses.</summary>
    public double LossSum { get; set; }

    /// <summary>The learning rate of the last step.</summary>
    public double LearningRate { get; set; }

    /// <summary>What the schedule has to remember.</summary>
    public double[] Schedule { get; }

    /// <summary>The random numbers as they were before they gave the epoch under way its order.</summary>
    public uint[] Random { get; } = new uint[RandomState.WordCount];

    /// <summary>The best epoch so far, counted from 1; 0 for none.</summary>
    public int BestEpoch { get; set; }

    /// <summary>The parameters after it; empty if they are not wanted, or there is none.</summary>
    public T[] BestParameters { get; set; } = [];

    public void StepDone(BatchLoss loss, double learningRate)
    {
        Step++;
        Samples += loss.Samples;
        LossSum += loss.Sum;
        Counted += loss.Counted;
        LearningRate = learningRate;
    }

    public void EpochDone(EpochResult epoch)
    {
        _epochs.Add(epoch);
        (Step, Samples, Counted, LossSum) = (0, 0, 0, 0);
    }

    /// <summary>The epoch just done is the best.</summary>
    public void NewBest(ReadOnlySpan<T> parameters)
    {
        BestEpoch = _epochs.Count;
        if (BestParameters.Length != parameters.Length) BestParameters = new T[parameters.Length];
        parameters.CopyTo(BestParameters);
    }
}
