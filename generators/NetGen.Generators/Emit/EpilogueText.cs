using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>What a contraction computes of its sums before it stores them, as a type that the library's kernels call.</summary>
internal sealed class EpilogueText(ContractionKernel kernel, string type)
{
    /// <summary>Those that lie in the library, by how they compute what they store: there they are optimised where the user's assembly is not.</summary>
    public static IReadOnlyDictionary<string, string> InLibrary { get; } = new Dictionary<string, string>
    {
        ["V.AtLeast(sums, V.Zero)"] = "ReLU",
        ["sums * (V.One - first * first)"] = "TanhGradient",
        ["V.Select(V.LessThanOrEqual(first, V.Zero), V.Zero, sums)"] = "ReLUGradient",
    };

    private static readonly string[] s_operands = ["first", "second"];

    private readonly Map _map = kernel.Epilogue!;

    private readonly string? _known = Known(kernel, type);

    public string Type => _known is null ? kernel.Name + (_map.Result.IsGradient ? "Delta" : "Activation") : $"{_known}<{type}>";

    /// <summary>Writes the type where the library has none like it.</summary>
    public void Emit(CodeWriter writer)
    {
        if (_known is not null)
            return;
        writer.Line();
        writer.Line($"// {Equations.Of(_map, kernel.EpilogueLocal)}");
        string sums = kernel.EpilogueLocal(kernel.Operation.Result);
        using (writer.Block($"private readonly struct {Type} : IEpilogue<{type}>"))
        {
            writer.Line($"public static int Operands => {kernel.EpilogueOperands.Count()};");
            writer.Line();
            writer.Line(VectorMethod.Inlined);
            using (writer.Block($"public static V Apply<V>(V {sums}, ref {type} first, ref {type} second, int offset) where V : struct, ISimd<V, {type}>"))
            {
                foreach (var (tensor, operand) in kernel.EpilogueOperands.Zip(s_operands, (tensor, operand) => (tensor, operand)))
                    writer.Line($"V {kernel.EpilogueLocal(tensor)} = V.Load(ref {operand}, offset);");
                var text = Writer(kernel, type, kernel.EpilogueLocal);
                text.WriteShared(writer, [_map.Formula]);
                writer.Line($"return {text.Print(_map.Formula)};");
            }
        }
    }

    private static string? Known(ContractionKernel kernel, string type)
    {
        var operands = kernel.EpilogueOperands.Zip(s_operands, (tensor, operand) => (tensor, operand)).ToDictionary(pair => pair.tensor, pair => pair.operand);
        var text = Writer(kernel, type, tensor => operands.TryGetValue(tensor, out string? operand) ? operand : "sums");
        return InLibrary.TryGetValue(text.Print(kernel.Epilogue!.Formula), out string? known) ? known : null;
    }

    private static FormulaWriter Writer(ContractionKernel kernel, string type, Func<Tensor, string> name)
    {
        var text = new FormulaWriter(type);
        foreach (var binding in kernel.Epilogue!.Bindings)
            text.Name(new Variable(binding.Variable), name(binding.Tensor));
        return text;
    }
}
