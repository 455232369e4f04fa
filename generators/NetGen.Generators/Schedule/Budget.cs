namespace NetGen.Generators.Schedule;

/// <summary>
/// What the JIT and the C# compiler will bear, measured: past these bounds a method is compiled without optimisation, or a
/// build slows down, and nobody is told.
/// </summary>
internal static class Budget
{
    /// <summary>Bytes of stack that inference may use for its scratch rows; it tiles the batch to fit.</summary>
    public const int InferenceScratch = 64 * 1024;

    /// <summary>Samples of which the stack has to hold the rows, or inference borrows memory from the network: weights are read anew for every block.</summary>
    public const int FewestSamplesOnStack = 32;

    /// <summary>Samples of a block in borrowed memory.</summary>
    public const int BorrowedBlock = 72;

    /// <summary>The same where threads share it.</summary>
    public const int SharedBorrowedBlock = 256;

    /// <summary>
    /// Bytes of scratch rows that one block of training samples should stay within: a core's first-level cache, or where weights take more
    /// than that a good part of the second, so that weights are read for enough samples at once.
    /// </summary>
    public static int TrainingScratch(int parameterBytes) => System.Math.Min(288 * 1024, System.Math.Max(40 * 1024, 12 * parameterBytes));

    /// <summary>Bytes of scratch rows of a block where samples have places: one of them may take more than a first-level cache.</summary>
    public const int ScratchOfPlaces = 1024 * 1024;

    /// <summary>
    /// Bytes of a sample's rows up to which such a network keeps them on the stack, where they are cleared at each call: renting memory takes as long as clearing so many.
    /// </summary>
    public const int StackOfPlaces = 4 * 1024;

    /// <summary>Bytes of weights that the gradient of each window of a pool looks some up in: they stay in a first-level cache.</summary>
    public const int PooledWeights = 32 * 1024;

    /// <summary>Places of a sample that are worth it to copy weights.</summary>
    public const int FewestPlacesOfCopies = 128;

    /// <summary>Channels of a convolution up to which lanes may be places: a tile's sums for them stay in registers.</summary>
    public const int ChannelsOfPlaces = 8;

    /// <summary>What a vector of places takes besides, in multiply-adds.</summary>
    public const int WorkOfPlaces = 16;

    /// <summary>The most terms of a row of taps that a tile picks for each lane.</summary>
    public const int PickedTerms = 8;

    /// <summary>What the samples of such a block are a multiple of where there are more.</summary>
    public const int StepOfPlaces = 8;

    /// <summary>Samples of such a block, whole tiles of them where that leaves a choice.</summary>
    public static int BlockOfPlaces(int bytesOfSample)
    {
        int fitting = System.Math.Max(1, ScratchOfPlaces / System.Math.Max(1, bytesOfSample));
        return fitting < StepOfPlaces ? fitting : System.Math.Min(LargestTrainingBlock, fitting / StepOfPlaces * StepOfPlaces);
    }

    /// <summary>Multiply-adds that threads share at least, some ten microseconds of one: calling them takes one, or some more where they sleep.</summary>
    public const int SharedWork = 500_000;

    /// <summary>Bytes of scratch rows of a block that threads share: each goes through some of its samples at a time.</summary>
    public const int SharedTrainingScratch = 1024 * 1024;

    /// <summary>
    /// Parameters up to which each share of the samples has gradients of its own, which are then summed: they are less to move from core to core than
    /// what all samples leave behind for gradients that are divided by rows.
    /// </summary>
    public const int PrivateGradientLimit = 8192;

    /// <summary>Samples of a block whose shares have memory of their own: threads wait for one another once a block.</summary>
    public const int BlockOfShares = 16 * 1024;

    /// <summary>What samples of a share are a multiple of where each share reads weights that fill the caches.</summary>
    public const int WideShareStep = 32;

    /// <summary>The most shares with gradients of their own.</summary>
    public const int SharesWithGradients = 8;

    /// <summary>Samples that threads share at least: two shares of whole tiles.</summary>
    public const int FewestSharedSamples = 32;

