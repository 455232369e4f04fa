namespace NetGen.Package.Tests.Infrastructure;

/// <summary>A test that needs a linker for C, and says so where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    private static readonly string[] Linkers = ["clang", "gcc"];

    public NativeFactAttribute()
    {
        if (!OperatingSystem.IsWindows() && Linker is null) Skip = "NativeAOT needs clang or gcc, and neither is installed.";
    }

    /// <summary>The SDK takes clang unless told otherwise.</summary>
    public static string[] LinkerArguments => Linker is null ? [] : [$"-p:CppCompilerAndLinker={Linker}"];

    private static string? Linker { get; } = Array.Find(Linkers, IsOnPath);

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
