using System.Runtime.InteropServices;

namespace NetGen.Benchmarks;

/// <summary>What is measured on.</summary>
internal static class Processor
{
    public static string Name => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim()
        : RuntimeInformation.ProcessArchitecture.ToString();
}
