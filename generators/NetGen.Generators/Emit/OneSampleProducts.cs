using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the products of one sample's rows with the weights, and the functions that are computed from their sums while they are in registers.</summary>
internal sealed class OneSampleProducts(CodeWriter writer, TiledPlan plan, TiledProgramEmitter programs, IReadOnlyList<Step> steps, VectorWidth width)
{
    private readonly int _lanes = plan.Type.Lanes(width);

    /// <summary>What never reaches memory: sums that go from a product to the step after it, by whatever name that knows them.</summary>
    public IEnumerable<Tensor> InRegisters => Enumerable.Range(0, steps.Count).Where(index => OneSampleFusion.IsProduct(steps[index])).SelectMany(index =>
        (Head(index) ?? OneSampleFusion.After(steps, index)) is { } fused
            ? fused.Arguments.Where(tensor => fused.Operations.All(operation => operation.Result != tensor) && !IsReadAfter(index + 1, tensor))
            : []);

    /// <summary>Writes a product and the step after it, if it is computed from the sums. Gives how many steps that were.</summary>
    public int Emit(int index)
    {
        var contraction = (Contraction)steps[index].Operations[0];
        var layer = plan.Graph.Layers.Single(layer => layer.Z == contraction.Result);
        var head = Head(index);
        var fused = head ?? OneSampleFusion.After(steps, index);
        bool isKept = fused is null || IsReadAfter(index + 1, contraction.Result);
        programs.EmitComments(steps[index]);
        if (fused is not null && head is null)
            programs.EmitComments(fused);
        new RowProductEmitter(writer, plan.Type.Keyword, _lanes).Emit(contraction, plan.Product(layer, width), (vector, column) =>
        {
            if (isKept)
                EmitStore(contraction.Result, vector, column);
            if (head is not null)
                EmitHead(head, contraction.Result);
            else if (fused is not null)
                EmitMaps(fused, vector, column);
        });
        return fused is null ? 1 : 2;
    }

    private KernelStep? Head(int index) => OneSampleFusion.Head(steps, index, plan.Graph, _lanes);

    private bool IsReadAfter(int index, Tensor tensor) => steps.Skip(index + 1).Any(step => step.Arguments.Contains(tensor));

    private void EmitHead(KernelStep step, Tensor sums)
    {
        if (RowKernelEmitter.UsesScale((RowKernel)step.Kernel))
            writer.Line("V scales = V.Create(scale);");
        var rows = new OneSampleRows(writer, step, sums, _lanes, tensor => EmitStore(tensor, 0, "0"));
        new RowWriter(writer, plan.Type, CodeWriter.Number(_lanes), rows).Emit([.. step.Operations.Cast<Map>()]);
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
