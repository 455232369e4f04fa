using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Methods that are generic over the vector they compute with, and the choice of that vector when they are jitted.</summary>
internal static class VectorMethod
{
    /// <summary>
    /// Not inlined: what a caller inlines counts against what the JIT will inline into it altogether, and past that bound the
    /// vector operations themselves become calls. Optimised at its first call: of a first second of training, a tenth to over a half was lost in the first tiers.
    /// </summary>
    public const string Attribute = "[MethodImpl(NoInlining | AggressiveOptimization)]";

    public const string Inlined = "[MethodImpl(AggressiveInlining)]";

    /// <summary>What these attributes need.</summary>
    public const string Using = "using static global::System.Runtime.CompilerServices.MethodImplOptions;";

    /// <summary>Opens a method that is written once for every vector width.</summary>
    public static CodeWriter.BlockScope Open(
        CodeWriter writer, string name, IEnumerable<MethodParameter> parameters, string type, string result = "void", FurtherType further = default)
    {
        writer.Line(Attribute);
        return writer.Block($"private static {result} {name}<V{further.Next}>({string.Join(", ", parameters)}) where V : struct, ISimd<V, {type}>{further.Constraint}");
    }

    /// <summary>Writes the method that calls <paramref name="name"/> with the widest vector that the hardware has and the kernel can fill.</summary>
    /// <param name="isWhole">Whether the kernel needs all lanes of its widest vector: narrower hardware makes it of several.</param>
    public static void EmitDispatch(
        CodeWriter writer, string name, IReadOnlyList<MethodParameter> parameters, VectorWidth widest, string type, string result = "void", bool isWhole = false,
        FurtherType further = default)
    {
        writer.Line(Inlined);
        using (writer.Block($"private static {result} {name}{further.Alone}({string.Join(", ", parameters)}){further.Constraint}"))
        {
            EmitCalls(writer, result == "void" ? "" : "return ", name, MethodParameter.Arguments(parameters),
                isWhole ? Whole(widest, type) : [.. UpTo(widest).Select(width => (further.Fills(width) + IsHardware(width), Simd(width, type))), ("", $"Scalar<{type}>")], further);
        }
    }

    /// <summary>Writes the calls of a method with the first of some vectors that the hardware has; the last needs none.</summary>
    public static void EmitCalls(CodeWriter writer, string prefix, string name, string arguments, IReadOnlyList<(string Condition, string Vector)> vectors,
        FurtherType further = default)
    {
        for (int i = 0; i < vectors.Count; i++)
        {
            bool isLast = i == vectors.Count - 1;
            if (vectors.Count > 1)
                writer.Line(isLast ? "else" : $"{(i == 0 ? "if" : "else if")} ({vectors[i].Condition})");
            using (vectors.Count > 1 ? writer.Indent() : default(CodeWriter.IndentScope?))
                writer.Line($"{prefix}{name}<{vectors[i].Vector}{further.Next}>({arguments});");
        }
    }

    /// <summary>Whether the hardware has a vector of a width, as the generated code asks.</summary>
    public static string IsHardware(VectorWidth width) => $"Vector{(int)width * 8}.IsHardwareAccelerated";

    /// <summary>The vectors of some widths.</summary>
    public static IReadOnlyList<(string Condition, string Vector)> Each(IEnumerable<VectorWidth> widths, string type) =>
        [.. widths.Select(width => (IsHardware(width), Simd(width, type)))];

    private static string Simd(VectorWidth width, string type) => $"Simd{(int)width * 8}<{type}>";

    /// <summary>A vector of one width, made of what the hardware has.</summary>
    public static IReadOnlyList<(string Condition, string Vector)> Whole(VectorWidth whole, string type) =>
        [.. UpTo(whole).Select(width => (IsHardware(width), Whole(whole, width, type)))];

    private static IEnumerable<VectorWidth> UpTo(VectorWidth widest) =>
        new[] { VectorWidth.Bits512, VectorWidth.Bits256, VectorWidth.Bits128 }.Where(width => width <= widest);

    private static string Whole(VectorWidth whole, VectorWidth part, string type)
    {
        string parts = Simd(part, type);
        for (int bytes = (int)part; bytes < (int)whole; bytes *= 2)
            parts = $"SimdPair<{parts}, {type}>";
        return parts;
    }
}

/// <summary>A type that a method is generic over beside its vector; none by default.</summary>
internal readonly record struct FurtherType(string Name, string Contract)
{
    public bool IsEmpty => Name is null;

    /// <summary>As the only type.</summary>
    public string Alone => IsEmpty ? "" : $"<{Name}>";

    /// <summary>Behind the vector.</summary>
    public string Next => IsEmpty ? "" : $", {Name}";

    /// <summary>The condition that a type with numbers of rows has rows for a vector; of the narrowest they always are.</summary>
    public string Fills(VectorWidth width) => IsEmpty || width == VectorWidth.Bits128 ? "" : $"{Name}.WidestVector >= {(int)width} && ";

    public string Constraint => IsEmpty ? "" : $" where {Name} : struct, {Contract}";
}
