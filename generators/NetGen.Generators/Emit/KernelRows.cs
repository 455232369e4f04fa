using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>The rows of a kernel: operands are in memory, what lies between them is in locals only.</summary>
internal sealed class KernelRows(CodeWriter writer, RowKernel kernel, int lanes) : IRows
{
    public int Lanes => lanes;

    public string Name(Tensor tensor) => TilePlanner.BaseName(tensor);

    public string? Load(Tensor tensor)
    {
        var operand = kernel.Operands.Single(operand => operand.Tensor == tensor);
        return operand.IsGiven
            ? $"V.LoadFirst(ref {RowKernelEmitter.RowName(tensor)}, {kernel.Length})"
            : $"V.Load(ref {RowKernelEmitter.RowName(tensor)})";
    }

    public bool IsStored(Tensor tensor) => kernel.Operands.Any(operand => operand.IsWritten && operand.Tensor == tensor);

    public void EmitStore(Tensor tensor)
    {
        string row = RowKernelEmitter.RowName(tensor);
        bool isGiven = kernel.Operands.Any(operand => operand.IsWritten && operand.Tensor == tensor && operand.IsGiven);
        writer.Line(isGiven ? $"{Name(tensor)}.StoreFirst(ref {row}, {kernel.Length});" : $"{Name(tensor)}.Store(ref {row});");
    }

    public void EmitLoss(FormulaWriter text, Expression formula) => writer.Line($"loss += {text.PrintFirstLane(formula)};");

    public void EmitComment(Map map) => writer.Line($"// {Equations.WithoutLayers(map)}");
}
