using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the product of one sample's row with the weights of a layer, or the sum of the rows that its list names, and the functions that are computed of the sums while they are
/// in registers.
/// </summary>
internal sealed class RowProductEmitter(CodeWriter writer, TiledPlan plan, TiledProgramEmitter programs, VectorWidth width)
{
    private readonly int _lanes = plan.Type.Lanes(width);
    private bool _hasList;

    /// <summary>The value of the loss that was computed from the last sums; null where there is none.</summary>
    public string? Loss { get; private set; }

    public void Emit(RowSumsStep step)
    {
        programs.EmitComments(step);
        if (step.Epilogue is { IsHead: false } epilogue)
            programs.EmitComments(epilogue.Rows);
        switch (step)
        {
            case RowProductStep { Form: LanePackedProduct packed } product:
                new LanePackedProductEmitter(writer, product.Product, packed, plan.Type.Keyword, _lanes)
                    .Emit(product.ReadsRegisters ? vector => OneSampleRows.Vector(product.Product.Left, vector) : null);
                Use(0, 0);
                break;
            case RowProductStep { Form: PanelProduct panels } product:
                new PanelProductEmitter(writer, product.Product, panels, plan.Type.Keyword, _lanes).Emit(Use, hasList: _hasList);
                _hasList |= panels.SkipsZeros;
                break;
            case ListSumStep sum:
                writer.Lines(string.Join("\n", LookupText.OfOneSample(sum, _lanes)));
                for (int column = 0; column < sum.Sums.RowLength; column += _lanes)
                    Use(column / _lanes, column);
                break;
            default:
                throw new NotSupportedException($"No text for a {step.GetType().Name}.");
        }

        void Use(int vector, IndexExpression column)
        {
            if (step.StoresSums)
                EmitStore(step.Sums, vector, column);
            if (step.Epilogue is { IsHead: true } head)
                EmitHead(step, head);
            else if (step.Epilogue is { } rows)
                EmitMaps(step, rows, vector, column);
        }
    }

    private void EmitHead(RowSumsStep step, RowEpilogue head)
    {
        if (((RowKernel)head.Rows.Kernel).UsesScale)
            writer.Line("V scales = V.Create(scale);");
        var rows = new OneSampleRows(step.Sums, _lanes, head.Stored.Contains, tensor => EmitStore(tensor, 0, 0));
        new RowWriter(writer, new RowNames(plan.Type, CodeWriter.Number(_lanes)), rows, rows.EmitLoss).Emit([.. head.Rows.Operations.Cast<Map>()]);
        Loss = rows.Loss;
    }

    private void EmitMaps(RowSumsStep step, RowEpilogue epilogue, int vector, IndexExpression column)
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
        string Name(Tensor tensor) => OneSampleRows.Vector(tensor, vector) + (epilogue.Loaded.Contains(tensor) ? "_" + step.Sums.Name : "");
    }

    /// <summary>Rows in scratch memory are padded, those of a caller end exactly.</summary>
    private void EmitStore(Tensor row, int vector, IndexExpression column)
    {
        int end = row.IsUnpadded ? row.RowLength : RowLayout.For(row.RowLength, plan.Type).Padded;
        string value = OneSampleRows.Vector(row, vector), place = column.Element(row.Name);
        writer.Line(column.Number is int first && first + _lanes > end ? $"{value}.StorePartial({place}, {end - first});" : $"{value}.Store({place});");
    }
}
