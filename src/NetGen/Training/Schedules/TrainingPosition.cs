namespace NetGen.Training;

/// <summary>Where in a run a step is: what a schedule computes its learning rate from.</summary>
/// <param name="Step">How many steps of the optimizer the run has made before this one.</param>
/// <param name="StepsPerEpoch">How many steps an epoch has.</param>
/// <param name="Epochs">How many epochs the run is to have.</param>
public readonly record struct TrainingPosition(long Step, int StepsPerEpoch, int Epochs)
{
    /// <summary>How many epochs lie behind this step.</summary>
    public long Epoch => Step / StepsPerEpoch;

    /// <summary>How many steps the run is to have.</summary>
    public long TotalSteps => (long)StepsPerEpoch * Epochs;
}
