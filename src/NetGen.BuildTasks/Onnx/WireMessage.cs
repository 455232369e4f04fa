using NetGen.Weights;

namespace NetGen.BuildTasks.Onnx;

/// <summary>A message in a file: fields, one behind the other.</summary>
/// <param name="file">The file.</param>
/// <param name="kind">What it is, for messages: <c>tensor</c>.</param>
/// <param name="begin">The first byte.</param>
/// <param name="end">The byte behind the last.</param>
/// <param name="parent">The message that it is a field of; null for the whole file.</param>
internal sealed class WireMessage(WireFile file, string kind, int begin, int end, WireMessage? parent)
{
    private const int Deepest = 64;

    private const int LongestVarint = 10;

    private readonly int _depth = parent is null ? 1 : parent._depth + 1;

    private int _position = begin;

    public WireFile File { get; } = file;

    public int Begin { get; } = begin;

    public int End { get; } = end;

    /// <summary>What the file calls it, as soon as that is known.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it is and is called, in messages.</summary>
    public string Where =>
        Name.Length > 0 ? $"{kind} {Shown.Name(Name)}" : parent is null ? $"the {kind}" : $"the {kind} at byte {Begin} in {parent.Where}";

    /// <summary>The fields in their order, read as one goes along.</summary>
    /// <exception cref="InvalidDataException">The bytes are no fields, or end before one does.</exception>
    public IEnumerable<WireField> Fields()
    {
        if (_depth > Deepest) throw new InvalidDataException($"Messages nest deeper than {Deepest} at byte {Begin}, in {Where}.");
        _position = Begin;
        while (_position < End)
        {
            var field = NextField();
            yield return field;

            // Only now: what lies in a field that was cut off has told by itself where it ends.
            if (field.End > End) throw CutOff(field);
            _position = (int)field.End;
        }
    }

    public InvalidDataException CutOff(WireField field) => Damaged(field.Tag, $"field {field.Number} takes {field.End - field.Begin} bytes, but the data ends at byte {End}");

    public InvalidDataException Damaged(long position, string problem) =>
        new($"The file is damaged, cut off or no ONNX file: at byte {position}, in {Where}, {problem}.");

    /// <summary>Reads an integer in groups of seven bits.</summary>
    /// <param name="position">Where it begins, and then where it ends.</param>
    /// <param name="end">Where it has to end.</param>
    public ulong Varint(ref int position, int end)
    {
        var start = position;
        var value = 0UL;
        for (var count = 0; count < LongestVarint; count++)
        {
            if (position >= end) throw Damaged(start, $"an integer does not end before byte {end}");
            var next = File.Bytes[position++];
            if (count == LongestVarint - 1 && next > 1) break;
            value |= (ulong)(next & 0x7F) << (7 * count);
            if (next < 0x80) return value;
        }

        throw Damaged(start, "an integer has more than 64 bits");
    }

    private WireField NextField()
    {
        var tag = _position;
        var key = Varint(ref _position, End);
        if (key > uint.MaxValue || key >> 3 == 0) throw Damaged(tag, "there is no field of that number");
        var field = new WireField(this, (int)(key >> 3), (WireType)(key & 7), tag, _position, 0);
        switch (field.Type)
        {
            case WireType.Varint:
                Varint(ref _position, End);
                return field with { End = _position };
            case WireType.Fixed64:
                return field with { End = field.Begin + sizeof(ulong) };
            case WireType.Fixed32:
                return field with { End = field.Begin + sizeof(uint) };
            case WireType.Bytes:
                var length = Varint(ref _position, End);
                if (length > int.MaxValue) throw Damaged(tag, $"field {field.Number} takes {length} bytes");
                return field with { Begin = _position, End = _position + (long)length };
            default:
                throw Damaged(tag, $"field {field.Number} has the wire type {(int)field.Type}, which ONNX does not use");
        }
    }
}
