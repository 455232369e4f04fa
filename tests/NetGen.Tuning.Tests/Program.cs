namespace NetGen.Tuning.Tests;

/// <summary>What tests start as processes of their own.</summary>
internal static class Program
{
    /// <summary>Runs the study of <see cref="CrashTests"/> in a folder.</summary>
    private static void Main(string[] arguments) => CrashTests.Run(arguments[0]);
}
