using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Rows of scratch memory as code mentions them.</summary>
/// <param name="Capacity">How many samples the memory has room for.</param>
/// <param name="First">The first of them that is meant.</param>
internal readonly record struct ScratchRows(string Capacity, string First)
{
    /// <summary>All samples of a routine.</summary>
    public static ScratchRows All => new("samples", "0");

    /// <summary>The only one.</summary>
    public static ScratchRows One => new("1", "0");

    /// <summary>Where the rows of a tensor begin.</summary>
    public string Offset(Tensor tensor, ScratchLayout scratch)
    {
        if (!tensor.IsPerSample)
            return CodeWriter.Number(scratch.Offset(tensor));
        string block = scratch.Offset(tensor) == 0 ? "0" : ContractionText.Times(Capacity, CodeWriter.Number(scratch.Offset(tensor)));
        string row = ContractionText.Times(First, CodeWriter.Number(scratch.Stride(tensor)));
        string rows = ContractionText.Plus(ContractionText.Plus(CodeWriter.Number(scratch.FixedLength), block), row);
        return ContractionText.Plus(rows, CodeWriter.Number(tensor.Start));
    }
}
