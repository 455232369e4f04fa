namespace NetGen.Training.Schedules;

internal sealed record CosineDecay(double Rate, double Minimum) : LearningRate
{
    public override double At(TrainingPosition position, ReadOnlySpan<double> state) =>
        CosineAnnealing.Between(Rate, Minimum, (double)position.Step / position.TotalSteps);
}
