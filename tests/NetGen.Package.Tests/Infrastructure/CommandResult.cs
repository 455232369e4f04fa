using System.Text.RegularExpressions;

namespace NetGen.Package.Tests.Infrastructure;

/// <summary>How a command ended.</summary>
/// <param name="Command">What was run.</param>
/// <param name="ExitCode">0 where it says that it succeeded.</param>
/// <param name="Output">What it printed, errors last.</param>
internal sealed partial record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The distinct diagnostics of a build, such as <c>error NETGEN501: …</c>.</summary>
    public string[] Diagnostics => [.. Diagnostic().Matches(Output).Select(match => match.Value).Distinct()];

    public CommandResult AssertSucceeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>Asserts that it succeeded without a warning.</summary>
    public CommandResult AssertClean()
    {
        AssertSucceeded();
        Assert.True(Diagnostics.Length == 0, $"{Command} warned:\n{string.Join('\n', Diagnostics)}");
        return this;
    }

    [GeneratedRegex(@"\b(warning|error)( [A-Z]+[0-9]+)?: [^\[\r\n]*")]
    private static partial Regex Diagnostic();
}
