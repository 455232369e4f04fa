using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>
/// The extents and strides of a contraction, in elements. They are constants of a type, so that the kernel that the JIT makes for it has them as numbers; it
/// reads them once, since in a user's debug build they stay calls.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IContractionNest
{
    /// <summary>How many elements of the left operand's rows count: a row for each sample.</summary>
    static abstract int Inputs { get; }

    /// <summary>How many columns the right operand and the result have.</summary>
    static abstract int Columns { get; }

    /// <summary>From a row of the left operand to the next.</summary>
    static abstract int LeftStride { get; }

    /// <summary>From a row of the right operand to the next.</summary>
    static abstract int RightStride { get; }

    /// <summary>From a row of the result to the next.</summary>
    static abstract int ResultStride { get; }

    /// <summary>Whether rows of the result start from a bias; of a sum over the samples, whether the gradient of one comes behind its rows.</summary>
    static virtual bool HasBias => false;

    /// <summary>Where an operand fills the caches, how many terms of the sums, or columns of a sum over the samples, are gone through at once.</summary>
    static virtual int Block => int.MaxValue;

    /// <summary>The bytes of the widest vector worth using.</summary>
    static virtual int WidestVector => 64;
}
