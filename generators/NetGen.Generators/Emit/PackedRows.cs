using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Emit;

/// <summary>Values of a single component for the samples of two vectors: those of the first vector fill the first lane of each row, those of the second the rest.</summary>
internal sealed class PackedRows(CodeWriter writer, int lanes) : IRows
{
    public int Lanes => lanes;

    public string Name(Tensor tensor) => tensor.Name + "s";

    public string? Load(Tensor tensor) => null;

    public bool IsStored(Tensor tensor) => false;

    public void EmitStore(Tensor tensor)
    {
    }

    public string Loss(Map map, FormulaWriter text, Expression formula) => $"V.Select(V.FirstLanes(vectors, Lanes), {text.Print(formula)}, V.Zero).Sum()";

    public void EmitComment(Map map) => writer.Line($"// {Equations.Of(map)}");
}
