namespace NetGen.Tests.Networks;

/// <summary>What this assembly does when it is started as a program: <see cref="NumericCheck"/>, with the vector width that it ran at.</summary>
internal static class Program
{
    public static int Main()
    {
        Console.WriteLine(NumericCheck.VectorBits);
        NumericCheck.Run();
        return 0;
    }
}
