using System.Diagnostics;

namespace NetGen.Tests.Weights.Python;

/// <summary>A test that needs Python and maybe a module of it, and says so where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    // Debian's packages belong to Debian's Python, which need not be the first that is found.
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3", "python"];

    public PythonFactAttribute(string module = "sys")
    {
        if (Interpreter(module) is null)
            Skip = $"There is no Python 3 with the module {module}.";
    }

    /// <summary>Runs a script of this folder by a Python that has a module; what it prints comes back when it fails.</summary>
    public static void Run(string module, string script, params string[] arguments)
    {
        (int exit, string output) = Run(Interpreter(module)!, [Path.Combine(AppContext.BaseDirectory, "Weights", "Python", script), .. arguments]);
        Assert.True(exit == 0, output);
    }

    private static string? Interpreter(string module) =>
        Array.Find(Interpreters, interpreter =>
        {
            try
            {
                return Run(interpreter, ["-c", $"import sys, {module}; sys.exit(sys.version_info < (3,))"]).Exit == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        });

    private static (int Exit, string Output) Run(string interpreter, IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(interpreter, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result + errors);
    }
}
