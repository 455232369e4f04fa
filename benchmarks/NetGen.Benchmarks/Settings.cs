using System.Globalization;

namespace NetGen.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Core">The core that every process is pinned to.</param>
/// <param name="Processes">How many processes measure the same; the best of them counts.</param>
/// <param name="Names">Rows or peers; all if there are none.</param>
/// <param name="Write">Whether the gate writes its table instead of comparing with it.</param>
internal sealed record Settings(int Core, int Processes, string[] Names, bool Write = false)
{
    public static Settings Parse(string[] arguments, int processes)
    {
        var settings = new Settings(0, processes, []);
        for (int i = 0; i < arguments.Length; i++)
        {
            settings = arguments[i] switch
            {
                "--core" => settings with { Core = Number(arguments[++i]) },
                "--processes" => settings with { Processes = Number(arguments[++i]) },
                "--write" => settings with { Write = true },
                var name => settings with { Names = [.. settings.Names, name] },
            };
        }

        return settings;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
