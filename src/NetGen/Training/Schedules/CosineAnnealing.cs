namespace NetGen.Training.Schedules;

internal static class CosineAnnealing
{
    /// <summary>Half a cosine from one rate to another: <c>to + ½·(from − to)·(1 + cos(π·share))</c>.</summary>
    public static double Between(double from, double to, double share) => to + (from - to) * (1 + Math.Cos(Math.PI * share)) / 2;
}
