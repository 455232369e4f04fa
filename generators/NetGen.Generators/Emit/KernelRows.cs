using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>The rows of a kernel: operands are in memory, what lies between them is in locals only.</summary>
/// <param name="sample">The sample's number, counted from the references; null where the references advance from sample to sample.</param>
internal sealed class KernelRows(CodeWriter writer, RowKernel kernel, int lanes, string? sample = null) : IRows
{
    public int Lanes => lanes;

    public string Name(Tensor tensor) => kernel.Locals[tensor];

    public string? Load(Tensor tensor)
    {
        var operand = Operand(tensor);
        return operand.IsUnpadded ? $"V.LoadPartial({Place(operand)}, {kernel.Length})" : $"V.Load({Arguments(operand)})";
    }

    public bool IsStored(Tensor tensor) => kernel.Operands.Any(operand => operand.IsWritten && operand.Tensor == tensor);

    public void EmitStore(string value, Tensor tensor)
    {
        var operand = Operand(tensor);
        writer.Line(operand.IsUnpadded ? $"{value}.StorePartial({Place(operand)}, {kernel.Length});" : $"{value}.Store({Arguments(operand)});");
    }

    public void EmitLoss(FormulaWriter text, Expression formula) => writer.Line($"loss += {text.PrintFirstLane(formula)};");

    public void EmitComment(Map map) => writer.Line($"// {Equations.WithoutLayers(map)}");

    private RowOperand Operand(Tensor tensor) => kernel.Operands.Single(operand => operand.Tensor == tensor);

    private string Place(RowOperand operand) => IsFirst(operand) ? Reference(operand) : $"ref At({Reference(operand)}, {Offset(operand)})";

    private string Arguments(RowOperand operand) => IsFirst(operand) ? Reference(operand) : $"{Reference(operand)}, {Offset(operand)}";

    /// <summary>Whether the reference is the row itself, as it is where all samples have the same.</summary>
    private bool IsFirst(RowOperand operand) => sample is null || operand.Stride == 0;

    private string Reference(RowOperand operand) => $"ref {RowKernelEmitter.RowName(kernel, operand)}";

    private string Offset(RowOperand operand) => (IndexExpression.Of(sample!) * operand.Stride).ToString();
}
