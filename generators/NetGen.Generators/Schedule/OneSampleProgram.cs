using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>One entry point for a single sample: straight code, in which what one layer computes stays in registers for the next where it can.</summary>
/// <param name="Width">The vectors that it uses.</param>
/// <param name="InRegisters">Rows that never reach memory.</param>
internal sealed record OneSampleProgram(VectorWidth Width, ImmutableArray<Step> Steps, ScratchLayout Scratch, ImmutableHashSet<Tensor> InRegisters);

/// <summary>A row of sums for a sample, and what becomes of them while they are in registers.</summary>
/// <param name="Operation">What they are the result of.</param>
/// <param name="StoresSums">Whether a later step needs the sums in memory.</param>
/// <param name="Epilogue">What is computed of the sums at once; null for nothing.</param>
internal abstract record RowSumsStep(Operation Operation, ImmutableArray<Tensor> Arguments, bool StoresSums, RowEpilogue? Epilogue)
    : Step(Arguments, [Operation], IsOptional: false)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;

    public Tensor Sums => Operation.Result;

    /// <summary>Whether all of the row is in registers when the step ends.</summary>
    public abstract bool LeavesRow { get; }
}

/// <summary>A sample's row times the weights of a layer as they lie.</summary>
/// <param name="Form">How it is computed.</param>
/// <param name="ReadsRegisters">Whether the step before has just left the row in registers.</param>
internal sealed record RowProductStep(
    Contraction Product, RowProduct Form, ImmutableArray<Tensor> Arguments, bool ReadsRegisters = false, bool StoresSums = true, RowEpilogue? Epilogue = null)
    : RowSumsStep(Product, Arguments, StoresSums, Epilogue)
{
    public override bool LeavesRow => Form is LanePackedProduct or PanelProduct { Panels: [{ Repeats: 1 }] };
}

/// <summary>The sum of the rows of a table that a sample's list names.</summary>
internal sealed record ListSumStep(Gather Gather, ImmutableArray<Tensor> Arguments, bool StoresSums = true, RowEpilogue? Epilogue = null)
    : RowSumsStep(Gather, Arguments, StoresSums, Epilogue)
{
    public override bool LeavesRow => true;
}

/// <summary>Functions of sums in registers.</summary>
/// <param name="Rows">What is computed.</param>
/// <param name="IsHead">Whether that is the end of the network, all of a row in one vector.</param>
/// <param name="Loaded">What it reads besides the sums and its own results: rows in memory.</param>
/// <param name="Stored">The results that later steps need in memory.</param>
internal sealed record RowEpilogue(KernelStep Rows, bool IsHead, ImmutableArray<Tensor> Loaded, ImmutableHashSet<Tensor> Stored);

/// <summary>The weight gradient of a single sample, which goes where its weight is; a bias follows its weights and is included.</summary>
/// <param name="Layer">The product of the forward pass.</param>
/// <param name="IsLanePacked">Whether the weights are a run of full vectors.</param>
internal sealed record OuterProductStep(Contraction Layer, OuterProductShape Shape, bool IsLanePacked, ImmutableArray<Tensor> Arguments, ImmutableArray<Operation> Operations)
    : Step(Arguments, Operations, IsOptional: false)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;

    public Contraction Gradient => (Contraction)Operations[0];
}

/// <summary>The sizes of a layer's weights.</summary>
/// <param name="HasBias">Whether a bias follows them.</param>
/// <param name="Lanes">The lanes of the widest vector that its kernels use.</param>
/// <param name="IsUnpadded">Whether nothing may be read behind the inputs.</param>
/// <param name="SkipsZeros">Whether inputs that are 0 are left out where their gradient is added.</param>
internal sealed record OuterProductShape(int Inputs, int Outputs, bool HasBias, int Lanes, bool IsUnpadded, bool SkipsZeros);
