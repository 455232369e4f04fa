using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>
/// The numbers of a contraction or a pool whose one operand is read or written through windows. Windows are laid on a grid, a picture with a row of channels at each place; to each
/// window belongs a place of a plain picture. A sequence is a picture one place high. Strides of rows are in elements, those of windows in places. As those of
/// <see cref="IContractionNest"/>, they are constants of a type.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWindowNest
{
    /// <summary>Places of the grid below one another.</summary>
    static abstract int GridHeight { get; }

    /// <summary>Places of the grid side by side.</summary>
    static abstract int GridWidth { get; }

    /// <summary>From the grid's row of channels for a place to that for the next.</summary>
    static abstract int GridStride { get; }

    /// <summary>How many windows lie below one another.</summary>
    static abstract int Height { get; }

    /// <summary>How many windows lie side by side.</summary>
    static abstract int Width { get; }

    /// <summary>From the plain picture's row of channels for a window to that for the next.</summary>
    static abstract int PlainStride { get; }

    /// <summary>Places of a window below one another, its taps.</summary>
    static abstract int KernelHeight { get; }

    /// <summary>Taps side by side.</summary>
    static abstract int KernelWidth { get; }

    /// <summary>From a window to the one below.</summary>
    static virtual int StrideY => 1;

    /// <summary>From a window to the next.</summary>
    static virtual int StrideX => 1;

    /// <summary>From a tap to the one below.</summary>
    static virtual int DilationY => 1;

    /// <summary>From a tap to the next.</summary>
    static virtual int DilationX => 1;

    /// <summary>How far the first window reaches above the grid: contractions have none that does.</summary>
    static virtual int Top => 0;

    /// <summary>How far the first window reaches to the left of the grid.</summary>
    static virtual int Left => 0;

    /// <summary>
    /// Windows below one another of which a pool keeps the largest, 1 where none does. A convolution has one place of the plain picture for so many rows of windows, 2 at most; in
    /// a gradient each window has its place, and all but the largest's are 0.
    /// </summary>
    static virtual int PoolHeight => 1;

    /// <summary>The same side by side.</summary>
    static virtual int PoolWidth => 1;

    /// <summary>Into how many groups channels are divided, each with weights of its own.</summary>
    static virtual int Groups => 1;

    /// <summary>Channels of the left operand in a group: the terms of a sum at each tap, or the rows of a gradient.</summary>
    static abstract int Depth { get; }

    /// <summary>Channels of the result in a group, or columns of a gradient.</summary>
    static abstract int Columns { get; }

    /// <summary>From a row of the weights, or of their gradient, to the next.</summary>
    static abstract int WeightStride { get; }

    /// <summary>Whether the weights of a group are some rows of each tap's, and not some columns.</summary>
    static virtual bool GroupsAreRows => false;

    /// <summary>Whether rows of the result start from a bias; of a sum over the samples, whether the gradient of one comes behind its rows.</summary>
    static virtual bool HasBias => false;

    /// <summary>The bytes of the widest vector worth using.</summary>
    static virtual int WidestVector => 64;
}
