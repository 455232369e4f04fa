namespace NetGen.Training.Schedules;

internal sealed record ConstantRate(double Rate) : LearningRate
{
    public override double At(TrainingPosition position, ReadOnlySpan<double> state) => Rate;
}
