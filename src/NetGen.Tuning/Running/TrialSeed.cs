namespace NetGen.Tuning.Running;

/// <summary>Seeds that follow from a study's seed and a trial's number.</summary>
internal static class TrialSeed
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    /// <summary>What a trial trains by.</summary>
    public static int OfTraining(int study, int number) => Mix(study, number, 0);

    /// <summary>What a trial's settings are drawn by.</summary>
    public static int OfSettings(int study, int number) => Mix(study, number, 1);

    /// <summary>The finalizer of SplitMix64 (Steele, Lea and Flood, 2014) over both numbers, not negative.</summary>
    private static int Mix(int study, int number, uint stream)
    {
        var bits = unchecked((((ulong)(uint)study << 32) | (uint)number) + (stream + 1) * GoldenGamma);
        bits = unchecked((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9);
        bits = unchecked((bits ^ (bits >> 27)) * 0x94D049BB133111EB);
        return (int)((bits ^ (bits >> 31)) & int.MaxValue);
    }
}
