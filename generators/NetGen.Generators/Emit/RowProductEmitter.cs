using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the product of one sample's row with the weights of a layer, and the functions that are computed from its sums while they are in registers.</summary>
internal sealed class RowProductEmitter(CodeWriter writer, TiledPlan plan, TiledProgramEmitter programs, VectorWidth width)
{
    private readonly int _lanes = plan.Type.Lanes(width);
    private bool _hasList;

    /// <summary>The value of the loss that was computed from the last sums; null where there is none.</summary>
    public string? Loss { get; private set; }

    public void Emit(RowProductStep step)
    {
        programs.EmitComments(step);
        if (step.Epilogue is { IsHead: false } epilogue)
            programs.EmitComments(epilogue.Rows);
        switch (step.Form)
        {
            case LanePackedProduct packed:
                new LanePackedProductEmitter(writer, step.Product, packed, plan.Type.Keyword, _lanes)
                    .Emit(step.ReadsRegisters ? vector => OneSampleRows.Vector(step.Product.Left, vector) : null);
                Use(0, 0);
                break;
            case PanelProduct panels:
                new PanelProductEmitter(writer, step.Product, panels, plan.Type.Keyword, _lanes).Emit(Use, hasList: _hasList);
                _hasList |= panels.SkipsZeros;
                break;
            case var form:
                throw new NotSupportedException($"No text for a {form.GetType().Name}.");
        }

        void Use(int vector, IndexExpression column)
        {
            if (step.StoresSums)
                EmitStore(step.Product.Result, vector, column);
            if (step.Epilogue is { IsHead: true } head)
                EmitHead(step, head);
            else if (step.Epilogue is { } rows)
                EmitMaps(step, rows, vector, column);
        }
    }

    private void EmitHead(RowProductStep step, RowEpilogue head)
    {
        if (((RowKernel)head.Rows.Kernel).UsesScale)
            writer.Line("V scales = V.Create(scale);");
        var rows = new OneSampleRows(step.Product.Result, _lanes, head.Stored.Contains, tensor => EmitStore(tensor, 0, 0));
        new RowWriter(writer, new RowNames(plan.Type, CodeWriter.Number(_lanes)), rows, rows.EmitLoss).Emit([.. head.Rows.Operations.Cast<Map>()]);
        Loss = rows.Loss;
    }

    private void EmitMaps(RowProductStep step, RowEpilogue epilogue, int vector, IndexExpression column)
    {
        foreach (var other in epilogue.Loaded)
            writer.Line($"V {Name(other)} = V.Load({column.Behind(other.Name)});");
        foreach (var map in epilogue.Rows.Operations.Cast<Map>())
        {
            var text = new FormulaWriter(plan.Type.Keyword);
            foreach (var binding in map.Bindings)
                text.Name(new Variable(binding.Variable), Name(binding.Tensor));
            writer.Line($"V {OneSampleRows.Vector(map.Result, vector)} = {text.Print(map.Formula)};");
            if (epilogue.Stored.Contains(map.Result))
                EmitStore(map.Result, vector, column);
        }

        // What is loaded may be in a local of its own already.
        string Name(Tensor tensor) => OneSampleRows.Vector(tensor, vector) + (epilogue.Loaded.Contains(tensor) ? "_" + step.Product.Result.Name : "");
    }

    /// <summary>Rows in scratch memory are padded, those of a caller end exactly.</summary>
    private void EmitStore(Tensor row, int vector, IndexExpression column)
    {
        int end = row.IsUnpadded ? row.RowLength : RowLayout.For(row.RowLength, plan.Type).Padded;
        string value = OneSampleRows.Vector(row, vector), place = column.Element(row.Name);
        writer.Line(column.Number is int first && first + _lanes > end ? $"{value}.StorePartial({place}, {end - first});" : $"{value}.Store({place});");
    }
}
