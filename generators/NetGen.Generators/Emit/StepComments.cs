using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Comments that say what steps compute.</summary>
internal static class StepComments
{
    public static void Emit(CodeWriter writer, Step step)
    {
        foreach (var operation in step.Operations)
            writer.Line($"// {Equations.Of(operation)}");
    }
}
