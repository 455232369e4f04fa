namespace NetGen.BuildTasks.Onnx;

/// <summary>What an attribute's value is, by ONNX's numbers.</summary>
internal enum OnnxAttributeKind
{
    /// <summary>Files of the first version do not say it: it is the field that is there.</summary>
    Undefined,

    /// <summary>A number.</summary>
    Float,

    /// <summary>An integer.</summary>
    Int,

    /// <summary>Text.</summary>
    String,

    /// <summary>A tensor.</summary>
    Tensor,

    /// <summary>A graph.</summary>
    Graph,

    /// <summary>Numbers.</summary>
    Floats,

    /// <summary>Integers.</summary>
    Ints,

    /// <summary>Texts.</summary>
    Strings,

    /// <summary>Tensors.</summary>
    Tensors,

    /// <summary>Graphs.</summary>
    Graphs,

    /// <summary>A sparse tensor.</summary>
    SparseTensor,

    /// <summary>Sparse tensors.</summary>
    SparseTensors,

    /// <summary>A type.</summary>
    Type,

    /// <summary>Types.</summary>
    Types,
}
