using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>One line of a program.</summary>
/// <param name="Arguments">What it reads and writes, in the order of the routine's parameters.</param>
/// <param name="Operations">What it computes.</param>
/// <param name="IsOptional">Whether it serves the input gradients only, which callers may not ask for.</param>
internal abstract record Step(ImmutableArray<Tensor> Arguments, ImmutableArray<Operation> Operations, bool IsOptional)
{
    public abstract ParallelStage ParallelStage { get; }
}

/// <summary>What a step works at. Threads that share a program wait for one another between its phases.</summary>
internal enum ParallelStage
{
    /// <summary>What all samples use.</summary>
    Preparation,

    /// <summary>Some samples, whatever the others do.</summary>
    Samples,

    /// <summary>Gradients of some parameters, each the sum over all samples.</summary>
    Parameters,
}
