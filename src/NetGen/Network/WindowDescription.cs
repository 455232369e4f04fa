namespace NetGen;

/// <summary>What a convolution, a pool or an enlargement sees of one axis at a time.</summary>
/// <param name="Size">How many places a window has.</param>
/// <param name="Stride">How far apart windows stand.</param>
/// <param name="Dilation">How far apart the places of one window are.</param>
/// <param name="Before">How many places there are before the axis.</param>
/// <param name="After">How many there are behind it.</param>
public sealed record WindowDescription(int Size, int Stride = 1, int Dilation = 1, int Before = 0, int After = 0);
