using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using NetGen.Weights;

namespace NetGen.BuildTasks.Onnx;

/// <summary>A tensor as the compiler gets to read it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Tensor">What it holds.</param>
/// <param name="HasValues">Whether its values are in the text.</param>
/// <param name="Key">Its name in the file that is embedded; null where it is not there.</param>
internal sealed record WrittenTensor(OnnxType Type, StoredTensor Tensor, bool HasValues, string? Key)
{
    public void AppendTo(StringBuilder text)
    {
        text.Append(Type.Name);
        foreach (var length in Tensor.Shape) text.Append(CultureInfo.InvariantCulture, $" {length}");
        if (HasValues) AppendValues(text.Append(" ="));
        if (Key is not null) text.Append(" at ").AppendQuoted(Key);
    }

    private void AppendValues(StringBuilder text)
    {
        for (var rest = Tensor.Bytes; !rest.IsEmpty; rest = rest[Type.Size..])
        {
            text.Append(' ');
            _ = Type.Stored switch
            {
                TensorType.Bool or TensorType.U8 => text.Append(rest[0]),
                TensorType.I8 => Append((sbyte)rest[0]),
                TensorType.I16 => Append(BinaryPrimitives.ReadInt16LittleEndian(rest)),
                TensorType.U16 => Append(BinaryPrimitives.ReadUInt16LittleEndian(rest)),
                TensorType.I32 => Append(BinaryPrimitives.ReadInt32LittleEndian(rest)),
                TensorType.U32 => Append(BinaryPrimitives.ReadUInt32LittleEndian(rest)),
                TensorType.I64 => Append(BinaryPrimitives.ReadInt64LittleEndian(rest)),
                TensorType.U64 => text.Append(CultureInfo.InvariantCulture, $"{BinaryPrimitives.ReadUInt64LittleEndian(rest)}"),
                TensorType.F64 => text.Append(CultureInfo.InvariantCulture, $"{BinaryPrimitives.ReadUInt64LittleEndian(rest):x16}"),
                TensorType.F32 => text.Append(CultureInfo.InvariantCulture, $"{BinaryPrimitives.ReadUInt32LittleEndian(rest):x8}"),
                _ => text.Append(CultureInfo.InvariantCulture, $"{BinaryPrimitives.ReadUInt16LittleEndian(rest):x4}"),
            };
        }

        StringBuilder Append(long integer) => text.Append(CultureInfo.InvariantCulture, $"{integer}");
    }
}
