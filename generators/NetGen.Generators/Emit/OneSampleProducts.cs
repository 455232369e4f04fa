using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the products of one sample's rows with the weights, and the functions that are computed from their sums while they are in registers.</summary>
internal sealed class OneSampleProducts(CodeWriter writer, TiledPlan plan, IReadOnlyList<Step> steps, VectorWidth width)
{
    private readonly int _lanes = plan.Type.Lanes(width);

    /// <param name="fused">The functions that are computed from the sums; null for none.</param>
    public void Emit(int index, KernelStep? fused)
    {
        var contraction = (Contraction)steps[index].Operations[0];
        bool isKept = fused is null || steps.Skip(index + 2).Any(step => step.Arguments.Contains(contraction.Result));
        var product = plan.Product(plan.Graph.Layers.Single(layer => layer.Z == contraction.Result), width);
        new RowProductEmitter(writer, plan.Type.Keyword, _lanes).Emit(contraction, product, (vector, column) =>
        {
            if (isKept)
                EmitStore(contraction.Result, vector, column);
            if (fused is not null)
                EmitMaps(fused, vector, column);
        });
    }

    private void EmitMaps(KernelStep step, int vector, string column)
    {
        foreach (var map in step.Operations.Cast<Map>())
        {
            var text = new FormulaWriter(plan.Type.Keyword);
            foreach (var binding in map.Bindings)
                text.Name(new Variable(binding.Variable), RowProductEmitter.Vector(binding.Tensor, vector));
            writer.Line($"V {RowProductEmitter.Vector(map.Result, vector)} = {text.Print(map.Formula)};");
            if (step.Arguments.Contains(map.Result))
                EmitStore(map.Result, vector, column);
        }
    }

    /// <summary>Rows in scratch memory are padded, those of a caller end exactly.</summary>
    private void EmitStore(Tensor row, int vector, string column)
    {
        int end = row.Kind == TensorKind.Given ? row.RowLength : RowLayout.For(row.RowLength, plan.Type).Padded;
        bool isWhole = !int.TryParse(column, out int first) || first + _lanes <= end;
        string value = RowProductEmitter.Vector(row, vector), place = ContractionText.Element(row.Name, column);
        writer.Line(isWhole ? $"{value}.Store({place});" : $"{value}.StoreFirst({place}, {end - first});");
    }
}
