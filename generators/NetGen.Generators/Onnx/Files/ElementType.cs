namespace NetGen.Generators.Onnx.Files;

/// <summary>What the elements of a tensor are.</summary>
internal enum ElementType
{
    /// <summary>What the compiler does not compute with: strings, numbers of eight bits and fewer with a point.</summary>
    Unknown,
    Single,
    Double,
    Half,
    BFloat16,
    Int8,
    Int16,
    Int32,
    Int64,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    Boolean,
}

/// <summary>What is known of the types of elements.</summary>
internal static class ElementTypes
{
    private static readonly Dictionary<string, ElementType> Names = new()
    {
        ["float"] = ElementType.Single,
        ["double"] = ElementType.Double,
        ["float16"] = ElementType.Half,
        ["bfloat16"] = ElementType.BFloat16,
        ["int8"] = ElementType.Int8,
        ["int16"] = ElementType.Int16,
        ["int32"] = ElementType.Int32,
        ["int64"] = ElementType.Int64,
        ["uint8"] = ElementType.UInt8,
        ["uint16"] = ElementType.UInt16,
        ["uint32"] = ElementType.UInt32,
        ["uint64"] = ElementType.UInt64,
        ["bool"] = ElementType.Boolean,
    };

    // The numbers that ONNX gives the types in attributes.
    private static readonly ElementType[] Numbers =
    [
        ElementType.Unknown, ElementType.Single, ElementType.UInt8, ElementType.Int8, ElementType.UInt16, ElementType.Int16, ElementType.Int32, ElementType.Int64,
        ElementType.Unknown, ElementType.Boolean, ElementType.Half, ElementType.Double, ElementType.UInt32, ElementType.UInt64, ElementType.Unknown, ElementType.Unknown,
        ElementType.BFloat16,
    ];

    public static ElementType Named(string name) => Names.TryGetValue(name, out var type) ? type : ElementType.Unknown;

    /// <summary>The type by ONNX's number.</summary>
    public static ElementType Numbered(double number) => number >= 0 && number < Numbers.Length ? Numbers[(int)number] : ElementType.Unknown;

    /// <summary>As ONNX calls it.</summary>
    public static string NameOf(ElementType type) => Names.Where(name => name.Value == type).Select(name => name.Key).FirstOrDefault() ?? "a type of no numbers";

    public static bool IsFloating(this ElementType type) => type is ElementType.Single or ElementType.Double or ElementType.Half or ElementType.BFloat16;

    public static bool IsInteger(this ElementType type) => type is >= ElementType.Int8 and <= ElementType.UInt64;

    /// <summary>The bits of an integer beyond which it begins anew, and whether it has a sign; null where sums of a network do not get so far.</summary>
    public static (int Bits, bool IsSigned)? Wraps(this ElementType type) => type switch
    {
        ElementType.Int8 => (8, true),
        ElementType.UInt8 => (8, false),
        ElementType.Int16 => (16, true),
        ElementType.UInt16 => (16, false),
        _ => null,
    };
}
