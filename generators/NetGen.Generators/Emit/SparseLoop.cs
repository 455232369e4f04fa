using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes a loop over the inputs of one sample that are not 0. They are listed first, since a branch at each is mispredicted.</summary>
/// <param name="x">The local of the inputs.</param>
internal sealed class SparseLoop(CodeWriter writer, string x, SparseInputs inputs)
{
    /// <summary>The list as a method's parameters.</summary>
    public static IReadOnlyList<MethodParameter> Parameters { get; } = [MethodParameter.Reference("short", "places"), new("int", "found")];

    /// <summary>Writes the memory of the list.</summary>
    public static void EmitPlaces(CodeWriter writer, SparseInputs inputs)
    {
        writer.Line("// Room for the places of inputs that are not 0.");
        writer.Line($"[InlineArray({inputs.Listed})]");
        using (writer.Block("private struct Places"))
            writer.Line("private short _first;");
    }

    /// <summary>Writes what comes before vectors that stay in registers during the loop: they would not survive a call.</summary>
    /// <param name="condition">When the list is needed; null for always.</param>
    public void EmitList(string? condition = null)
    {
        writer.Line($"// The places of what is not 0 in {x}: a branch at each input would be mispredicted.");
        writer.Line("Unsafe.SkipInit(out Places list);");
        writer.Line("ref short places = ref Unsafe.As<Places, short>(ref list);");
        if (inputs.AreListedAtOnce)
            writer.Line($"int found = {(condition is null ? "" : condition + " ? ")}NonZeros.Find(ref {x}, {inputs.Inputs}, ref places){(condition is null ? "" : " : 0")};");
    }

    /// <param name="emitBody">Writes what is done for input <c>i</c>.</param>
    public void Emit(Action emitBody)
    {
        using (inputs.AreListedAtOnce ? default(CodeWriter.BlockScope?) : writer.Block($"for (int start = 0; start < {inputs.Inputs}; start += {inputs.Listed})"))
        {
            if (!inputs.AreListedAtOnce)
                writer.Line($"int found = NonZeros.Find(ref At(ref {x}, start), Math.Min({inputs.Listed}, {inputs.Inputs} - start), ref places);");
            using (writer.Block("for (int k = 0; k < found; k++)"))
            {
                writer.Line($"int i = {(inputs.AreListedAtOnce ? "" : "start + ")}Unsafe.Add(ref places, k);");
                emitBody();
            }
        }
    }
}
