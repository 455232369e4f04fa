using System.Diagnostics;

namespace NetGen.Tuning.Tests;

/// <summary>Studies whose process is killed in their midst.</summary>
public class CrashTests
{
    private const int Kills = 20;

    /// <summary>How much longer the journal gets before each kill: random, and the same each time.</summary>
    private static IEnumerable<int> Bytes
    {
        get
        {
            var random = new RandomState(5);
            return Enumerable.Range(0, Kills).Select(_ => 1 + (int)random.RandomInteger(1000));
        }
    }

    [Fact]
    public void A_killed_study_repeats_nothing_finished_and_ends_with_the_same_result()
    {
        using var folder = new TemporaryFolder();
        foreach (int bytes in Bytes) KillAfter(bytes, folder["killed"]);
        Study().Run(new() { Folder = folder["killed"] });
        Study().Run(new() { Folder = folder["whole"] });

        Assert.Equal(File.ReadAllBytes(folder["whole/best.safetensors"]), File.ReadAllBytes(folder["killed/best.safetensors"]));
        Assert.Equal(Trials(folder["whole"]), Trials(folder["killed"]));
        string[] calls = File.ReadAllLines(folder["killed/calls.txt"]);
        Assert.InRange(calls.Length, 41, 40 + 2 * Kills);
        Assert.All(Directory.GetFiles(folder["killed/trials"]), file => Assert.EndsWith(".weights.safetensors", file, StringComparison.Ordinal));
        AssertNothingFinishedBeganAgain(File.ReadAllLines(folder["killed/journal.jsonl"]));
    }

    /// <summary>What a child process does.</summary>
    internal static void Run(string folder) => Study(folder).Run(new() { Folder = folder, Workers = 2 });

    private static Study Study(string? folder = null) => Samples.Circles(new RandomSearch(40), epochs: 5, before: trial =>
    {
        if (folder is null) return;
        lock (typeof(CrashTests)) File.AppendAllText(Path.Combine(folder, "calls.txt"), $"{trial.Number}\n");
    });

    private static void KillAfter(int bytes, string folder)
    {
        Directory.CreateDirectory(folder);
        string journal = Path.Combine(folder, "journal.jsonl");
        long end = Length(journal) + bytes;
        string program = typeof(CrashTests).Assembly.Location;
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program, folder]))!;
        while (Length(journal) < end && !process.HasExited) Thread.Sleep(1);
        process.Kill();
        process.WaitForExit();
    }

    private static long Length(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    private static string[] Trials(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "trials.csv")).Select(line => string.Join(',', line.Split(',').Where((_, column) => column != 6)))];

    private static void AssertNothingFinishedBeganAgain(string[] journal)
    {
        var finished = new HashSet<string>();
        foreach (string line in journal.Skip(1))
        {
            string trial = line[..line.IndexOf(',', StringComparison.Ordinal)];
            if (line.Contains("\"ended\"", StringComparison.Ordinal)) Assert.True(finished.Add(trial), line);
            else Assert.DoesNotContain(trial, finished);
        }

        Assert.Equal(40, finished.Count);
    }
}
