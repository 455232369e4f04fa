using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Values of a single component for the samples of two vectors: those of the first vector fill the first lane of each row, those of the second the rest.</summary>
/// <param name="maps">What is computed of them; its results are locals of their own.</param>
internal sealed class PackedRows(CodeWriter writer, InRegistersPlan plan, RegisterProgram program, IEnumerable<Map> maps) : IRows
{
    private readonly ImmutableHashSet<Tensor> _results = [.. maps.Select(map => map.Result)];

    public int Lanes => plan.Lanes;

    /// <summary>The vector that holds them from phase to phase.</summary>
    public static string Packed(Tensor tensor) => tensor.Name + "s";

    public string Name(Tensor tensor) => _results.Contains(tensor) ? tensor.Name : Packed(tensor);

    public string? Load(Tensor tensor) => null;

    public bool IsStored(Tensor tensor) => program.HeadResults.Contains(tensor);

    public void EmitStore(string value, Tensor tensor) => writer.Line($"{Packed(tensor)} = {value};");

    public void EmitLoss(FormulaWriter text, Expression formula) => writer.Line($"loss += V.Select(V.FirstLanes(vectors, Lanes), {text.Print(formula)}, V.Zero).Sum();");
}
