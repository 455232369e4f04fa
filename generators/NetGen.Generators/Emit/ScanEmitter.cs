using System.Globalization;
using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes loops over the steps of sequences.</summary>
/// <param name="tables">Those of the class.</param>
internal sealed class ScanEmitter(CodeWriter writer, TiledPlan plan, NumberTables tables)
{
    private readonly string _type = plan.Type.Keyword;

    /// <summary>How many rows a step of all sequences has.</summary>
    private readonly IndexExpression _rows = ScratchRows.CountOfStep(plan.Graph);

    /// <summary>The loop: it begins with nothing, or where the caller's sequences are.</summary>
    public void Emit(ScanStep scan)
    {
        bool isReversed = scan.Scan.IsReversed;
        var steps = scan.Scan.Steps is int known ? known : IndexExpression.Of("steps");
        foreach (var carried in scan.Carried.Where(carried => !scan.InPlace.Contains(carried)))
            writer.Line(Beginning(carried, steps, isReversed));
        string first = (scan.Scan.Steps - 1)?.ToString(CultureInfo.InvariantCulture) ?? "steps - 1";
        using (writer.Block(isReversed ? $"for (int step = {first}; step >= 0; step--)" : $"for (int step = 0; step < {steps}; step++)"))
        {
            foreach (var view in scan.Views)
            {
                string kept = view.Shift != 0 && scan.InPlace.Contains(view.Steps!) ? $"ref step == 0 ? ref {view.Steps!.State!.Name} : " : "";
                writer.Line($"ref {_type} {view.Name} = {kept}{InStep(view)};");
            }

            writer.Line();
            new ProgramStepsEmitter(writer, plan, tables) { Samples = _rows }.Emit(scan.Body);
        }

        var last = IndexExpression.Of("(steps - 1)");
        foreach (var carried in scan.Carried.Where(carried => carried.State is not null))
            writer.Line($"Sequence.Leave({(last * Rows(carried)).Element(carried.Name)}, ref {carried.State!.Name}, {Rows(carried)});");
    }

    private string Beginning(Tensor carried, IndexExpression steps, bool isReversed) =>
        carried.State is { } state ? $"Sequence.Copy(ref {state.Name}, {(_rows * -Stride(carried)).Element(carried.Name)}, {Rows(carried)});"
        : isReversed ? $"Sequence.Clear({(steps * Rows(carried)).Element(carried.Name)}, {Rows(carried)});"
        : $"Sequence.ClearBefore(ref {carried.Name}, {Rows(carried)});";

    /// <summary>Where what there is of a step begins, or a part of it.</summary>
    private string InStep(Tensor view)
    {
        if (view.Whole is { } whole)
            return ((IndexExpression)view.Start).Element(whole.Name);
        var step = IndexExpression.Of(view.Shift == 0 ? "step" : view.Shift < 0 ? "(step - 1)" : "(step + 1)");
        return (step * Rows(view)).Element(view.Steps!.Name);
    }

    /// <summary>The elements of a tensor in a step of all sequences.</summary>
    private IndexExpression Rows(Tensor tensor) => _rows * Stride(tensor);

    private int Stride(Tensor tensor) => RowLayout.StrideOf(tensor, plan.Type);
}
