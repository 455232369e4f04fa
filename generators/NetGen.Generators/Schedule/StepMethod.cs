using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Steps of a program that are a method of their own, which other programs may have too.</summary>
/// <param name="Scratch">Where the program has its values.</param>
internal sealed record StepMethod(ImmutableArray<Step> Steps, ScratchLayout Scratch)
{
    /// <summary>What makes it the method of several programs; null where it is this one's alone.</summary>
    public CommonMethod? Common { get; init; }

    /// <summary>What it names of scratch memory, by first mention.</summary>
    public ImmutableArray<Tensor> Values { get; } = [.. Steps.SelectMany(step => step.Arguments).Distinct().Where(Scratch.Contains)];

    /// <summary>What does not lie where other programs have it, which the method is told.</summary>
    public IEnumerable<Tensor> Moved => Common is null ? [] : Common.Moved.Select(value => Values[value]);

    /// <summary>Steps divided among methods. One at least.</summary>
    public static ImmutableArray<StepMethod> Divide(IReadOnlyList<Step> steps, ScratchLayout scratch) =>
        [.. TiledProgram.Divided(steps).Select(method => new StepMethod(method, scratch))];
}

/// <summary>What programs know of a method that they have in common.</summary>
/// <param name="Number">Which of those it is, from 1.</param>
/// <param name="Programs">Their names.</param>
/// <param name="Moved">Which of the values that it names do not lie at one place in all of them.</param>
internal sealed record CommonMethod(int Number, ImmutableArray<string> Programs, ImmutableArray<int> Moved);
