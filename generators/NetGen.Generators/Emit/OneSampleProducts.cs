using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the products of one sample's rows with the weights, and the functions that are computed from their sums while they are in registers.</summary>
internal sealed class OneSampleProducts(CodeWriter writer, TiledPlan plan, IReadOnlyList<Step> steps, VectorWidth width)
{
    private readonly int _lanes = plan.Type.Lanes(width);

    /// <summary>The steps that a product includes: a function of its sums that takes few instructions. Null where the step is no such product.</summary>
    public IReadOnlyList<KernelStep>? Fused(int index)
    {
        if (steps[index] is not KernelStep { Kernel: TiledContraction { Shape.SumsSamples: false }, Untransposed: null } product)
            return null;
        return index + 1 < steps.Count && steps[index + 1] is KernelStep { Kernel: RowKernel } next && next.Operations.Cast<Map>().All(map => IsAtHand(map, next, product) && IsCheap(map.Formula))
            ? [next] : [];
    }

    public void Emit(int index, IReadOnlyList<KernelStep> fused)
    {
        var contraction = (Contraction)steps[index].Operations[0];
        bool isKept = fused.Count == 0 || steps.Skip(index + 1 + fused.Count).Any(step => step.Arguments.Contains(contraction.Result));
        var product = plan.Product(plan.Graph.Layers.Single(layer => layer.Z == contraction.Result), width);
        new RowProductEmitter(writer, plan.Type.Keyword, _lanes).Emit(contraction, product, (vector, column) =>
        {
            if (isKept)
                EmitStore(contraction.Result, vector, column);
            foreach (var step in fused)
                EmitMaps(step, vector, column);
        });
    }

    private static bool IsAtHand(Map map, KernelStep step, KernelStep product) => !map.IsLoss && !map.Formula.OuterReductions().Any() && map.Operands.All(operand =>
        operand == product.Operations[0].Result || step.Operations.TakeWhile(earlier => earlier != map).Any(earlier => earlier.Result == operand));

    private static bool IsCheap(Expression formula) => formula.SelfAndParts().All(part =>
        part is not Unary { Operation: not (UnaryOperation.Negate or UnaryOperation.Abs) } and not Binary { Operation: BinaryOperation.Divide });

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
