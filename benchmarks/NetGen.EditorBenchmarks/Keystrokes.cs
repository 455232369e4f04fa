using Microsoft.CodeAnalysis;

namespace NetGen.EditorBenchmarks;

/// <summary>What a keystroke costs in a large project.</summary>
internal sealed class Keystrokes
{
    private const int Networks = 200;

    private const int EditedNetwork = 3;

    private readonly Project _project = new([.. NetworkFiles, .. OtherFiles]);

    private int _keystrokes = 1;

    private static IEnumerable<string> NetworkFiles => Enumerable.Range(0, Networks).Select(number => Sources.Network(number, hidden: 10));

    private static IEnumerable<string> OtherFiles => Enumerable.Range(0, 400).Select(number => Sources.Other(number, typed: 10));

    public static void Print() => new Keystrokes().Time();

    private void Time()
    {
        _project.Generate();
        Console.WriteLine($"{Networks} networks, {_project.Lines} lines, {_project.GeneratedCharacters() / 1024} KB emitted");
        Timing outside = Timing.Of(GenerateAfterOutside);
        outside.Print("keystroke outside a declaration: generator");
        (outside / Networks).Print("    a network, the compiler's own work included", goal: 0.2);
        Timing.Of(() => GenerateAfterInside() - GenerateAfterOutside()).Print("keystroke inside a declaration: its network emitted again", goal: 5);
        Timing.Of(() => Analysis.Milliseconds(_project, TypeOutside())).Print("keystroke outside a declaration: analyzers", goal: 5);
        Timing.Of(() => Analysis.Milliseconds(_project, TypeInside())).Print("keystroke inside a declaration: analyzers", goal: 5);
    }

    private double GenerateAfterOutside()
    {
        TypeOutside();
        return _project.Generate();
    }

    private double GenerateAfterInside()
    {
        TypeInside();
        return _project.Generate();
    }

    private SyntaxTree TypeOutside() => _project.Type(Networks, Sources.Other(number: 0, typed: NextNumber()));

    private SyntaxTree TypeInside() => _project.Type(EditedNetwork, Sources.Network(EditedNetwork, hidden: NextNumber()));

    // Of two digits, so that an edit changes one number and no length.
    private int NextNumber() => 10 + (_keystrokes++ % 80);
}
