using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.Weights;

namespace NetGen.Tool.Models;

/// <summary>Whole numbers as floating-point ones, of which alone networks load parameters.</summary>
internal static class FloatingPoint
{
    /// <summary>A tensor with the same numbers; one of floating-point numbers is given back.</summary>
    public static StoredTensor Of(StoredTensor tensor) => tensor.Type switch
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

    private static StoredTensor Converted<T>(StoredTensor tensor)
        where T : unmanaged, IBinaryInteger<T>
    {
        var numbers = MemoryMarshal.Cast<byte, T>(tensor.Bytes);
        var values = new float[numbers.Length];
        for (var i = 0; i < values.Length; i++) values[i] = float.CreateTruncating(numbers[i]);
        return StoredTensor.Of<float>(values, tensor.Shape);
    }
}
