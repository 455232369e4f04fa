using System.Collections.Immutable;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Which steps give a loss, and what becomes of it.</summary>
internal static class LossOfSteps
{
    public static bool IsGivenBy(Step step) => step is KernelStep { Kernel: RowKernel { Loss: not null } };

    public static bool IsGivenByAny(IEnumerable<Step> steps) => steps.Any(IsGivenBy);

    /// <summary>What a method does with the loss that one of its parts returns.</summary>
    public static string Assignment(ImmutableArray<ImmutableArray<Step>> parts, int part) =>
        !IsGivenByAny(parts[part]) ? "" : parts.Take(part).Any(steps => IsGivenByAny(steps)) ? "loss += " : "double loss = ";
}
