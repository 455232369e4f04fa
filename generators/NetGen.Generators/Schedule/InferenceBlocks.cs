using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>How many samples inference takes at once, and in how much scratch memory.</summary>
/// <param name="scratches">The scratch memory of each program that gives outputs or losses.</param>
internal sealed class InferenceBlocks(NetworkGraph graph, ElementType type, IReadOnlyList<ScratchLayout> scratches)
{
    /// <summary>Elements of scratch memory for each sample.</summary>
    public int ScratchOfSample => scratches.Max(static scratch => scratch.LengthPerSample);

    /// <summary>Elements of scratch memory whatever the samples; 0 for a stream, which is given them.</summary>
    public int FixedScratch => graph.IsStream ? 0 : scratches.Max(static scratch => scratch.FixedLength);

    /// <summary>
    /// The samples that the share of the stack holds, one-hot targets included; 0 where inference takes memory whatever the samples, or each has places and takes much.
    /// </summary>
    public int OnStack => FixedScratch > 0 ? 0 :
        graph.HasPlaces && ScratchOfSample * type.Bytes > Budget.StackOfPlaces ? 0
            : System.Math.Max(1, Budget.InferenceScratch / (System.Math.Max(ScratchOfSample, graph.OutputSize) * type.Bytes));

    /// <summary>The samples that memory which the network lends has room for; null where the stack is enough.</summary>
    public int? Borrowed => graph.IsStream ? Budget.BorrowedBlock : OnStack >= Budget.FewestSamplesOnStack ? null
        : graph.HasPlaces ? System.Math.Min(Budget.BorrowedBlock, Budget.BlockOfPlaces(ScratchOfSample * type.Bytes))
        : graph.IsParallel ? Budget.SharedBorrowedBlock : Budget.BorrowedBlock;
}
