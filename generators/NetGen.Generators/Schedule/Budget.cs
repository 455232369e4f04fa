namespace NetGen.Generators.Schedule;

/// <summary>
/// What the JIT and the C# compiler will bear, measured: past these bounds a method is compiled without optimisation, or a
/// build slows down, and nobody is told.
/// </summary>
internal static class Budget
{
    /// <summary>Bytes of stack that inference may use for its scratch rows; it tiles the batch to fit.</summary>
    public const int InferenceScratch = 64 * 1024;

    /// <summary>Bytes of scratch rows that one block of training samples should stay within: it lives in a core's second-level cache.</summary>
    public const int TrainingScratch = 288 * 1024;

    /// <summary>The fewest and most samples in one block of training.</summary>
    public const int SmallestTrainingBlock = 64, LargestTrainingBlock = 512;

    /// <summary>
    /// Vectors that a straight-line network names: weights, their transposed copies, gradients, and each layer's values. Each is a
    /// local, and those of weights a multiply-add a sample; formulas name more (250 locals and 256 multiply-adds a method are optimised).
    /// </summary>
    public const int StraightLineVectors = 112;

    /// <summary>Calls of kernels in one method: each brings one or two locals and about 60 bytes of IL.</summary>
    public const int StepsInMethod = 120;

    /// <summary>
    /// Shapes that get contractions of their own in each role (forward, input gradient, weight gradient), about 6 KB of source
    /// each; those beyond share kernels that are told their sizes, so that a network of many shapes stays near 200 KB.
    /// </summary>
    public const int ContractionShapes = 8;
}
