using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>How a single sample is computed where that differs from what many are.</summary>
/// <param name="Packed">
/// With narrow weights as full vectors of the widest kind and sums of lists in registers, in straight code: where hardware has them and code is optimised. Null for none of
/// these.
/// </param>
/// <param name="Plain">Everywhere else; null where it is the program for many samples.</param>
internal sealed record OneSamplePrograms(OneSampleProgram? Packed, OneSampleProgram? Plain)
{
    public static OneSamplePrograms None { get; } = new(null, null);

    public bool IsEmpty => Packed is null && Plain is null;

    public IEnumerable<OneSampleProgram> All => new[] { Packed, Plain }.OfType<OneSampleProgram>();
}

/// <summary>One entry point for a single sample, in which what one layer computes stays in registers for the next where it can.</summary>
/// <param name="InRegisters">Rows that never reach memory.</param>
internal sealed record OneSampleProgram(ImmutableArray<Step> Steps, ScratchLayout Scratch, ImmutableHashSet<Tensor> InRegisters)
{
    /// <summary>Whether some values reach memory.</summary>
    public bool HasScratch => Steps.SelectMany(static step => step.Arguments).Except(InRegisters).Any(Scratch.Contains);
}

/// <summary>A row of sums for a sample, all of it in registers when the step ends, and what becomes of them there.</summary>
/// <param name="Operation">What they are the result of.</param>
/// <param name="StoresSums">Whether a later step needs the sums in memory.</param>
/// <param name="Epilogue">What is computed of the sums at once; null for nothing.</param>
internal abstract record RowSumsStep(Operation Operation, ImmutableArray<Tensor> Arguments, bool StoresSums, RowEpilogue? Epilogue)
    : Step(Arguments, [Operation], IsOptional: false)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;

    public Tensor Sums => Operation.Result;
}

/// <summary>A sample's row times narrow weights as full vectors.</summary>
/// <param name="Form">How it is computed.</param>
/// <param name="ReadsRegisters">Whether the step before has just left the row in registers.</param>
internal sealed record RowProductStep(
    Contraction Product, LanePackedProduct Form, ImmutableArray<Tensor> Arguments, bool ReadsRegisters = false, bool StoresSums = true, RowEpilogue? Epilogue = null)
    : RowSumsStep(Product, Arguments, StoresSums, Epilogue);

/// <summary>The sum of the rows of a table that a sample's list names.</summary>
internal sealed record ListSumStep(Gather Gather, ImmutableArray<Tensor> Arguments, bool StoresSums = true, RowEpilogue? Epilogue = null)
    : RowSumsStep(Gather, Arguments, StoresSums, Epilogue);

/// <summary>Functions of sums in registers.</summary>
/// <param name="Rows">What is computed.</param>
/// <param name="IsHead">Whether that is the end of the network, all of a row in one vector.</param>
/// <param name="Loaded">What it reads besides the sums and its own results: rows in memory.</param>
/// <param name="Stored">The results that later steps need in memory.</param>
internal sealed record RowEpilogue(KernelStep Rows, bool IsHead, ImmutableArray<Tensor> Loaded, ImmutableHashSet<Tensor> Stored);

/// <summary>A product that leaves out the inputs that are 0 with their rows of weights.</summary>
/// <param name="Call">What many samples do.</param>
internal sealed record NonZeroProductStep(KernelStep Call) : Step(Call.Arguments, Call.Operations, IsOptional: false)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;
}

/// <summary>The weight gradient of a single sample, which goes where its weight is; a bias follows its weights and is included.</summary>
/// <param name="Layer">The product of the forward pass.</param>
/// <param name="IsLanePacked">Whether the weights are taken as full vectors.</param>
/// <param name="SkipsZeros">Whether inputs that are 0 are left out where their gradient is added.</param>
internal sealed record OuterProductStep(Contraction Layer, bool IsLanePacked, bool SkipsZeros, ImmutableArray<Tensor> Arguments, ImmutableArray<Operation> Operations)
    : Step(Arguments, Operations, IsOptional: false)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;

    public Contraction Gradient => (Contraction)Operations[0];
}
