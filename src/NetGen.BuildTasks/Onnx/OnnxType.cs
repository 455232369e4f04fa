using NetGen.Weights;

namespace NetGen.BuildTasks.Onnx;

/// <summary>A type of number that a tensor can have here.</summary>
/// <param name="Code">ONNX's number for it.</param>
/// <param name="Name">ONNX's name for it.</param>
/// <param name="Shown">What people call it.</param>
/// <param name="Stored">The type in a file of tensors.</param>
/// <param name="Field">The field of a tensor that holds such numbers where its raw bytes do not.</param>
internal sealed record OnnxType(int Code, string Name, string Shown, TensorType Stored, int Field)
{
    private static readonly OnnxType[] Table =
    [
        new(1, "float", "float32", TensorType.F32, 4),
        new(2, "uint8", "uint8", TensorType.U8, 5),
        new(3, "int8", "int8", TensorType.I8, 5),
        new(4, "uint16", "uint16", TensorType.U16, 5),
        new(5, "int16", "int16", TensorType.I16, 5),
        new(6, "int32", "int32", TensorType.I32, 5),
        new(7, "int64", "int64", TensorType.I64, 7),
        new(9, "bool", "bool", TensorType.Bool, 5),
        new(10, "float16", "float16", TensorType.F16, 5),
        new(11, "double", "float64", TensorType.F64, 10),
        new(12, "uint32", "uint32", TensorType.U32, 11),
        new(13, "uint64", "uint64", TensorType.U64, 11),
        new(16, "bfloat16", "bfloat16", TensorType.BF16, 5),
    ];

    // By ONNX's numbers.
    private static readonly string[] Names =
    [
        "undefined", "float", "uint8", "int8", "uint16", "int16", "int32", "int64", "string", "bool", "float16", "double", "uint32", "uint64",
        "complex64", "complex128", "bfloat16", "float8e4m3fn", "float8e4m3fnuz", "float8e5m2", "float8e5m2fnuz", "uint4", "int4", "float4e2m1", "float8e8m0", "uint2", "int2",
    ];

    /// <summary>Bytes a number.</summary>
    public int Size => TensorTypeFacts.Of(Stored).Size;

    /// <summary>Whether it is for numbers with a fraction.</summary>
    public bool IsFloating => Stored is TensorType.F16 or TensorType.BF16 or TensorType.F32 or TensorType.F64;

    /// <returns>Null for a type that tensors cannot have here.</returns>
    public static OnnxType? Of(int code) => Array.Find(Table, type => type.Code == code);

    /// <summary>ONNX's name for a type; one that is not known has its number in it.</summary>
    public static string NameOf(int code) => code >= 0 && code < Names.Length ? Names[code] : FormattableString.Invariant($"type{(uint)code}");
}
