using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>The rows of a kernel: operands are in memory, what lies between them is in locals only.</summary>
/// <param name="names">What the text says for its numbers.</param>
/// <param name="sample">The sample's number, counted from the references; null where the references advance from sample to sample.</param>
internal sealed class KernelRows(CodeWriter writer, RowKernel kernel, RowNames names, string? sample = null) : IRows
{
    public int Lanes => names.Element.Lanes(kernel.Widest);

    public string Name(Tensor tensor) => kernel.Locals[tensor];

    public string? Load(Tensor tensor)
    {
        var operand = Operand(tensor);
        return !operand.IsUnpadded ? $"V.Load({Arguments(operand)})"
            : names.Method is null ? $"V.LoadPartial({Place(operand)}, {kernel.Length})"
            : $"VectorMath.LoadRest<V, T>({Place(operand)}, length, length == lanes)";
    }

    public bool IsStored(Tensor tensor) => kernel.Operands.Any(operand => operand.IsWritten && operand.Tensor == tensor);

    public void EmitStore(string value, Tensor tensor)
    {
        var operand = Operand(tensor);
        writer.Line(!operand.IsUnpadded ? $"{value}.Store({Arguments(operand)});"
            : names.Method is null ? $"{value}.StorePartial({Place(operand)}, {kernel.Length});"
            : $"VectorMath.StoreRest<V, T>({value}, {Place(operand)}, length, length == lanes);");
    }

    private RowOperand Operand(Tensor tensor) => kernel.Operands.Single(operand => operand.Tensor == tensor);

    private string Place(RowOperand operand) => Offset(operand).Element(RowKernelEmitter.RowName(kernel, operand));

    private string Arguments(RowOperand operand) => Offset(operand).Behind(RowKernelEmitter.RowName(kernel, operand));

    /// <summary>None where the reference is the row itself, as it is where all samples have the same.</summary>
    private IndexExpression Offset(RowOperand operand) => sample is null ? 0 : IndexExpression.Of(sample) * names.Stride(kernel, operand);
}
