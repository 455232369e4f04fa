using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the product of one sample's row with narrow weights, and the functions that are computed from its sums while they are in registers.</summary>
internal sealed class RowProductEmitter(CodeWriter writer, TiledPlan plan, TiledProgramEmitter programs)
{
    private readonly int _lanes = plan.Type.Lanes(LanePackedProduct.Width);

    /// <summary>The value of the loss that was computed from the last sums; null where there is none.</summary>
    public string? Loss { get; private set; }

    public void Emit(RowProductStep step)
    {
        programs.EmitComments(step);
        if (step.Epilogue is { IsHead: false } epilogue)
            programs.EmitComments(epilogue.Rows);
        new LanePackedProductEmitter(writer, step.Product, step.Form, plan.Type.Keyword, _lanes)
            .Emit(step.ReadsRegisters ? vector => OneSampleRows.Vector(step.Product.Left, vector) : null);
        if (step.StoresSums)
            EmitStore(step.Product.Result);
        if (step.Epilogue is { IsHead: true } head)
            EmitHead(step, head);
        else if (step.Epilogue is { } rows)
            EmitMaps(step, rows);
    }

    private void EmitHead(RowProductStep step, RowEpilogue head)
    {
        if (((RowKernel)head.Rows.Kernel).UsesScale)
            writer.Line("V scales = V.Create(scale);");
        var rows = new OneSampleRows(step.Product.Result, _lanes, head.Stored.Contains, EmitStore);
        new RowWriter(writer, new RowNames(plan.Type, CodeWriter.Number(_lanes)), rows, rows.EmitLoss).Emit([.. head.Rows.Operations.Cast<Map>()]);
        Loss = rows.Loss;
    }

    private void EmitMaps(RowProductStep step, RowEpilogue epilogue)
    {
        foreach (var other in epilogue.Loaded)
            writer.Line($"V {Name(other)} = V.Load(ref {other.Name});");
        foreach (var map in epilogue.Rows.Operations.Cast<Map>())
        {
            var text = new FormulaWriter(plan.Type.Keyword);
            foreach (var binding in map.Bindings)
                text.Name(new Variable(binding.Variable), Name(binding.Tensor));
            writer.Line($"V {OneSampleRows.Vector(map.Result, 0)} = {text.Print(map.Formula)};");
            if (epilogue.Stored.Contains(map.Result))
                EmitStore(map.Result);
        }

        // What is loaded may be in a local of its own already.
        string Name(Tensor tensor) => OneSampleRows.Vector(tensor, 0) + (epilogue.Loaded.Contains(tensor) ? "_" + step.Product.Result.Name : "");
    }

    /// <summary>Rows in scratch memory are padded, those of a caller end exactly.</summary>
    private void EmitStore(Tensor row)
    {
        int end = row.IsUnpadded ? row.RowLength : RowLayout.For(row.RowLength, plan.Type).Padded;
        string value = OneSampleRows.Vector(row, 0);
        writer.Line(_lanes > end ? $"{value}.StorePartial(ref {row.Name}, {CodeWriter.Number(end)});" : $"{value}.Store(ref {row.Name});");
    }
}
