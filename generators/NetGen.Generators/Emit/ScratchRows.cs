using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Rows of scratch memory as code mentions them.</summary>
/// <param name="Capacity">How many samples the memory has room for.</param>
/// <param name="First">The first of them that is meant.</param>
/// <param name="Memory">The reference to memory for rows alone; null where they lie behind what has no samples.</param>
internal readonly record struct ScratchRows(string Capacity, string First, string? Memory = null)
{
    /// <summary>All samples of a routine.</summary>
    public static ScratchRows All => new("samples", "0");

    /// <summary>The only one.</summary>
    public static ScratchRows One => new("1", "0");

    /// <summary>Where a tensor begins.</summary>
    public string Element(Tensor tensor, ScratchLayout scratch)
    {
        if (!tensor.IsPerSample)
            return ContractionText.Element("scratch", CodeWriter.Number(scratch.Offset(tensor)));
        string block = scratch.Offset(tensor) == 0 ? "0" : ContractionText.Times(Capacity, CodeWriter.Number(scratch.Offset(tensor)));
        string row = ContractionText.Times(First, CodeWriter.Number(scratch.Stride(tensor)));
        string rows = ContractionText.Plus(ContractionText.Plus(CodeWriter.Number(Memory is null ? scratch.FixedLength : 0), block), row);
        return ContractionText.Element(Memory ?? "scratch", ContractionText.Plus(rows, CodeWriter.Number(tensor.Start)));
    }
}
