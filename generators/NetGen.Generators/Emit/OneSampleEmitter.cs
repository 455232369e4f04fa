using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the programs of a single sample, one for each vector width: layers are straight code, one after another, whose sums stay in registers;
/// the calls, tiles and loops over samples that a batch needs would take longer than the arithmetic.
/// </summary>
internal sealed class OneSampleEmitter(CodeWriter writer, TiledPlan plan, TiledProgramEmitter programs)
{
    private static readonly VectorWidth[] Widths = [VectorWidth.Bits512, VectorWidth.Bits256];

    private readonly string _type = plan.Type.Keyword;

    /// <summary>What a batch routine asks before it calls the program: narrower vectors have none of their own.</summary>
    public static string Condition => "samples == 1 && Vector256.IsHardwareAccelerated";

    public void EmitForward()
    {
        var call = KernelCall.Forward(plan.Graph);
        writer.Line($"// {call.Summary} of one sample.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Block($"private static void {call.Name}OfOne({call.OneSampleParameters(plan)})"))
        {
            writer.Line("if (Vector512.IsHardwareAccelerated)");
            using (writer.Indent())
                writer.Line($"{Name(call, VectorWidth.Bits512)}<Simd512<{_type}>>({call.OneSampleArguments(plan)});");
            writer.Line("else");
            using (writer.Indent())
                writer.Line($"{Name(call, VectorWidth.Bits256)}<Simd256<{_type}>>({call.OneSampleArguments(plan)});");
        }

        foreach (var width in Widths)
        {
            writer.Line();
            EmitProgram(plan.Forward, call, width);
        }

        writer.Line();
        writer.Line("// The values of one sample.");
        writer.Line($"[InlineArray({plan.Forward.Scratch.LengthPerSample + 2 * plan.Type.Lanes(VectorWidth.Bits512)})]");
        using (writer.Block("private struct Values"))
            writer.Line($"private {_type} _first;");
    }

    private string Name(KernelCall call, VectorWidth width) => $"{call.Name}OfOne{plan.Type.Lanes(width)}";

    private void EmitProgram(TiledProgram program, KernelCall call, VectorWidth width)
    {
        writer.Line(VectorMethod.Attribute);
        using (writer.Block($"private static {call.Result} {Name(call, width)}<V>({call.OneSampleParameters(plan)}) where V : struct, ISimd<V, {_type}>"))
        {
            writer.Line("Unsafe.SkipInit(out Values values);");
            writer.Line($"ref {_type} scratch = ref StackMemory.Align(ref Unsafe.As<Values, {_type}>(ref values));");
            programs.EmitLocals(program.Scratch, [.. program.Steps], samples: 1);
            var product = new RowProductEmitter(writer, _type, plan.Type.Lanes(width));
            for (int i = 0; i < program.Steps.Length; i++)
            {
                if (program.Steps[i] is KernelStep { Kernel: TiledContraction { Operation: var contraction } } step)
                {
                    contraction = (Contraction)step.Operations[0];
                    var fused = Fused(program, i);
                    EmitComments(fused is null ? [step] : [step, fused]);
                    var shape = RowProduct.For(contraction.Summed.Length, contraction.Result.RowLength, plan.Type.Lanes(width), width == VectorWidth.Bits512);
                    bool isKept = fused is null || IsRead(contraction.Result, program, i + 2);
                    product.Emit(contraction, shape, (vector, column) => EmitVector(contraction.Result, vector, column, isKept, fused, plan.Type.Lanes(width)));
                    writer.Line();
                    if (fused is not null)
                        i++;
                }
                else if (program.Steps[i] is KernelStep call2)
                {
                    EmitComments([call2]);
                    programs.EmitCall(call2, "1");
                }
            }
        }
    }

    private void EmitComments(IEnumerable<KernelStep> steps)
    {
        foreach (var operation in steps.SelectMany(step => step.Operations))
            writer.Line($"// {Equations.Of(operation)}");
    }

    private static bool IsRead(Tensor tensor, TiledProgram program, int from) => program.Steps.Skip(from).Any(step => step.Arguments.Contains(tensor));

    /// <summary>The functions after a product that are computed from its sums while they are in registers: those that take few instructions.</summary>
    private static KernelStep? Fused(TiledProgram program, int product) =>
        product + 1 < program.Steps.Length
        && program.Steps[product + 1] is KernelStep { Kernel: RowKernel rows } next
        && next.Operations.Cast<Map>().All(map => !map.IsLoss && !map.Formula.OuterReductions().Any() && map.Operands.All(operand => IsAtHand(operand, map, next, program.Steps[product])) && IsCheap(map.Formula))
            ? next : null;

    private static bool IsAtHand(Tensor operand, Map map, KernelStep step, Step product) =>
        operand == ((KernelStep)product).Operations[0].Result || step.Operations.TakeWhile(earlier => earlier != map).Any(earlier => earlier.Result == operand);

    private static bool IsCheap(Expression formula) =>
        formula.SelfAndParts().All(part => part is not Unary { Operation: not (UnaryOperation.Negate or UnaryOperation.Abs) } and not Binary { Operation: BinaryOperation.Divide });

    private void EmitVector(Tensor result, int vector, string column, bool isKept, KernelStep? fused, int lanes)
    {
        var text = new FormulaWriter(_type);
        string value = RowProductEmitter.Vector(result, vector);
        if (isKept)
            EmitStore(result, value, column, lanes);
        if (fused is null)
            return;
        foreach (var map in fused.Operations.Cast<Map>())
        {
            var formula = text.Nested();
            foreach (var binding in map.Bindings)
                formula.Name(new Variable(binding.Variable), RowProductEmitter.Vector(binding.Tensor, vector));
            string name = RowProductEmitter.Vector(map.Result, vector);
            writer.Line($"V {name} = {formula.Print(map.Formula)};");
            if (fused.Arguments.Contains(map.Result))
                EmitStore(map.Result, name, column, lanes);
        }
    }

    /// <summary>Rows in scratch memory are padded, those of a caller end exactly.</summary>
    private void EmitStore(Tensor row, string value, string column, int lanes)
    {
        int end = row.Kind == TensorKind.Given ? row.RowLength : RowLayout.For(row.RowLength, plan.Type).Padded;
        bool isWhole = !int.TryParse(column, out int first) || first + lanes <= end;
        string place = ContractionText.Element(row.Name, column);
        writer.Line(isWhole ? $"{value}.Store({place});" : $"{value}.StoreFirst({place}, {end - first});");
    }
}
