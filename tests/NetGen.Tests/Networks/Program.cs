using NetGen.Tests.Runtime;

namespace NetGen.Tests.Networks;

/// <summary>What this assembly does when it is started as a program: the numeric checks, with the vector width that they ran at.</summary>
internal static class Program
{
    public static int Main()
    {
        Console.WriteLine(NumericCheck.VectorBits);
        NumericCheck.Run();
        ContractionCheck<float>.Run();
        ContractionCheck<double>.Run();
        return 0;
    }
}
