using System.Runtime.InteropServices;

namespace NetGen.Benchmarks;

/// <summary>The process that checks and times NetGen's networks.</summary>
internal static class NetGenProcess
{
    /// <summary>How the names of the machine's limits begin.</summary>
    public const string Limits = "limit";

    /// <summary>How the names of W1 and so on begin.</summary>
    public const string Small = "W";

    /// <summary>Asks for what threads gain.</summary>
    public const string Threads = "threads";

    /// <summary>How the names of wide layers begin.</summary>
    public const string Wide = "layer";

    private const string Program = "NetGen.Workloads";

    /// <summary>Compiled by the JIT.</summary>
    /// <param name="milliseconds">How long a repetition takes.</param>
    public static string[] Jit(int milliseconds, params string[] workloads) =>
        ["dotnet", Path.Combine(AppContext.BaseDirectory, $"{Program}.dll"), $"{milliseconds}", .. workloads];

    /// <summary>Builds the program as a user's debug build has it, beside the library as packed, into a folder; null, and why on the error output, where that fails.</summary>
    /// <returns>Its path.</returns>
    public static string? BuildUnoptimized(string folder)
    {
        string project = Path.Combine(Repository.Root, "benchmarks", Program);
        if (Commands.Output("dotnet", "build", project, "-c", "Release", "-o", folder, "-p:Unoptimized=true", "-nodeReuse:false", "-v:q") is not null)
            return Path.Combine(folder, $"{Program}.dll");
        Console.Error.WriteLine("The debug build does not compile.");
        return null;
    }

    /// <summary>Compiles the program to machine code of this very processor, into a folder; null, and why on the error output, where that is not possible.</summary>
    /// <returns>Its path.</returns>
    public static string? PublishNative(string folder)
    {
        if (Array.Find(["clang", "gcc"], Commands.Has) is not { } linker)
        {
            Console.Error.WriteLine("NativeAOT is left out: it needs a linker for C, clang or gcc.");
            return null;
        }

        string project = Path.Combine(Repository.Root, "benchmarks", Program);
        string[] publish = ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
            "-o", folder, "-p:Native=true", $"-p:CppCompilerAndLinker={linker}", "-nodeReuse:false", "-v:q"];
        if (Commands.Output("dotnet", publish) is not null)
            return Path.Combine(folder, Program);
        Console.Error.WriteLine("NativeAOT is left out: the program does not compile.");
        return null;
    }
}
