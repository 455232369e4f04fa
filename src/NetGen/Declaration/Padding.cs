namespace NetGen;

/// <summary>How many zeros the windows of a convolution find at the ends of an axis; those of a pool leave such places out.</summary>
public enum Padding
{
    /// <summary>As many as <c>Pad</c> says, which are none by default.</summary>
    None,

    /// <summary>So many that an axis of length <c>n</c> becomes one of <c>⌈n/stride⌉</c>; where they are odd in number, one more behind than before.</summary>
    Same,
}
