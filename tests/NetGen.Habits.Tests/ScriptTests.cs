using System.Text.RegularExpressions;
using NetGen.Benchmarks;

namespace NetGen.Habits.Tests;

/// <summary>That workflows run nothing but scripts which a person can run too, and that these are there.</summary>
public partial class ScriptTests
{
    private static readonly string Workflows = Path.Combine(Repository.Root, ".github", "workflows");

    [Fact]
    public void Every_command_of_a_workflow_is_a_script_of_the_repository()
    {
        string[] commands =
        [
            .. Directory.GetFiles(Workflows).SelectMany(File.ReadLines).Select(line => Command().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value),
        ];

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.True(IsScript(command.Split(' ')[0]), $"{command} is no script of the repository."));
    }

    [Fact]
    public void Scripts_that_people_call_by_name_can_be_executed()
    {
        // Windows has no such right.
        if (OperatingSystem.IsWindows())
            return;
        string[] scripts =
        [
            .. Directory.GetFiles(Path.Combine(Repository.Root, ".ci")),
            .. Directory.GetFiles(Path.Combine(Repository.Root, "build")).Where(file => !Path.HasExtension(file)),
        ];

        Assert.NotEmpty(scripts);
        foreach (string script in scripts)
            Assert.True(File.GetUnixFileMode(script).HasFlag(UnixFileMode.UserExecute), $"{Sources.Name(script)} cannot be executed.");
    }

    private static bool IsScript(string path) => File.Exists(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"^\s*(?:- )?run: (.+)$")]
    private static partial Regex Command();
}
