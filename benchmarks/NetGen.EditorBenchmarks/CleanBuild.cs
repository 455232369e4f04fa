namespace NetGen.EditorBenchmarks;

/// <summary>What networks add to a clean build.</summary>
internal static class CleanBuild
{
    private const int Networks = 100;

    public static void Print()
    {
        string[] without = Classes(_ => ""), with = Classes(number => Sources.Shapes[number % Sources.Shapes.Length]);
        Timing.Of(() => Project.Build(without), repetitions: 3).Print($"clean build of {Networks} classes");
        Timing.Of(() => Project.Build(with) - Project.Build(without), repetitions: 3).Print("    what it adds that they are networks", goal: 2000);
    }

    private static string[] Classes(Func<int, string> shape) =>
        [.. Enumerable.Range(0, Networks).Select(number => Sources.Network(shape(number), number, hidden: 10))];
}
