using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the product of one sample's row with narrow weights, or the sum of the rows that its list names, and the functions that are computed of the sums while they are in
/// registers.
/// </summary>
internal sealed class RowProductEmitter(CodeWriter writer, TiledPlan plan)
{
    private readonly int _lanes = plan.Type.Lanes(LanePackedProduct.Width);

    /// <summary>The value of the loss that was computed from the last sums; null where there is none.</summary>
    public string? Loss { get; private set; }

    public void Emit(RowSumsStep step)
    {
        StepComments.Emit(writer, step);
        if (step.Epilogue is { IsHead: false } epilogue)
            StepComments.Emit(writer, epilogue.Rows);
        if (step is RowProductStep product)
        {
            new LanePackedProductEmitter(writer, product.Product, product.Form, plan.Type.Keyword, _lanes)
                .Emit(product.ReadsRegisters ? vector => OneSampleRows.Vector(product.Product.Left, vector) : null);
        }
        else
        {
            writer.Lines(string.Join("\n", LookupText.OfOneSample((ListSumStep)step, _lanes)));
        }

        for (int vector = 0; vector * _lanes < step.Sums.RowLength; vector++)
        {
            if (step.StoresSums)
                EmitStore(step.Sums, vector);
            if (step.Epilogue is { IsHead: true } head)
                EmitHead(step, head);
            else if (step.Epilogue is { } rows)
                EmitMaps(step, rows, vector);
        }
    }

    private void EmitHead(RowSumsStep step, RowEpilogue head)
    {
        if (((RowKernel)head.Rows.Kernel).UsesScale)
            writer.Line("V scales = V.Create(scale);");
        var rows = new OneSampleRows(step.Sums, _lanes, head.Stored.Contains, tensor => EmitStore(tensor, 0));
        new RowWriter(writer, new RowNames(plan.Type, CodeWriter.Number(_lanes)), rows, rows.EmitLoss).Emit([.. head.Rows.Operations.Cast<Map>()]);
        Loss = rows.Loss;
    }

    private void EmitMaps(RowSumsStep step, RowEpilogue epilogue, int vector)
    {
        foreach (var other in epilogue.Loaded)
            writer.Line($"V {Name(other)} = V.Load({((IndexExpression)(vector * _lanes)).Behind(other.Name)});");
        foreach (var map in epilogue.Rows.Operations.Cast<Map>())
        {
            var text = new FormulaWriter(plan.Type.Keyword);
            foreach (var binding in map.Bindings)
                text.Name(new Variable(binding.Variable), Name(binding.Tensor));
            writer.Line($"V {OneSampleRows.Vector(map.Result, vector)} = {text.Print(map.Formula)};");
            if (epilogue.Stored.Contains(map.Result))
                EmitStore(map.Result, vector);
        }

        // What is loaded may be in a local of its own already.
        string Name(Tensor tensor) => OneSampleRows.Vector(tensor, vector) + (epilogue.Loaded.Contains(tensor) ? "_" + step.Sums.Name : "");
    }

    /// <summary>Rows in scratch memory are padded, those of a caller end exactly.</summary>
    private void EmitStore(Tensor row, int vector)
    {
        int end = row.IsUnpadded ? row.RowLength : RowLayout.For(row.RowLength, plan.Type).Padded;
        int count = end - vector * _lanes;
        IndexExpression column = vector * _lanes;
        string value = OneSampleRows.Vector(row, vector), place = column.Element(row.Name);
        writer.Line(_lanes > count ? $"{value}.StorePartial({place}, {CodeWriter.Number(count)});" : $"{value}.Store({place});");
    }
}
