using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Methods that are generic over the vector they compute with, and the choice of that vector when they are jitted.</summary>
internal static class VectorMethod
{
    private static readonly (VectorWidth Width, string Hardware, string Vector)[] Widths =
    [
        (VectorWidth.Bits512, "Vector512", "Simd512"),
        (VectorWidth.Bits256, "Vector256", "Simd256"),
        (VectorWidth.Bits128, "Vector128", "Simd128"),
    ];

    /// <summary>
    /// Not inlined: what a caller inlines counts against what the JIT will inline into it altogether, and past that bound the
    /// vector operations themselves become calls.
    /// </summary>
    public const string Attribute = "[MethodImpl(MethodImplOptions.NoInlining)]";

    /// <summary>Opens a method that is written once for every vector width.</summary>
    public static CodeWriter.BlockScope Open(CodeWriter writer, string name, string parameters, string type, string result = "void")
    {
        writer.Line(Attribute);
        return writer.Block($"private static {result} {name}<V>({parameters}) where V : struct, ISimd<V, {type}>");
    }

    /// <summary>Writes the method that calls <paramref name="name"/> with the widest vector that the hardware has and the kernel can fill.</summary>
    /// <param name="isWhole">Whether the kernel needs all lanes of its widest vector: narrower hardware makes it of several.</param>
    public static void EmitDispatch(
        CodeWriter writer, string name, string parameters, string arguments, VectorWidth widest, string type, string result = "void", bool isWhole = false)
    {
        string prefix = result == "void" ? "" : "return ";
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Block($"private static {result} {name}({parameters})"))
        {
            string condition = "if";
            foreach (var (width, hardware, vector) in Widths)
            {
                if (width > widest)
                    continue;
                writer.Line($"{condition} ({hardware}.IsHardwareAccelerated)");
                using (writer.Indent())
                    writer.Line($"{prefix}{name}<{(isWhole ? Whole(vector, width, widest, type) : $"{vector}<{type}>")}>({arguments});");
                condition = "else if";
            }

            writer.Line("else");
            using (writer.Indent())
                writer.Line($"{prefix}{name}<{(isWhole ? Whole("Simd128", VectorWidth.Bits128, widest, type) : $"Scalar<{type}>")}>({arguments});");
        }
    }

    /// <summary>A vector of a width, made of narrower ones.</summary>
    private static string Whole(string vector, VectorWidth width, VectorWidth whole, string type)
    {
        string parts = $"{vector}<{type}>";
        for (int bytes = (int)width; bytes < (int)whole; bytes *= 2)
            parts = $"SimdPair<{parts}, {type}>";
        return parts;
    }
}
