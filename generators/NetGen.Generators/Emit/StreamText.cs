using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Calls of what the library does with rows of the steps of sequences, where a sample is one step.</summary>
internal sealed class StreamText(ElementType type)
{
    private const string Rest = "samples, sequences);";

    public string Of(Operation operation) => operation switch
    {
        Unfold { Kept: var kept } unfold => $"Sequence.Unfold(ref {unfold.Operand.Name}, {unfold.Operand.RowLength}, {Stride(unfold.Operand)}, ref {kept.Rows.Name}, "
            + $"{Stride(kept.Rows)}, {kept.Rows.Positions}, ref {kept.Position.Name}, {Taps(unfold.Steps)}, "
            + $"ref {unfold.Result.Name}, {Strides(unfold.Result, unfold.Operand)}, {Rest}",
        Fold fold => $"Sequence.Fold(ref {fold.Operand.Name}, {Strides(fold.Operand, fold.Result)}, {Taps(fold.Steps)}, "
            + $"ref {fold.Result.Name}, {fold.Result.RowLength}, {Stride(fold.Result)}, {Rest}",
        StepRows rows => $"Lookup.OfSteps(ref {rows.Table.Name}, ref {rows.Position.Name}, ref {rows.Result.Name}, {rows.Result.RowLength}, {Stride(rows.Result)}, {Rest}",
        StepSums rows => $"Lookup.AddSteps(ref {rows.Rows.Name}, {Stride(rows.Rows)}, ref {rows.Position.Name}, "
            + $"ref {rows.Result.Name}, {rows.Result.Axes[0].Length}, {rows.Result.RowLength}, accumulate, {Rest}",
        _ => throw new NotSupportedException($"No text for a {operation.GetType().Name}."),
    };

    private static string Taps(RecentSteps steps) => $"{steps.Taps}, {steps.Dilation}";

    /// <summary>From what a row has of a step to what it has of the next, and from row to row.</summary>
    private string Strides(Tensor sideBySide, Tensor each) =>
        sideBySide.Places.IsEmpty ? $"{each.RowLength}, {Stride(sideBySide)}" : $"{Stride(sideBySide)}, {Stride(sideBySide) * sideBySide.Positions}";

    private int Stride(Tensor tensor) => RowLayout.StrideOf(tensor, type);
}
