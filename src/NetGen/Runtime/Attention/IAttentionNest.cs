using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>The extents and strides of attention, in elements. They are constants of a type, so that the kernel that the JIT makes for it has them as numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAttentionNest
{
    /// <summary>The rows of a sample, each of which asks and is asked.</summary>
    static abstract int Steps { get; }

    /// <summary>In how many parts a row is divided.</summary>
    static abstract int Heads { get; }

    /// <summary>The values of a head's part.</summary>
    static abstract int Size { get; }

    /// <summary>From a row of queries, keys and values to the next.</summary>
    static abstract int SourceStride { get; }

    /// <summary>From a row of the result to the next.</summary>
    static abstract int ResultStride { get; }

    /// <summary>From a row of the mask to the next: one for each key of each head, whose elements are its queries'. 0 where there is none.</summary>
    static abstract int MaskStride { get; }

    /// <summary>Whether a query sees no key behind it.</summary>
    static abstract bool IsCausal { get; }

    /// <summary>The bytes of the widest vector worth using.</summary>
    static abstract int WidestVector { get; }
}
