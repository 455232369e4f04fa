using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Rows of scratch memory as code mentions them.</summary>
/// <param name="Capacity">How many samples the memory has room for.</param>
/// <param name="First">The first of them that is meant.</param>
/// <param name="Memory">The reference to memory for rows alone; null where they lie behind what has no samples.</param>
internal readonly record struct ScratchRows(IndexExpression Capacity, IndexExpression First, string? Memory = null)
{
    /// <summary>All samples of a routine.</summary>
    public static ScratchRows All => new(IndexExpression.Of("samples"), 0);

    /// <summary>The same in a network's programs, which may be those of sequences.</summary>
    public static ScratchRows AllOf(NetworkGraph graph) => graph.IsStream ? All with { RowsOfStep = CountOfStep(graph) } : All;

    /// <summary>How many rows a step of all sequences has.</summary>
    public static IndexExpression CountOfStep(NetworkGraph graph) => IndexExpression.Of(graph.IsStream ? "sequences" : "samples");

    /// <summary>The rows of each step of a sequence, where those are not as many as there is room for.</summary>
    public IndexExpression? RowsOfStep { get; init; }

    /// <summary>What lies elsewhere in each program that has the code: where, is among the numbers that it is given.</summary>
    public ImmutableArray<Tensor> Moved { get; init; } = [];

    /// <summary>The only one.</summary>
    public static ScratchRows One => new(1, 0);

    /// <summary>Where a tensor begins.</summary>
    public string Element(Tensor tensor, ScratchLayout scratch)
    {
        if (!tensor.IsPerSample)
            return Offset(tensor, scratch).Element("scratch");
        var rows = (Memory is null ? scratch.FixedLength : 0) + Capacity * Offset(tensor, scratch) + First * scratch.Stride(tensor);
        if (tensor.Storage.HasStepBefore)
            rows += Capacity * scratch.StepStride(tensor);
        if (tensor.IsShifted)
            rows += (RowsOfStep ?? Capacity) * (tensor.Shift * scratch.StepStride(tensor));
        return (rows + tensor.Start).Element(Memory ?? "scratch");
    }

    /// <summary>The number by which rows are found where memory is known by <c>Places</c>; null for what lies in another way.</summary>
    public IndexExpression? Place(Tensor tensor, ScratchLayout scratch) =>
        tensor is { IsPerSample: true, Start: 0, IsShifted: false, Storage.HasStepBefore: false } && First.Number == 0 ? Offset(tensor, scratch) : null;

    /// <summary>Where rows begin.</summary>
    public string Rows(ScratchLayout scratch) => Memory is null ? ((IndexExpression)scratch.FixedLength).Element("scratch") : $"ref {Memory}";

    private IndexExpression Offset(Tensor tensor, ScratchLayout scratch) =>
        Moved.IndexOf(tensor) is >= 0 and var place ? IndexExpression.Of($"places[{CodeWriter.Number(place)}]") : scratch.Offset(tensor);
}
