using NetGen.Generators.Tests.Execution.Pictures;

namespace NetGen.Generators.Tests;

/// <summary>What this assembly does when it is started as a program: runs the networks of an assembly and writes what they give.</summary>
internal static class Program
{
    public static void Main(string[] arguments)
    {
        if (arguments is [var assembly, var results])
            PictureRun.Of(File.ReadAllBytes(assembly)).Write(results);
    }
}
