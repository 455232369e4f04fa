namespace NetGen.Training;

/// <summary>What a batch, or several, lost.</summary>
/// <param name="Sum">The sum of the samples' losses.</param>
/// <param name="Samples">How many samples.</param>
/// <param name="Counted">How many of them have a label, of which those with several places may have some.</param>
internal readonly record struct BatchLoss(double Sum, int Samples, double Counted)
{
    public double Mean => Of(Sum, Counted);

    /// <summary>The loss of a sample on average; 0 where none has a label.</summary>
    public static double Of(double sum, double counted) => counted == 0 ? 0 : sum / counted;
}
