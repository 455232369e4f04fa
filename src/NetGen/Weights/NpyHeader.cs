using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace NetGen.Weights;

/// <summary>What stands before the numbers of an npy file.</summary>
/// <param name="Type">The type of the numbers.</param>
/// <param name="ColumnsFirst">Whether neighbours along the first axis lie side by side, instead of those along the last.</param>
/// <param name="Shape">The array's shape.</param>
internal sealed record NpyHeader(TensorTypeFacts Type, bool ColumnsFirst, long[] Shape)
{
    private const int Alignment = 64;
    private const int LongestText = 65_535;
    private const string TypeName = "descr";
    private const string OrderName = "fortran_order";
    private const string ShapeName = "shape";

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="UnknownKindException">It is no npy file, or one of a kind that cannot be read.</exception>
    public static NpyHeader Read(Stream stream)
    {
        var start = ClaimedBytes.Read(stream, Magic.Length + 2, "The beginning of an npy file");
        if (!start.AsSpan().StartsWith(Magic)) throw new UnknownKindException("The data does not begin like an npy file.");
        (int major, int minor) = (start[^2], start[^1]);
        if (major is < 1 or > 3 || minor != 0)
            throw new UnknownKindException(FormattableString.Invariant($"The npy file is of version {major}.{minor}; 1.0, 2.0 and 3.0 can be read."));

        const string Length = "The length of the header";
        var length = major == 1
            ? BinaryPrimitives.ReadUInt16LittleEndian(ClaimedBytes.Read(stream, sizeof(ushort), Length))
            : BinaryPrimitives.ReadUInt32LittleEndian(ClaimedBytes.Read(stream, sizeof(uint), Length));
        if (length > LongestText)
            throw new InvalidDataException(FormattableString.Invariant(
                $"The header claims {length} bytes; an array of numbers needs less than {LongestText}."));
        return Parse(Encoding.Latin1.GetString(ClaimedBytes.Read(stream, length, "The header")));
    }

    /// <summary>Everything before the numbers, for version 1.0.</summary>
    public byte[] ToBytes()
    {
        // A tuple of one element ends in a comma.
        var shape = string.Concat(Shape.Select(length => length.ToString(CultureInfo.InvariantCulture) + ", "));
        shape = Shape.Length == 1 ? shape.TrimEnd() : shape.TrimEnd(' ', ',');
        var text = $"{{'{TypeName}': '{Type.OrderedNumpy}', '{OrderName}': {(ColumnsFirst ? "True" : "False")}, '{ShapeName}': ({shape}), }}";

        var before = Magic.Length + 2 + sizeof(ushort);
        var total = (before + text.Length + 1 + Alignment - 1) / Alignment * Alignment;
        var bytes = new byte[total];
        Magic.CopyTo(bytes);
        bytes[Magic.Length] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(Magic.Length + 2), checked((ushort)(total - before)));
        Encoding.ASCII.GetBytes(text.PadRight(total - before - 1) + "\n", bytes.AsSpan(before));
        return bytes;
    }

    private static NpyHeader Parse(string text)
    {
        string? type = null;
        bool? columnsFirst = null;
        long[]? shape = null;
        var literal = new PythonLiteral(text);
        literal.Expect('{');
        while (!literal.Take('}'))
        {
            var name = literal.String();
            literal.Expect(':');
            switch (name)
            {
                case TypeName when type is null: type = literal.IsStringNext ? literal.String() : throw UnknownType(literal.ToString()); break;
                case OrderName when columnsFirst is null: columnsFirst = literal.Boolean(); break;
                case ShapeName when shape is null: shape = literal.Tuple(); break;
                default: throw new InvalidDataException($"The header has {Shown.Name(name)} twice or where it does not belong.");
            }

            if (literal.Take(',')) continue;
            literal.Expect('}');
            break;
        }

        if (type is null || columnsFirst is null || shape is null || !literal.IsAtEnd)
            throw new InvalidDataException($"The header is not the {TypeName}, {OrderName} and {ShapeName} of one array.");
        return new NpyHeader(TensorTypeFacts.InNumpy(type) ?? throw UnknownType(type), columnsFirst.Value, shape);
    }

    private static UnknownKindException UnknownType(string type) =>
        new($"The array's type is {Shown.Name(type)}; little-endian numbers of up to 64 bits and bool can be read.");
}
