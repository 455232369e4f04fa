namespace NetGen.Training.Schedules;

internal sealed record OneCycle(double Maximum, double Rise, double StartDivisor, double EndDivisor) : LearningRate
{
    public override double At(TrainingPosition position, ReadOnlySpan<double> state)
    {
        var start = Maximum / StartDivisor;
        var top = Rise * position.TotalSteps - 1;
        var last = (double)position.TotalSteps - 1;
        // In a run of a few steps the top may lie before the first of them.
        return position.Step <= top && top > 0
            ? CosineAnnealing.Between(start, Maximum, position.Step / top)
            : CosineAnnealing.Between(Maximum, start / EndDivisor, last > top ? (position.Step - top) / (last - top) : 1);
    }
}
