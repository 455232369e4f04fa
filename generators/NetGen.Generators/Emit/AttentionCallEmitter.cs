using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the call of attention, whose loops lie in the library, and its numbers as a type, of which the JIT makes constants.</summary>
internal sealed class AttentionCallEmitter(CodeWriter writer, AttentionKernel kernel, string type)
{
    public void Emit()
    {
        var (nest, operands) = (kernel.Nest, kernel.Operation.Operands.Select(operand => operand.Symbol).ToList());
        string[] behind = ["room", kernel.Operation.Result.Symbol];
        var samples = new MethodParameter("int", "samples");
        writer.Line(VectorMethod.Inlined);
        writer.Line($"private static void {kernel.Name}({string.Join(", ", MethodParameter.References(type, operands.Concat(behind)).Append(samples))}) =>");
        IEnumerable<string> given = [.. operands, .. nest.MaskStride > 0 ? [] : new[] { operands[0] }, .. behind];
        using (writer.Indent())
            writer.Line($"Attention.{(kernel.Operation is Attend ? "Forward" : "Backward")}<{type}, {kernel.Name}Nest>({MethodParameter.Arguments(MethodParameter.References(type, given).Append(samples))});");
        writer.Line();
        using (writer.Block($"private readonly struct {kernel.Name}Nest : IAttentionNest"))
        {
            writer.Number("Steps", nest.Steps);
            writer.Number("Heads", nest.Heads);
            writer.Number("Size", nest.Size);
            writer.Number("SourceStride", nest.SourceStride);
            writer.Number("ResultStride", nest.ResultStride);
            writer.Number("MaskStride", nest.MaskStride);
            writer.Line($"public static bool IsCausal => {(nest.IsCausal ? "true" : "false")};");
            writer.Number("WidestVector", (int)kernel.Widest);
        }
    }
}
