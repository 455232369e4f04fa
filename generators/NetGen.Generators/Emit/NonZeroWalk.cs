using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes a walk over the inputs of one sample that are not 0.</summary>
/// <param name="x">The local of the inputs.</param>
/// <param name="inputs">How many there are.</param>
internal sealed class NonZeroWalk(CodeWriter writer, string x, int inputs)
{
    private readonly bool _isListedAtOnce = inputs <= Budget.ListedInputs;

    /// <summary>Writes the memory of the list.</summary>
    public static void EmitPlaces(CodeWriter writer, int inputs)
    {
        writer.Line("// The places of inputs that are not 0.");
        writer.Line($"[InlineArray({System.Math.Min(inputs, Budget.ListedInputs)} + NonZeros.Padding)]");
        using (writer.Block("private struct Places"))
            writer.Line("private short _first;");
    }

    /// <summary>Writes what comes before vectors that stay in registers during the walk: they would not survive a call.</summary>
    public void EmitList()
    {
        writer.Line("Unsafe.SkipInit(out Places list);");
        writer.Line("ref short places = ref Unsafe.As<Places, short>(ref list);");
        if (_isListedAtOnce)
            writer.Line($"int found = NonZeros.Find(ref {x}, {inputs}, ref places);");
    }

    /// <param name="emitBody">Writes what is done for input <c>i</c>.</param>
    public void Emit(Action emitBody)
    {
        using (_isListedAtOnce ? default(CodeWriter.BlockScope?) : writer.Block($"for (int start = 0; start < {inputs}; start += {Budget.ListedInputs})"))
        {
            if (!_isListedAtOnce)
                writer.Line($"int found = NonZeros.Find(ref At(ref {x}, start), Math.Min({Budget.ListedInputs}, {inputs} - start), ref places);");
            using (writer.Block("for (int k = 0; k < found; k++)"))
            {
                writer.Line($"int i = {(_isListedAtOnce ? "" : "start + ")}Unsafe.Add(ref places, k);");
                emitBody();
            }
        }
    }
}
