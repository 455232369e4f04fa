namespace NetGen.Training.Schedules;

internal sealed record ExponentialDecay(double Rate, double Factor) : LearningRate
{
    public override double At(TrainingPosition position, ReadOnlySpan<double> state) => Rate * Math.Pow(Factor, position.Epoch);
}
