using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Calls that move what inference knows towards a batch's statistics.</summary>
internal static class RunningText
{
    /// <param name="samples">How many samples there are.</param>
    public static string Of(RunningStep step, IndexExpression samples)
    {
        var update = step.Update;
        return $"Running.{(update.IsVariance ? "MoveVariance" : "MoveMean")}(ref {update.Result.Name}, ref {update.Statistic.Name}, {update.Result.RowLength}, "
            + $"{CodeWriter.Number(update.Momentum, "R")}, {samples * update.Source.Positions});";
    }
}
