using System.Runtime.InteropServices;

namespace NetGen.Weights;

/// <summary>Numbers of one type in a rectangular shape, row by row, as files hold them.</summary>
public sealed class StoredTensor
{
    private readonly long[] _shape;
    private readonly ReadOnlyMemory<byte> _data;

    /// <summary>Takes what a file holds; the length of the data has been checked against the shape.</summary>
    /// <exception cref="InvalidDataException">A bool is neither 0 nor 1.</exception>
    internal StoredTensor(TensorType type, long[] shape, ReadOnlyMemory<byte> data)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("Tensor files are little-endian, and this machine is not.");
        if (type == TensorType.Bool && data.Span.ContainsAnyExceptInRange((byte)0, (byte)1))
            throw new InvalidDataException("A bool is neither 0 nor 1.");
        Type = type;
        _shape = shape;
        _data = data;
    }

    /// <summary>The type of the numbers.</summary>
    public TensorType Type { get; }

    /// <summary>
    /// How long the tensor is along each axis, the last axis being the one whose neighbours lie side by side. Empty for a single number.
    /// </summary>
    public ReadOnlySpan<long> Shape => _shape;

    /// <summary>How many numbers there are.</summary>
    public int Length => _data.Length / TensorTypeFacts.Of(Type).Size;

    /// <summary>The numbers' bytes, little-endian.</summary>
    public ReadOnlySpan<byte> Bytes => _data.Span;

    /// <summary>The same where they can be kept.</summary>
    internal ReadOnlyMemory<byte> Data => _data;

    /// <summary>Copies numbers into a tensor.</summary>
    /// <param name="values">The numbers, row by row.</param>
    /// <param name="shape">How long the tensor is along each axis; none for a single number.</param>
    /// <typeparam name="T">A floating-point number, an integer of up to 64 bits, or bool.</typeparam>
    /// <exception cref="ArgumentException">The shape needs more or fewer numbers, or tensors do not hold such numbers.</exception>
    public static StoredTensor Of<T>(ReadOnlySpan<T> values, params ReadOnlySpan<long> shape)
        where T : unmanaged
    {
        var facts = TensorTypeFacts.Of<T>();
        if (TensorShape.Count(shape) != values.Length)
            throw new ArgumentException($"{values.Length} values do not fill the shape {TensorShape.Text(shape)}.", nameof(values));
        return new StoredTensor(facts.Type, shape.ToArray(), MemoryMarshal.AsBytes(values).ToArray());
    }

    /// <summary>The numbers, row by row.</summary>
    /// <typeparam name="T">The type that <see cref="Type"/> is in C#.</typeparam>
    /// <exception cref="InvalidOperationException">The tensor holds numbers of another type.</exception>
    public ReadOnlySpan<T> Values<T>()
        where T : unmanaged =>
        TensorTypeFacts.Of(Type).Managed == typeof(T)
            ? MemoryMarshal.Cast<byte, T>(Bytes)
            : throw new InvalidOperationException($"The tensor holds {this}, not {typeof(T).Name}.");

    /// <summary>Type and shape, such as <c>F32 [4, 3]</c>.</summary>
    public override string ToString() => $"{TensorTypeFacts.Of(Type).Safetensors} {TensorShape.Text(_shape)}";
}
