namespace NetGen.Training.Schedules;

internal sealed record StepDecay(double Rate, int Every, double Factor) : LearningRate
{
    public override double At(TrainingPosition position, ReadOnlySpan<double> state) =>
        Rate * Math.Pow(Factor, Math.Floor((double)position.Epoch / Every));
}
