using NetGen.Generators.Graph;

namespace NetGen.Generators.Emit;

/// <summary>Writes the weights of the classes, which are constants of the assembly.</summary>
internal static class ClassWeightsEmitter
{
    public static void Emit(CodeWriter writer, ClassWeights weights, string type)
    {
        var text = new FormulaWriter(type);
        writer.Line("// What the target of each class is multiplied with.");
        writer.Line($"private static readonly {type}[] {Property(weights)} = [{string.Join(", ", weights.Values.Select(text.Number))}];");
        writer.Line();
    }

    /// <summary>The name under which kernels find them.</summary>
    public static string Local(ClassWeights weights, string type) => $"ref {type} {weights.Tensor.Name} = ref MemoryMarshal.GetArrayDataReference({Property(weights)});";

    private static string Property(ClassWeights weights) => "C" + weights.Tensor.Name.Substring(1);
}
