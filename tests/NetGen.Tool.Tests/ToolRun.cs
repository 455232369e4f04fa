namespace NetGen.Tool.Tests;

/// <summary>What a command line of <c>netgen</c> gave.</summary>
internal sealed record ToolRun(int Exit, string Output, string Errors)
{
    public static string Networks { get; } = typeof(Small).Assembly.Location;

    public static ToolRun Of(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int exit = Program.Run(arguments, output, errors);
        return new ToolRun(exit, output.ToString(), errors.ToString());
    }

    /// <summary>The output of a command that does what was asked.</summary>
    public static string Succeed(params string[] arguments)
    {
        ToolRun run = Of(arguments);
        Assert.Equal((Program.Success, ""), (run.Exit, run.Errors));
        return run.Output;
    }

    /// <summary>Asserts that the input is refused with a message, and that nothing else is said.</summary>
    public static void Refuse(string message, params string[] arguments) =>
        Assert.Equal(new ToolRun(Program.WrongInput, "", $"error: {message}\n"), Of(arguments));
}
