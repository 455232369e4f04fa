namespace NetGen.BuildTasks.Onnx;

/// <summary>How a field lies in the file, by the number in its tag.</summary>
internal enum WireType
{
    /// <summary>An integer in groups of seven bits.</summary>
    Varint = 0,

    /// <summary>Eight bytes.</summary>
    Fixed64 = 1,

    /// <summary>A length and as many bytes.</summary>
    Bytes = 2,

    /// <summary>Four bytes.</summary>
    Fixed32 = 5,
}
