using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.Generators.Onnx.Declaring;
using NetGen.Generators.Onnx.Files;
using NetGen.Weights;

namespace NetGen.Tool.Models;

/// <summary>Numbers of files in other types.</summary>
internal static class TensorNumbers
{
    /// <summary>The tensor as networks load it: whole numbers as floating-point ones. One of these is given back.</summary>
    public static StoredTensor AsParameter(StoredTensor tensor) => tensor.Type switch
    {
        TensorType.Bool or TensorType.U8 => Converted<byte>(tensor),
        TensorType.I8 => Converted<sbyte>(tensor),
        TensorType.I16 => Converted<short>(tensor),
        TensorType.U16 => Converted<ushort>(tensor),
        TensorType.I32 => Converted<int>(tensor),
        TensorType.U32 => Converted<uint>(tensor),
        TensorType.I64 => Converted<long>(tensor),
        TensorType.U64 => Converted<ulong>(tensor),
        _ => tensor,
    };

    /// <summary>Rows and columns of a tensor as a tensor of its own, in the same precision or, of bfloat16, in single.</summary>
    public static StoredTensor Taken(StoredTensor tensor, TensorSource source, long[] shape)
    {
        var numbers = Numbers(tensor);
        var taken = new double[source.Rows * source.Columns];
        for (var i = 0; i < taken.Length; i++) taken[i] = numbers[source.IndexOf(i / source.Columns, i % source.Columns)];
        return tensor.Type switch
        {
            TensorType.F64 => StoredTensor.Of<double>(taken, shape),
            TensorType.F16 => StoredTensor.Of<Half>(Array.ConvertAll(taken, static number => (Half)number), shape),
            _ => StoredTensor.Of<float>(Array.ConvertAll(taken, static number => (float)number), shape),
        };
    }

    /// <summary>The numbers as an ONNX file has them, rounded to a type, and that type's number there.</summary>
    public static (int Type, byte[] Bytes) AsOnnx(ElementType type, StoredTensor tensor)
    {
        var numbers = Numbers(tensor);
        return type switch
        {
            ElementType.Half => (10, Bytes(Array.ConvertAll(numbers, static number => (Half)number))),
            ElementType.BFloat16 => (16, Bytes(Array.ConvertAll(numbers, static number => Upper((float)number)))),
            ElementType.Double => (11, Bytes(numbers)),
            _ => (1, Bytes(Array.ConvertAll(numbers, static number => (float)number))),
        };
    }

    /// <summary>Whether some numbers are others in a type of ONNX.</summary>
    public static bool IsRounded(ElementType type, StoredTensor tensor)
    {
        var (number, bytes) = AsOnnx(type, tensor);
        var written = number switch
        {
            10 => StoredTensor.Of<Half>(MemoryMarshal.Cast<byte, Half>(bytes), tensor.Shape),
            16 => StoredTensor.Of<float>(Array.ConvertAll(MemoryMarshal.Cast<byte, ushort>(bytes).ToArray(), Widened), tensor.Shape),
            11 => StoredTensor.Of<double>(MemoryMarshal.Cast<byte, double>(bytes), tensor.Shape),
            _ => StoredTensor.Of<float>(MemoryMarshal.Cast<byte, float>(bytes), tensor.Shape),
        };
        return !Numbers(written).AsSpan().SequenceEqual(Numbers(tensor));
    }

    private static float Widened(ushort bits) => BitConverter.UInt32BitsToSingle((uint)bits << 16);

    private static double[] Numbers(StoredTensor tensor) => tensor.Type switch
    {
        TensorType.F64 => tensor.Values<double>().ToArray(),
        TensorType.F32 => Array.ConvertAll(tensor.Values<float>().ToArray(), static number => (double)number),
        TensorType.F16 => Array.ConvertAll(tensor.Values<Half>().ToArray(), static number => (double)number),
        TensorType.BF16 => Array.ConvertAll(MemoryMarshal.Cast<byte, ushort>(tensor.Bytes).ToArray(), static bits => (double)Widened(bits)),
        _ => Numbers(AsParameter(tensor)),
    };

    /// <summary>The upper half of a number, rounded to the nearest and to even ones between two.</summary>
    private static ushort Upper(float number)
    {
        var bits = BitConverter.SingleToUInt32Bits(number);
        return (ushort)((float.IsFinite(number) ? bits + 0x7FFF + (bits >> 16 & 1) : bits) >> 16);
    }

    private static byte[] Bytes<T>(T[] numbers)
        where T : unmanaged => MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();

    private static StoredTensor Converted<T>(StoredTensor tensor)
        where T : unmanaged, IBinaryInteger<T>
    {
        var numbers = MemoryMarshal.Cast<byte, T>(tensor.Bytes);
        var values = new float[numbers.Length];
        for (var i = 0; i < values.Length; i++) values[i] = float.CreateTruncating(numbers[i]);
        return StoredTensor.Of<float>(values, tensor.Shape);
    }
}
