using NetGen.Generators.Graph;

namespace NetGen.Generators.Emit;

/// <summary>Writes numbers of a file that no training changes, which are constants of the assembly.</summary>
internal static class ConstantEmitter
{
    public static void Emit(CodeWriter writer, GraphConstant constant, string type)
    {
        var text = new FormulaWriter(type);
        writer.Line($"private static readonly {type}[] {Property(constant)} = [{string.Join(", ", constant.Values.Select(text.Number))}];");
        writer.Line();
    }

    /// <summary>The name under which kernels find them.</summary>
    public static string Local(GraphConstant constant, string type) => $"ref {type} {constant.Tensor.Name} = ref MemoryMarshal.GetArrayDataReference({Property(constant)});";

    private static string Property(GraphConstant constant) => "C" + constant.Tensor.Name.Substring(1);
}
