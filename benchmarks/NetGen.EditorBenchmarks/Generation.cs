namespace NetGen.EditorBenchmarks;

/// <summary>What the generator takes for a network, and how much it writes.</summary>
internal static class Generation
{
    private const int Many = 100;

    public static void Print()
    {
        for (int shape = 0; shape < Sources.Shapes.Length; shape++)
            PrintShape(shape);

        int seed = 0;
        Timing many = Timing.Of(() => ManyNetworks(seed++).Generate());
        many.Print($"{Many} networks at once");
        (many / Many).Print("    a network", goal: 5);
    }

    private static void PrintShape(int shape)
    {
        Project project = new([Sources.Network(shape, hidden: 10)]);
        int hidden = 10;
        Timing time = Timing.Of(() =>
        {
            project.Type(0, Sources.Network(shape, ++hidden));
            return project.Generate();
        });
        project.AssertBuilds();
        time.Print($"one network, {project.GeneratedCharacters() / 1024} KB emitted", goal: 5);
        Console.WriteLine($"    {Sources.Shapes[shape]}");
    }

    private static Project ManyNetworks(int seed) =>
        new(Enumerable.Range(0, Many).Select(number => Sources.Network(number, hidden: 10 + ((number + seed) % 80))));
}
