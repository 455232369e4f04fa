namespace NetGen.Training.Schedules;

internal sealed record WarmUp(LearningRate Then, int Steps, double StartFactor) : LearningRate
{
    public override int StateCount => Then.StateCount;

    public override double At(TrainingPosition position, ReadOnlySpan<double> state) =>
        Then.At(position, state) * (StartFactor + (1 - StartFactor) * Math.Min(position.Step, Steps) / Steps);

    public override void Start(Span<double> state) => Then.Start(state);

    public override void EpochEnded(double monitored, bool higherIsBetter, Span<double> state) =>
        Then.EpochEnded(monitored, higherIsBetter, state);
}
