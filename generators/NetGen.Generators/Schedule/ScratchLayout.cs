using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>
/// Where the values of a program lie in its scratch memory. Tensors without samples come first, at fixed places; behind them
/// each tensor takes <c>capacity × stride</c> elements for a block of <c>capacity</c> samples. Values that are not alive at
/// the same time share their place.
/// </summary>
internal sealed class ScratchLayout
{
    private readonly Dictionary<Tensor, ScratchValue> _values = [];

    /// <param name="values">What is to be placed.</param>
    /// <param name="reserved">Elements at the beginning that are for something else.</param>
    public ScratchLayout(IEnumerable<ScratchValue> values, int reserved)
    {
        var placed = new List<ScratchValue>();
        foreach (var value in values.OrderBy(value => value.FirstStep))
        {
            value.Offset = FirstFit(value, placed, value.IsPerSample ? 0 : reserved);
            placed.Add(value);
            foreach (var tensor in value.Tensors)
                _values.Add(tensor, value);
        }

        FixedLength = System.Math.Max(reserved, End(placed.Where(value => !value.IsPerSample)));
        LengthPerSample = End(placed.Where(value => value.IsPerSample));
    }

    /// <summary>Elements taken by tensors without samples.</summary>
    public int FixedLength { get; }

    /// <summary>Elements taken for each sample of a block.</summary>
    public int LengthPerSample { get; }

    public bool Contains(Tensor tensor) => _values.ContainsKey(tensor);

    /// <summary>The offset of a tensor: from the start, or for each sample of the block's capacity.</summary>
    public int Offset(Tensor tensor) => _values[tensor].Offset;

    /// <summary>The elements from one row of a tensor to the next.</summary>
    public int Stride(Tensor tensor) => _values[tensor].Length;

    /// <summary>The elements from a sample's row of one step to that of the next sample.</summary>
    public int StepStride(Tensor tensor) => _values[tensor].Length / RowLayout.RowsOf(tensor.Storage);

    private static int FirstFit(ScratchValue value, List<ScratchValue> placed, int offset)
    {
        foreach (var other in placed.Where(value.IsAliveWith).OrderBy(other => other.Offset))
        {
            if (offset + value.Length <= other.Offset)
                break;
            offset = System.Math.Max(offset, other.Offset + other.Length);
        }

        return offset;
    }

    private static int End(IEnumerable<ScratchValue> values) => values.Select(value => value.Offset + value.Length).DefaultIfEmpty().Max();
}

/// <summary>A value in scratch memory: a tensor, and those that overwrite it in place.</summary>
/// <param name="length">Its elements; those of one row where it has a row for each sample.</param>
/// <param name="firstStep">The step of the program that first writes it.</param>
internal sealed class ScratchValue(Tensor tensor, int length, int firstStep)
{
    public List<Tensor> Tensors { get; } = [tensor];

    public int Length { get; } = length;

    public int FirstStep { get; } = firstStep;

    /// <summary>The last step that reads or writes it.</summary>
    public int LastStep { get; set; } = firstStep;

    public int Offset { get; set; }

    public bool IsPerSample => Tensors[0].IsPerSample;

    public bool IsAliveWith(ScratchValue other) =>
        IsPerSample == other.IsPerSample && FirstStep <= other.LastStep && other.FirstStep <= LastStep;
}
