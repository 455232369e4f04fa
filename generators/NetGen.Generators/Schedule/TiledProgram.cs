using System.Collections.Immutable;

namespace NetGen.Generators.Schedule;

/// <summary>One entry point of the generated code: what it does with a block of samples, in order.</summary>
internal sealed record TiledProgram(ImmutableArray<Step> Steps, ScratchLayout Scratch)
{
    /// <summary>What its own method does itself where it is the only one, and calls where there are several: all that callers always get.</summary>
    public ImmutableArray<StepMethod> Methods { get; init; } = StepMethod.Divide([.. Steps.Where(static step => !step.IsOptional)], Scratch);

    /// <summary>Steps divided among methods: the JIT gives up on one with too many locals. One at least.</summary>
    public static ImmutableArray<ImmutableArray<Step>> Divided(IReadOnlyList<Step> steps) =>
    [
        .. Enumerable.Range(0, (steps.Count - 1) / Budget.StepsInMethod + 1)
            .Select(method => steps.Skip(method * Budget.StepsInMethod).Take(Budget.StepsInMethod).ToImmutableArray()),
    ];
}
