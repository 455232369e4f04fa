using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes functions of rows whose loop lies in the library: its call, and the sizes as a type, of which the JIT makes constants.</summary>
internal sealed class RowCallEmitter(CodeWriter writer, RowKernel kernel, KernelHead head, string type)
{
    public void Emit()
    {
        if (head.IsWritten)
            EmitCall(kernel.Method!);
        EmitNest();
    }

    private void EmitCall(RowMethod method)
    {
        var parameters = RowKernelEmitter.Parameters(kernel, type);
        var text = new FormulaWriter(type);
        var passed = parameters.Select(parameter => parameter.Argument).ToList();
        passed.InsertRange(passed.Count - 1, method.Constants.Select(text.Number));
        writer.Line(VectorMethod.Inlined);
        writer.Line(head.Declared(RowKernelEmitter.Result(kernel), string.Join(", ", parameters), "IRowNest") + " =>");
        using (writer.Indent())
            writer.Line($"RowFunctions.{method.Name}<{type}, {head.NumbersInMethod}>({string.Join(", ", passed)});");
    }

    /// <summary>The sizes as a type.</summary>
    public void EmitNest()
    {
        if (!head.HasNumbers)
            return;
        if (head.IsWritten)
            writer.Line();
        using (writer.Block($"private readonly struct {head.Numbers} : IRowNest"))
        {
            if (head.Widest is int widest)
                writer.Number("WidestVector", widest);
            if (kernel.IsElementwise)
                return;
            writer.Number("Length", kernel.Length);
            writer.Line(VectorMethod.Inlined);
            writer.Line($"public static int Stride(int operand) => {Strides(kernel.Strides)};");
        }
    }

    /// <summary>The strides by their operand: most are the same.</summary>
    private static string Strides(IReadOnlyList<int> strides)
    {
        var alike = strides.Select((stride, operand) => (stride, operand)).GroupBy(pair => pair.stride, pair => pair.operand).OrderBy(group => group.Count()).ToList();
        return string.Concat(alike.Take(alike.Count - 1).Select(group => $"operand is {string.Join(" or ", group)} ? {group.Key} : ")) + alike[^1].Key;
    }
}
