namespace NetGen.Orleans.Tests;

/// <summary>The studies that silos of tests know.</summary>
internal static class ClusterStudies
{
    /// <summary>Trainings that take two seconds, so that a silo can be lost in their midst; in this process they take no time.</summary>
    public static Study Circles(TimeSpan pauseOfEpoch)
    {
        Study study = Samples.Circles(new RandomSearch(12));
        return new()
        {
            Name = study.Name,
            Seed = study.Seed,
            Space = study.Space,
            Strategy = study.Strategy,
            Objective = trial => trial.Fit(
                Samples.Networks, "network", Samples.Training, Samples.Options(trial, 8) with { AfterEpoch = _ => Thread.Sleep(pauseOfEpoch) }, Samples.Validation),
        };
    }
}
