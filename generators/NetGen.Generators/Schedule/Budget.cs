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
    /// Vectors of weights, their transposed copies and gradients in a straight-line network. Each is one local and one
    /// multiply-add a sample: half of what the JIT was seen to optimise (256 multiply-adds and 250 locals a method).
    /// </summary>
    public const int StraightLineVectors = 96;

    /// <summary>
    /// Shapes that get contractions of their own in each role (forward, input gradient, weight gradient), about 6 KB of source
    /// each; those beyond share kernels that are told their sizes, so that a network of many shapes stays near 200 KB.
    /// </summary>
    public const int ContractionShapes = 8;
}
