using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the products of one sample's rows with the weights, and the functions that are computed from their sums while they are in registers.</summary>
internal sealed class OneSampleProducts(CodeWriter writer, TiledPlan plan, TiledProgramEmitter programs, IReadOnlyList<Step> steps, VectorWidth width)
{
    private readonly int _lanes = plan.Type.Lanes(width);

    /// <summary>What never reaches memory: rows that go from a product to the steps after it in registers, by whatever name that knows them.</summary>
    public IEnumerable<Tensor> InRegisters => Enumerable.Range(0, steps.Count).Where(index => OneSampleFusion.IsProduct(steps[index])).SelectMany(index =>
        (Head(index)?.Arguments ?? (OneSampleFusion.After(steps, index) is { } fused ? fused.Arguments.Except(OneSampleFusion.Others(fused, steps[index])) : []))
            .Where(tensor => tensor.Whole is null && !IsLoadedAfter(index + 1, tensor)));

    /// <summary>The value of the loss that was computed from the last sums; null where there is none.</summary>
    public string? Loss { get; private set; }

    /// <summary>Writes a product and the step after it, if it is computed from the sums. Gives how many steps that were.</summary>
    public int Emit(int index)
    {
        var contraction = (Contraction)steps[index].Operations[0];
        var head = Head(index);
        var fused = head ?? OneSampleFusion.After(steps, index);
        bool isKept = fused is null || IsLoadedAfter(index + 1, contraction.Result);
        programs.EmitComments(steps[index]);
        if (fused is not null && head is null)
            programs.EmitComments(fused);
        switch (plan.Product(contraction, width))
        {
            case LanePackedProduct flat:
                new LanePackedProductEmitter(writer, contraction, flat, plan.Type.Keyword, _lanes)
                    .Emit(HasRowInRegisters(index) ? vector => OneSampleRows.Vector(contraction.Left, vector) : null);
                Use(0, "0");
                break;
            case PanelProduct panels:
                new PanelProductEmitter(writer, contraction, panels, plan.Type.Keyword, _lanes).Emit(Use);
                break;
            case var product:
                throw new NotSupportedException($"No text for a {product.GetType().Name}.");
        }

        return fused is null ? 1 : 2;

        void Use(int vector, string column)
        {
            if (isKept)
                EmitStore(contraction.Result, vector, column);
            if (head is not null)
                EmitHead(index + 1, contraction.Result);
            else if (fused is not null)
                EmitMaps(index, vector, column);
        }
    }

    private KernelStep? Head(int index) => OneSampleFusion.Head(steps, index, plan.Graph, _lanes);

    /// <summary>Whether a later step needs a row in memory.</summary>
    private bool IsLoadedAfter(int index, Tensor row) =>
        Enumerable.Range(index + 1, steps.Count - index - 1).Any(later => steps[later].Arguments.Contains(row) && !(steps[later].Arguments[0] == row && HasRowInRegisters(later)));

    private bool HasRowInRegisters(int index) => OneSampleFusion.HasRowInRegisters(steps, index, plan, width);

    private void EmitHead(int index, Tensor sums)
    {
        var step = (KernelStep)steps[index];
        if (RowKernelEmitter.UsesScale((RowKernel)step.Kernel))
            writer.Line("V scales = V.Create(scale);");
        var rows = new OneSampleRows(writer, sums, _lanes, tensor => tensor.IsUnpadded || IsLoadedAfter(index, tensor), tensor => EmitStore(tensor, 0, "0"));
        new RowWriter(writer, plan.Type, CodeWriter.Number(_lanes), rows).Emit([.. step.Operations.Cast<Map>()]);
        Loss = rows.Loss;
    }

    private void EmitMaps(int product, int vector, string column)
    {
        int index = product + 1;
        string sums = steps[product].Operations[0].Result.Name;
        var others = OneSampleFusion.Others((KernelStep)steps[index], steps[product]).ToList();
        foreach (var other in others)
            writer.Line($"V {Name(other)} = {(column == "0" ? $"V.Load(ref {other.Name})" : $"V.Load(ref {other.Name}, {column})")};");
        foreach (var map in steps[index].Operations.Cast<Map>())
        {
            var text = new FormulaWriter(plan.Type.Keyword);
            foreach (var binding in map.Bindings)
                text.Name(new Variable(binding.Variable), Name(binding.Tensor));
            writer.Line($"V {OneSampleRows.Vector(map.Result, vector)} = {text.Print(map.Formula)};");
            if (map.Result.IsUnpadded || IsLoadedAfter(index, map.Result))
                EmitStore(map.Result, vector, column);
        }

        // What is loaded may be in a local of its own already.
        string Name(Tensor tensor) => OneSampleRows.Vector(tensor, vector) + (others.Contains(tensor) ? "_" + sums : "");
    }

    /// <summary>Rows in scratch memory are padded, those of a caller end exactly.</summary>
    private void EmitStore(Tensor row, int vector, string column)
    {
        int end = row.IsUnpadded ? row.RowLength : RowLayout.For(row.RowLength, plan.Type).Padded;
        bool isWhole = !int.TryParse(column, out int first) || first + _lanes <= end;
        string value = OneSampleRows.Vector(row, vector), place = ContractionText.Element(row.Name, column);
        writer.Line(isWhole ? $"{value}.Store({place});" : $"{value}.StoreFirst({place}, {end - first});");
    }
}
