namespace NetGen.EditorBenchmarks;

/// <summary>What the generator takes for a network, and how much it writes.</summary>
internal static class Generation
{
    private const int Many = 100;

    public static void Print()
    {
        foreach (string shape in (string[])[.. Sources.Shapes, .. Sources.ExtremeShapes])
            PrintShape(shape);

        PrintRandom();

        int seed = 0;
        Timing many = Timing.Of(() => ManyNetworks(seed++).Generate());
        many.Print($"{Many} networks at once");
        (many / Many).Print("    a network", goal: 5);
    }

    /// <summary>The text of any network, which the compiler reads in every build.</summary>
    private static void PrintRandom()
    {
        List<int> lengths = [];
        Timing time = Timing.Of(
            () =>
            {
                Project project = new([Sources.Network(RandomNetworks.Attributes(lengths.Count % Many), number: 0, hidden: 0)]);
                double milliseconds = project.Generate();
                lengths.Add(project.GeneratedCharacters());
                return milliseconds;
            },
            repetitions: Many);
        lengths.Sort();
        time.Print($"{Many} random networks of 3 or 4 layers, {lengths[0] / 1024} to {lengths[^1] / 1024} KB, median {lengths[lengths.Count / 2] / 1024} KB", goal: 5);
    }

    private static void PrintShape(string shape)
    {
        int hidden = 10;
        Project project = new([Sources.Network(shape, number: 0, hidden)]);
        Timing time = Timing.Of(() =>
        {
            hidden = hidden == 99 ? 10 : hidden + 1;
            project.Type(0, Sources.Network(shape, number: 0, hidden));
            return project.Generate();
        });
        project.AssertBuilds();
        time.Print($"one network, {project.GeneratedCharacters() / 1024} KB emitted", goal: 5);
        Console.WriteLine($"    {shape}");
    }

    private static Project ManyNetworks(int seed) =>
        new(Enumerable.Range(0, Many).Select(number => Sources.Network(number, hidden: 10 + ((number + seed) % 80))));
}
