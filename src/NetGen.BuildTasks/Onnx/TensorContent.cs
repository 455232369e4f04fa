using System.Buffers.Binary;
using NetGen.Weights;

namespace NetGen.BuildTasks.Onnx;

/// <summary>The numbers of tensors: from what a file claims to bytes that have been checked.</summary>
internal static class TensorContent
{
    /// <summary>The numbers of a tensor whose raw bytes or fields are in the file.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="type">Its type.</param>
    /// <param name="count">How many numbers it has.</param>
    /// <exception cref="InvalidDataException">They are not as many, or not of the type.</exception>
    public static ReadOnlyMemory<byte> Of(OnnxTensor tensor, OnnxType type, long count) =>
        tensor.Raw is { } raw ? Sized(tensor, type, raw, count) : FromFields(tensor, type, count);

    /// <summary>Bytes, if they are as many as a tensor's shape asks for.</summary>
    /// <exception cref="InvalidDataException">They are not.</exception>
    public static ReadOnlyMemory<byte> Sized(OnnxTensor tensor, OnnxType type, ReadOnlyMemory<byte> bytes, long count)
    {
        if (bytes.Length != count * type.Size)
            throw new InvalidDataException(FormattableString.Invariant(
                $"{ShapeText(tensor, type)} are {count * type.Size} bytes, the file has {bytes.Length}."));
        if (type.Stored == TensorType.Bool && bytes.Span.ContainsAnyExceptInRange((byte)0, (byte)1)) throw new InvalidDataException("A bool is neither 0 nor 1.");
        return bytes;
    }

    /// <summary>Shape and type, as messages show them: <c>16 x 4 float32</c>.</summary>
    public static string ShapeText(OnnxTensor tensor, OnnxType type) =>
        FormattableString.Invariant($"{(tensor.Shape.Count == 0 ? "1" : Axes(tensor))} {type.Shown}");

    /// <summary>The lengths of the axes, as messages show them: <c>16 x 4</c>.</summary>
    public static string Axes(OnnxTensor tensor) => Shown.Name(string.Join(" x ", tensor.Shape));

    private static ReadOnlyMemory<byte> FromFields(OnnxTensor tensor, OnnxType type, long count)
    {
        var fields = tensor.Numbers.Where(field => field.Number == type.Field);
        return type.Field switch
        {
            4 => Joined(tensor, type, fields.Select(field => field.Numbers(WireType.Fixed32)), count),
            10 => Joined(tensor, type, fields.Select(field => field.Numbers(WireType.Fixed64)), count),
            _ => Narrowed(tensor, type, fields.SelectMany(field => field.Integers()), count),
        };
    }

    private static ReadOnlyMemory<byte> Joined(OnnxTensor tensor, OnnxType type, IEnumerable<ReadOnlyMemory<byte>> parts, long count)
    {
        ReadOnlyMemory<byte>[] pieces = [.. parts];
        if (pieces is [var only]) return Sized(tensor, type, only, count);
        var joined = new byte[pieces.Sum(piece => piece.Length)];
        var position = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(joined.AsMemory(position));
            position += piece.Length;
        }

        return Sized(tensor, type, joined, count);
    }

    private static ReadOnlyMemory<byte> Narrowed(OnnxTensor tensor, OnnxType type, IEnumerable<long> integers, long count)
    {
        var bytes = new List<byte>();
        var found = 0L;
        Span<byte> wide = stackalloc byte[sizeof(long)];
        foreach (var integer in integers)
        {
            if (!Fits(integer, type.Stored)) throw new InvalidDataException(FormattableString.Invariant($"Its value {found}, {integer}, is no {type.Shown}."));
            BinaryPrimitives.WriteInt64LittleEndian(wide, integer);
            bytes.AddRange(wide[..type.Size]);
            found++;
        }

        return found == count
            ? bytes.ToArray()
            : throw new InvalidDataException(FormattableString.Invariant($"{ShapeText(tensor, type)} are {count} values, the file has {found}."));
    }

    private static bool Fits(long integer, TensorType type) => type switch
    {
        TensorType.Bool => integer is 0 or 1,
        TensorType.U8 => integer is >= byte.MinValue and <= byte.MaxValue,
        TensorType.I8 => integer is >= sbyte.MinValue and <= sbyte.MaxValue,
        TensorType.I16 => integer is >= short.MinValue and <= short.MaxValue,
        TensorType.U16 or TensorType.F16 or TensorType.BF16 => integer is >= ushort.MinValue and <= ushort.MaxValue,
        TensorType.I32 => integer is >= int.MinValue and <= int.MaxValue,
        TensorType.U32 => integer is >= uint.MinValue and <= uint.MaxValue,
        _ => true,
    };
}
