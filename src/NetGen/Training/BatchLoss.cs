namespace NetGen.Training;

/// <summary>What a batch, or several, lost.</summary>
/// <param name="Sum">The sum of the samples' losses.</param>
/// <param name="Samples">How many samples.</param>
internal readonly record struct BatchLoss(double Sum, int Samples)
{
    public double Mean => Sum / Samples;
}
