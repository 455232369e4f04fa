namespace NetGen.EditorBenchmarks;

/// <summary>What networks add to a clean build.</summary>
internal static class CleanBuild
{
    private const int Networks = 100;

    public static void Print()
    {
        string[] without = Classes(_ => "", _ => 10);
        Timing.Of(() => Project.Build(without), repetitions: 3).Print($"clean build of {Networks} classes");
        PrintAdded("    what it adds that they are networks of four shapes", without, Classes(Shape, _ => 10));
        PrintAdded("    or that each has a shape of its own", without, Classes(Shape, number => 10 + number / Sources.Shapes.Length));
    }

    private static void PrintAdded(string name, string[] without, string[] with) =>
        Timing.Of(() => Project.Build(with) - Project.Build(without), repetitions: 3).Print(name, goal: 2000);

    private static string Shape(int number) => Sources.Shapes[number % Sources.Shapes.Length];

    private static string[] Classes(Func<int, string> shape, Func<int, int> hidden) =>
        [.. Enumerable.Range(0, Networks).Select(number => Sources.Network(shape(number), number, hidden(number)))];
}
