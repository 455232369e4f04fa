using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Calls that draw masks of dropout.</summary>
internal static class DropoutText
{
    /// <param name="samples">How many samples there are.</param>
    public static string Of(MaskStep step, IndexExpression samples) =>
        $"Dropout.Fill(ref {step.Mask.Result.Name}, {samples * (step.Stride * step.Mask.Result.Positions)}, "
            + $"{CodeWriter.Number(step.Mask.Rate, "R")}, Dropout.Seed(seed, {step.Mask.Site}));";
}
