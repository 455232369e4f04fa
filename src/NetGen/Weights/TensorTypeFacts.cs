namespace NetGen.Weights;

/// <summary>What file formats and C# call a type, and how many bytes a number of it takes.</summary>
/// <param name="Type">The type.</param>
/// <param name="Safetensors">Its name in safetensors.</param>
/// <param name="Size">Bytes a number.</param>
/// <param name="Managed">Its type in C#, if there is one.</param>
/// <param name="Numpy">Its name in numpy without the order of its bytes, if there is one.</param>
internal sealed record TensorTypeFacts(TensorType Type, string Safetensors, int Size, Type? Managed, string? Numpy)
{
    // In the order of TensorType.
    private static readonly TensorTypeFacts[] Table =
    [
        new(TensorType.Bool, "BOOL", 1, typeof(bool), "b1"),
        new(TensorType.U8, "U8", 1, typeof(byte), "u1"),
        new(TensorType.I8, "I8", 1, typeof(sbyte), "i1"),
        new(TensorType.I16, "I16", 2, typeof(short), "i2"),
        new(TensorType.U16, "U16", 2, typeof(ushort), "u2"),
        new(TensorType.F16, "F16", 2, typeof(Half), "f2"),
        new(TensorType.BF16, "BF16", 2, null, null),
        new(TensorType.I32, "I32", 4, typeof(int), "i4"),
        new(TensorType.U32, "U32", 4, typeof(uint), "u4"),
        new(TensorType.F32, "F32", 4, typeof(float), "f4"),
        new(TensorType.F64, "F64", 8, typeof(double), "f8"),
        new(TensorType.I64, "I64", 8, typeof(long), "i8"),
        new(TensorType.U64, "U64", 8, typeof(ulong), "u8"),
    ];

    /// <summary>The name that numpy writes, which says of a byte that it has no order.</summary>
    public string? OrderedNumpy => Numpy is null ? null : (Size == 1 ? '|' : '<') + Numpy;

    public static TensorTypeFacts Of(TensorType type) => Table[(int)type];

    /// <exception cref="ArgumentException">No file holds such numbers.</exception>
    public static TensorTypeFacts Of<T>() =>
        Array.Find(Table, facts => facts.Managed == typeof(T))
        ?? throw new ArgumentException($"Tensors hold floating-point numbers, integers of up to 64 bits and bool, but not {typeof(T).Name}.");

    public static TensorTypeFacts? InSafetensors(string name) => Array.Find(Table, facts => facts.Safetensors == name);

    /// <param name="name">The name after the order of the bytes: <c>|</c> for none, <c>=</c> or nothing for the machine's own.</param>
    public static TensorTypeFacts? InNumpy(string name)
    {
        var plain = name is ['<' or '>' or '=' or '|', ..] ? name[1..] : name;
        var facts = Array.Find(Table, facts => facts.Numpy == plain);

        // A byte has no order, whatever its name says.
        return name is ['>', ..] && facts is not { Size: 1 } ? null : facts;
    }
}
