using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Several samples that pass by at once. A value of several components is a vector for each of them, computed in loops over the samples;
/// a value of a single component is one vector for all of them, whose lanes are the samples, so that what follows from it is computed once.
/// </summary>
internal sealed class SampleGroup
{
    private readonly int _lanes;
    private readonly Dictionary<Tensor, int> _offsets = [];

    public SampleGroup(InRegistersPlan plan, IReadOnlyList<Operation> operations)
    {
        Count = plan.SamplesAtOnce;
        _lanes = plan.Lanes;
        foreach (var operation in operations)
            Add(operation);
        foreach (var tensor in Segments.SelectMany(segment => segment.Operations).SelectMany(operation => operation.Operands).Where(IsNeededElsewhere).Distinct())
        {
            _offsets.Add(tensor, Length);
            Length += IsColumn(tensor) ? _lanes : Count * _lanes;
        }
    }

    /// <summary>How many samples there are.</summary>
    public int Count { get; }

    /// <summary>Elements of memory for values that one segment hands to another.</summary>
    public int Length { get; }

    public List<Segment> Segments { get; } = [];

    /// <summary>Whether a tensor is one vector for all samples.</summary>
    public static bool IsColumn(Tensor tensor) => tensor.RowLength == 1 && tensor.IsPerSample;

    /// <summary>Whether a value is handed from one segment to another.</summary>
    public bool IsShared(Tensor tensor) => _offsets.ContainsKey(tensor);

    /// <summary>Where a shared value lies: that of the sample <c>s</c> where each has one.</summary>
    public string Place(Tensor tensor) => IsColumn(tensor) ? Place(_offsets[tensor]) : $"ref values, {ContractionText.Plus(Number(_offsets[tensor]), $"s * {_lanes}")}";

    public string Place(Tensor tensor, int sample) => Place(_offsets[tensor] + sample * _lanes);

    /// <summary>The value of sample <c>s</c>.</summary>
    public string Lane(Tensor tensor) => $"Unsafe.Add(ref values, {ContractionText.Plus(Number(_offsets[tensor]), "s")})";

    /// <summary>A value of a single component with 0 in the lanes that are no sample.</summary>
    public string Masked(string column) => Count == _lanes ? column : $"V.Select(V.FirstLanes({Count}), {column}, V.Zero)";

    private static string Place(int offset) => offset == 0 ? "ref values" : $"ref values, {offset}";

    private static string Number(int number) => CodeWriter.Number(number);

    /// <summary>An operation joins the last segment of its kind unless what it needs comes later.</summary>
    private void Add(Operation operation)
    {
        bool isColumn = IsColumn(operation is Contraction ? operation.Result : operation.Operands[0]);
        int available = Segments.FindLastIndex(segment => segment.Operations.Any(earlier => operation.Operands.Contains(earlier.Result)));
        int last = Segments.FindLastIndex(segment => segment.IsColumn == isColumn);
        if (last < System.Math.Max(available, 0))
        {
            Segments.Add(new Segment(isColumn, []));
            last = Segments.Count - 1;
        }

        Segments[last].Operations.Add(operation);
    }

    private bool IsNeededElsewhere(Tensor tensor)
    {
        int made = Segments.FindIndex(segment => segment.Operations.Any(operation => operation.Result == tensor));
        return made >= 0 && Segments.Where((_, index) => index != made).Any(segment => segment.Operations.Any(operation => operation.Operands.Contains(tensor)));
    }
}

/// <summary>Operations that one loop over the samples computes, or that are computed once for all of them.</summary>
internal sealed record Segment(bool IsColumn, List<Operation> Operations);
