using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the call of attention, whose loops lie in the library, and its numbers as a type, of which the JIT makes constants.</summary>
internal sealed class AttentionCallEmitter(CodeWriter writer, AttentionKernel kernel, string type)
{
    public void Emit()
    {
        var nest = kernel.Nest;
        string[] operands = [.. kernel.Operation.Operands.Select(operand => operand.Symbol)], results = ["room", kernel.Operation.Result.Symbol];
        string routine = (kernel.Operation is Attend ? "Forward" : "Backward") + (nest.IsStream ? "OfSteps" : "");
        int kept = nest.IsStream ? 2 : 0;
        // What a network without a mask has in its place is not read.
        string[] masks = nest.MaskStride > 0 ? [] : [operands[0]];
        string[] arguments = [.. operands.Take(operands.Length - kept), .. masks, .. operands.Skip(operands.Length - kept), .. results];
        writer.Line(VectorMethod.Inlined);
        writer.Line($"private static void {kernel.Name}({string.Join(", ", Batch(operands.Concat(results)))}) =>");
        using (writer.Indent())
            writer.Line($"Attention.{routine}<{type}, {kernel.Name}Nest>({MethodParameter.Arguments(Batch(arguments))});");
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

    private IEnumerable<MethodParameter> Batch(IEnumerable<string> tensors)
    {
        string[] counts = kernel.Nest.IsStream ? ["samples", "sequences"] : ["samples"];
        return MethodParameter.References(type, tensors).Concat(counts.Select(count => new MethodParameter("int", count)));
    }
}