    /// <summary>Bytes of a matrix beyond which loops down its columns find too little of it in a core's caches.</summary>
    public const int CachedMatrix = 1024 * 1024;

    /// <summary>The most rows of such a matrix that are gone through at once: a panel of them stays in a first-level cache for all samples.</summary>
    public const int BlockRows = 256;

    /// <summary>
    /// Bytes of a row of such a gradient from which on its operands are copied to where a tile's part of them lies together: a page. Threads,
    /// who would share the copy, go through so many bytes of each row at a time instead.
    /// </summary>
    public const int BlockColumns = 4096;

    /// <summary>Terms of a sum that are worth it to turn its tile of samples back.</summary>
    public const int SwappedDepth = 128;

    /// <summary>The fewest and most samples in one block of training, and what their number is a multiple of: whole tiles of 6 and of 8 rows.</summary>
    public const int SmallestTrainingBlock = 72, LargestTrainingBlock = 504, TrainingBlockStep = 24;

    /// <summary>The same where samples lie side by side in two vectors: that many fill these, whatever their width.</summary>
    public const int SwappedTrainingBlockStep = 96;

    /// <summary>
    /// Vectors that a straight-line network names: weights, their transposed copies, gradients, and each layer's values. Each is a
    /// local, and those of weights a multiply-add a sample; formulas name more (250 locals and 256 multiply-adds a method are optimised).
    /// </summary>
    public const int StraightLineVectors = 112;

    /// <summary>The same where one row fills the widest vector: there are 32 registers, and tiles are as quick for what needs many more.</summary>
    public const int StraightLineWidestVectors = 40;

    /// <summary>
    /// Vectors of a narrow layer's weights that are multiplied with inputs from registers, which are as many lines; more are a loop over inputs in memory. Each takes some seven
    /// of the 1,024 locals that the JIT keeps track of.
    /// </summary>
    public const int PermutedVectors = 24;

    /// <summary>Vectors of a row whose sums over a list stay in registers: two at a time go through the list.</summary>
    public const int ListSums = 8;

    /// <summary>Inputs of a sparse sample that are listed at once: the list lies on the stack, two bytes each, and is cleared.</summary>
    public const int ListedInputs = 4096;

    /// <summary>Calls of kernels in one method: each brings one or two locals and up to 130 bytes of IL.</summary>
    public const int StepsInMethod = 80;

    /// <summary>Calls of kernels in a program that is compiled once more for a single step: in a longer one what they say of it is the smaller part.</summary>
    public const int StepsCompiledTwice = 16;

    /// <summary>Numbers that an elementwise kernel is told, each of which takes a register of its loop.</summary>
    public const int NumbersOfKernel = 8;

    /// <summary>The fewest calls of kernels in a row that two programs have a method in common for: less is read where it stands.</summary>
    public const int FewestCommonSteps = 8;

    /// <summary>
    /// Layers of a network whose single samples have programs of their own: each brings some thirty locals, half a kilobyte of IL for each
    /// vector of its outputs at most, and some 8 KB of source in all.
    /// </summary>
    public const int OneSampleLayers = 6;

    /// <summary>
    /// Elementary functions in the program of a single sample, such as an exponential and a logarithm, and layers of a program that has any. With more, the JIT loses track of
    /// locals: four functions took twice the time of calling them, and two in a program of six layers a twentieth more.
    /// </summary>
    public const int ElementaryFunctions = 2, HeadLayers = 3;

    /// <summary>Runs of parameters that are trained which an update names one by one; more are gone through in a loop.</summary>
    public const int RunsOfParameters = 4;

    /// <summary>Rows that a contraction's kernel reads for its epilogue besides the sums: it is told where they lie whether it reads them or not.</summary>
    public const int EpilogueOperands = 2;

    /// <summary>Numbers in an epilogue, each of which is a type and makes a kernel of its own: a loop is told them, so that layers share it.</summary>
    public const int EpilogueNumbers = 4;
}
