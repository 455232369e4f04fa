using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>One entry point for a single sample: straight code, in which what one layer computes stays in registers for the next where it can.</summary>
/// <param name="Width">The vectors that it uses.</param>
/// <param name="InRegisters">Rows that never reach memory.</param>
internal sealed record OneSampleProgram(VectorWidth Width, ImmutableArray<Step> Steps, ScratchLayout Scratch, ImmutableHashSet<Tensor> InRegisters);

/// <summary>A sample's row times the weights of a layer as they lie, and what becomes of the sums while they are in registers.</summary>
/// <param name="Form">How it is computed.</param>
/// <param name="ReadsRegisters">Whether the step before has just left the row in registers.</param>
/// <param name="StoresSums">Whether a later step needs the sums in memory.</param>
/// <param name="Epilogue">What is computed of the sums at once; null for nothing.</param>
internal sealed record RowProductStep(
    Contraction Product, RowProduct Form, ImmutableArray<Tensor> Arguments, bool ReadsRegisters = false, bool StoresSums = true, RowEpilogue? Epilogue = null)
    : Step(Arguments, [Product], IsOptional: false)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;
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
