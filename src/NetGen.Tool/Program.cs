using System.CommandLine;
using System.CommandLine.Help;
using NetGen.Tool.Commands;

namespace NetGen.Tool;

/// <summary>The command <c>netgen</c>. It ends with 0 when it has done what was asked, with 1 when its input is wrong and with 2 when the command line is.</summary>
internal static class Program
{
    public const int Success = 0;
    public const int WrongInput = 1;
    public const int WrongCommand = 2;

    public static int Main(string[] arguments) => Run(arguments, Console.Out, Console.Error);

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">What follows <c>netgen</c>.</param>
    /// <param name="output">Receives what was asked for.</param>
    /// <param name="errors">Receives what was wrong.</param>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        var root = new Command("netgen", "Shows, draws, declares and converts neural networks of NetGen.")
        {
            InspectCommand.Create(), DrawCommand.Create(), NewCommand.Create(), ConvertCommand.Create(), new HelpOption(), new VersionOption(),
        };
        var command = root.Parse(arguments);
        try
        {
            var exit = command.Invoke(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
            return command.Errors.Count > 0 ? WrongCommand : exit;
        }
        catch (Exception exception) when (exception is ToolException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"error: {exception.Message}");
            return WrongInput;
        }
    }
}
