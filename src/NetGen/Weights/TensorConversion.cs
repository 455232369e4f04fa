using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Weights;

/// <summary>Floating-point numbers of a file as a network's type.</summary>
internal static class TensorConversion
{
    /// <summary>Whether every number of a type is one of the network's type too.</summary>
    public static bool IsExact<T>(TensorType type)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        IsFloatingPoint(type) && TensorTypeFacts.Of(type).Size <= Unsafe.SizeOf<T>();

    public static bool IsFloatingPoint(TensorType type) => type is TensorType.F16 or TensorType.BF16 or TensorType.F32 or TensorType.F64;

    /// <summary>Each number, rounded to the nearest of the network's type; those of that type stay where they are.</summary>
    /// <exception cref="InvalidDataException">A finite number is beyond the network's type.</exception>
    public static ReadOnlySpan<T> Values<T>(StoredTensor from)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (TensorTypeFacts.Of(from.Type).Managed == typeof(T)) return from.Values<T>();

        var to = new T[from.Length];
        switch (from.Type)
        {
            case TensorType.F16: Convert(from.Values<Half>(), to); break;
            case TensorType.BF16: Widen(MemoryMarshal.Cast<byte, ushort>(from.Bytes), to); break;
            case TensorType.F32: Convert(from.Values<float>(), to); break;
            case TensorType.F64: Convert(from.Values<double>(), to); break;
            default: throw new ArgumentException($"{from} is no floating-point tensor.", nameof(from));
        }

        return to;
    }

    /// <summary>Whole numbers as a network's type, rounded where that has fewer digits.</summary>
    public static ReadOnlySpan<T> Integers<T>(StoredTensor from)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => from.Type switch
        {
            TensorType.Bool or TensorType.U8 => Each<byte, T>(from),
            TensorType.I8 => Each<sbyte, T>(from),
            TensorType.U16 => Each<ushort, T>(from),
            TensorType.I16 => Each<short, T>(from),
            TensorType.U32 => Each<uint, T>(from),
            TensorType.I32 => Each<int, T>(from),
            TensorType.U64 => Each<ulong, T>(from),
            TensorType.I64 => Each<long, T>(from),
            _ => throw new ArgumentException($"{from} has no whole numbers.", nameof(from)),
        };

    private static T[] Each<TFrom, T>(StoredTensor from)
        where TFrom : unmanaged, IBinaryInteger<TFrom>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = MemoryMarshal.Cast<byte, TFrom>(from.Bytes);
        var to = new T[values.Length];
        for (var i = 0; i < to.Length; i++) to[i] = T.CreateTruncating(values[i]);
        return to;
    }

    private static void Convert<TFrom, T>(ReadOnlySpan<TFrom> from, Span<T> to)
        where TFrom : unmanaged, IBinaryFloatingPointIeee754<TFrom>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = T.CreateTruncating(from[i]);
            if (T.IsInfinity(to[i]) && TFrom.IsFinite(from[i]))
                throw new InvalidDataException(FormattableString.Invariant(
                    $"its number {i} is {from[i]}, which is beyond {TensorTypeFacts.Of<T>().Safetensors}"));
        }
    }

    private static void Widen<T>(ReadOnlySpan<ushort> from, Span<T> to)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < from.Length; i++) to[i] = T.CreateTruncating(BitConverter.UInt32BitsToSingle((uint)from[i] << 16));
    }
}
