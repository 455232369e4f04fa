using NetGen.Generators.Emit;
using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Tests.Execution;

/// <summary>A function of rows as the library has it: a method that chooses the vectors, and the loop over them.</summary>
internal static class LibraryRowText
{
    private const string Element = "where T : unmanaged, IBinaryFloatingPointIeee754<T>", Nest = "where TNest : struct, IRowNest", Vector = "where V : struct, ISimd<V, T>";
    private const string Rest = ", T, TNest";

    private const int Longest = 170;

    public static string Of(string name, RowKernel kernel)
    {
        var writer = new CodeWriter();
        foreach (string space in new[] { "System.Numerics", "System.Runtime.CompilerServices", "System.Runtime.Intrinsics" })
            writer.Line($"using {space};");
        writer.Line("using static NetGen.Runtime.Elements;");
        writer.Line(VectorMethod.Using.Replace("global::", ""));
        writer.Line();
        writer.Line("namespace NetGen.Runtime;");
        writer.Line();
        writer.Line("/// <content>");
        foreach (var map in kernel.Maps)
            writer.Line($"/// <c>{Equations.Of(map, tensor => kernel.Locals[tensor]).Replace("<", "&lt;", StringComparison.Ordinal)}</c>");
        writer.Line("/// </content>");
        using (writer.Block("public static partial class RowFunctions"))
        {
            var parameters = RowKernelEmitter.Parameters(kernel, "T");
            EmitChoice(writer, name, kernel, parameters);
            writer.Line();
            EmitLoop(writer, name, kernel, parameters);
        }

        return string.Join('\n', writer.Finish().Split('\n').SelectMany(Wrapped));
    }

    /// <summary>A line as several that are no longer than the repository has them.</summary>
    private static IEnumerable<string> Wrapped(string line)
    {
        string indent = new(' ', line.Length - line.TrimStart(' ').Length);
        string text = line[indent.Length..];
        string prefix = indent + (text.StartsWith("///", StringComparison.Ordinal) ? "/// " : text.StartsWith("//", StringComparison.Ordinal) ? "// " : "    ");
        while (line.Length > Longest && line.LastIndexOf(' ', Longest) is var end && end > prefix.Length)
        {
            yield return line[..end];
            line = prefix + line[(end + 1)..];
        }

        yield return line;
    }

    private static void EmitChoice(CodeWriter writer, string name, RowKernel kernel, IReadOnlyList<MethodParameter> parameters)
    {
        writer.Line($"/// <summary>{(kernel.IsElementwise ? "All rows in one loop" : kernel.IsOneVector ? "A row is one vector" : "Row by row")}.</summary>");
        writer.Line(VectorMethod.Inlined);
        writer.Line($"public static {RowKernelEmitter.Result(kernel)} {name}<T, TNest>({string.Join(", ", parameters)})");
        Constrain(writer, Element, Nest);
        using (writer.Block())
        {
            string prefix = kernel.Loss is null ? "" : "return ", arguments = MethodParameter.Arguments(parameters);
            if (!kernel.IsOneVector || kernel.IsElementwise)
            {
                if (kernel.HasParts)
                {
                    using (writer.Block("if (WholeVectors<T, TNest>.Fit)"))
                    {
                        writer.Line($"{name}<Simd512<T>, T, WholeVectors<T, TNest>>({arguments});");
                        VectorMethod.EmitCalls(writer, "", name, arguments, [.. Rests()]);
                        writer.Line("return;");
                    }

                    writer.Line();
                }

                VectorMethod.EmitCalls(writer, prefix, name, arguments, [.. UpTo()]);
                return;
            }

            foreach (var width in new[] { VectorWidth.Bits128, VectorWidth.Bits256, VectorWidth.Bits512 })
            {
                bool isLast = width == VectorWidth.Bits512;
                using (isLast ? default(IDisposable) : writer.Block($"if (TNest.WidestVector == Vector{(int)width * 8}<byte>.Count)"))
                {
                    VectorMethod.EmitCalls(writer, prefix, name, arguments, [.. VectorMethod.Whole(width, "T").Select(vector => (vector.Condition, vector.Vector + Rest))]);
                    if (!isLast && kernel.Loss is null)
                        writer.Line("return;");
                }
            }
        }
    }

    private static IEnumerable<(string Condition, string Vector)> Rests() =>
        [("RestOfRow<T, TNest>.IsHalf", "Simd256<T>, T, RestOfRow<T, TNest>"), ("", "Simd128<T>, T, RestOfRow<T, TNest>")];

    private static IEnumerable<(string Condition, string Vector)> UpTo() =>
    [
        .. VectorMethod.Each([VectorWidth.Bits512, VectorWidth.Bits256], "T")
            .Select(vector => ($"{vector.Condition} && TNest.WidestVector >= {vector.Condition.Split('.')[0]}<byte>.Count", vector.Vector + Rest)),
        .. VectorMethod.Each([VectorWidth.Bits128], "T").Select(vector => (vector.Condition, vector.Vector + Rest)),
        ("", "Scalar<T>" + Rest),
    ];

    private static void EmitLoop(CodeWriter writer, string name, RowKernel kernel, IReadOnlyList<MethodParameter> parameters)
    {
        writer.Line(VectorMethod.Attribute);
        writer.Line($"private static {RowKernelEmitter.Result(kernel)} {name}<V, T, TNest>({string.Join(", ", parameters)})");
        Constrain(writer, Vector, Element, Nest);
        var names = RowNames.InLibrary(name, ElementType.Single);
        var emitter = new RowKernelEmitter(writer, kernel, names);
        using (writer.Block())
        {
            if (!kernel.IsElementwise)
            {
                string first = kernel.HasParts ? "first = TNest.First, " : "", lanes = kernel.IsOneVector ? ", lanes = TNest.WidestVector / Unsafe.SizeOf<T>()" : "";
                writer.Line($"int {first}length = TNest.Length{lanes};");
                if (!kernel.IsOneVector)
                    writer.Line($"bool isWhole = {(kernel.HasParts ? "(length - first)" : "length")} % V.Count == 0;");
                foreach (var (operand, i) in kernel.Operands.Select((operand, i) => (operand, i)).Where(pair => pair.operand.Stride > 0))
                    writer.Line($"int {RowNames.StrideName(kernel, operand)} = TNest.Stride({i});");
            }

            emitter.EmitBody();
        }

        if (!emitter.HasLossRest)
            return;
        writer.Line();
        emitter.EmitRest();
    }

    private static void Constrain(CodeWriter writer, params string[] constraints)
    {
        using (writer.Indent())
        {
            foreach (string constraint in constraints)
                writer.Line(constraint);
        }
    }
}
